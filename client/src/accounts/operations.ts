import { graphql } from "../generated";

export const AuthorisationFactsDocument = graphql(`
  fragment AuthorisationFacts on FilingAuthorisation {
    id
    kvkNumber
    organisationName
    status
    requestedAt
    codeValidUntil
    madeAt
    endedAt
    account {
      email
      firstName
      lastName
    }
  }
`);

export const RequestFilingAuthorisation = graphql(`
  mutation RequestFilingAuthorisation($input: RequestFilingAuthorisationInput!) {
    requestFilingAuthorisation(input: $input) {
      ... on FilingAuthorisationRequested {
        authorisation {
          id
          organisationName
        }
        letterArrivesBy
      }
      ...Problem
    }
  }
`);

export const MakeFilingAuthorisation = graphql(`
  mutation MakeFilingAuthorisation($input: MakeFilingAuthorisationInput!) {
    makeFilingAuthorisation(input: $input) {
      ... on FilingAuthorisationMade {
        authorisation {
          id
          ...AuthorisationFacts
        }
      }
      ...Problem
    }
  }
`);

export const EndFilingAuthorisation = graphql(`
  mutation EndFilingAuthorisation($input: EndFilingAuthorisationInput!) {
    endFilingAuthorisation(input: $input) {
      ... on FilingAuthorisationEnded {
        authorisation {
          id
          ...AuthorisationFacts
        }
      }
      ...Problem
    }
  }
`);
