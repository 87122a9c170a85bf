import { graphql } from "../generated";

export const FilingDetailsDocument = graphql(`
  fragment FilingDetails on Filing {
    id
    number
    kvkNumber
    organisationName
    route
    sizeClass
    financialYear
    periodStart
    periodEnd
    isAdopted
    adoptionDate
    status
    version
    submittedAt
    filedAt
    checkedAt
    receiptNumber
    documentSha256
    filedBy
    byAccount
    uploadName
    uploadSize
    isLate
    canBeChanged
    form {
      ...SavedForm
    }
    corrects {
      id
      number
    }
    correctedBy {
      id
      number
    }
    findings {
      ...Finding
    }
    documents {
      name
      byteSize
      url
    }
  }
`);

export const FilingDocument = graphql(`
  query Filing($id: ID!) {
    node(id: $id) {
      ... on Filing {
        id
        ...FilingDetails
      }
    }
  }
`);

export const FilingFormDocument = graphql(`
  query FilingForm($sizeClass: SizeClass!, $financialYear: Int!) {
    filingForm(sizeClass: $sizeClass, financialYear: $financialYear) {
      canBeFiled
      items {
        item
        label
        side
        partOf
        isOfWhich
        isRequired
      }
    }
  }
`);

export const CheckFiling = graphql(`
  query CheckFiling($input: CheckFilingInput!) {
    checkFiling(input: $input) {
      ... on FilingChecked {
        isReady
        findings {
          ...Finding
        }
      }
      ...Problem
    }
  }
`);

export const SaveFilingDraft = graphql(`
  mutation SaveFilingDraft($input: SaveFilingDraftInput!) {
    saveFilingDraft(input: $input) {
      ... on FilingSaved {
        filing {
          id
          ...FilingDetails
        }
      }
      ...Problem
    }
  }
`);

export const UploadFiling = graphql(`
  mutation UploadFiling($input: UploadFilingInput!) {
    uploadFiling(input: $input) {
      ... on FilingUploaded {
        filing {
          id
          ...FilingDetails
        }
      }
      ...Problem
    }
  }
`);

export const SubmitFiling = graphql(`
  mutation SubmitFiling($input: SubmitFilingInput!) {
    submitFiling(input: $input) {
      ... on FilingSubmitted {
        filing {
          id
          ...FilingDetails
        }
      }
      ... on FilingNotReady {
        findings {
          ...Finding
        }
      }
      ...Problem
    }
  }
`);

export const DiscardFiling = graphql(`
  mutation DiscardFiling($input: DiscardFilingInput!) {
    discardFiling(input: $input) {
      ... on FilingDiscarded {
        filingId
      }
      ...Problem
    }
  }
`);

export const FilingProgressed = graphql(`
  subscription FilingProgressed($filingId: ID!) {
    filingProgressed(filingId: $filingId) {
      id
      ...FilingDetails
    }
  }
`);
