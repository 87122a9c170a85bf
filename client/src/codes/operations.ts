import { graphql } from "../generated";

export const CodeFactsDocument = graphql(`
  fragment CodeFacts on AccessCode {
    id
    hint
    use
    role
    status
    paymentMethod
    createdAt
    lastUsedAt
    permissions
    holder {
      firstName
      lastName
      email
    }
    spendingLimit {
      amount
    }
    spentThisMonth {
      amount
    }
    organisation {
      id
      name
    }
  }
`);

export const GrantPermissions = graphql(`
  mutation GrantPermissions($input: GrantPermissionsInput!) {
    grantPermissions(input: $input) {
      ... on PermissionsGranted {
        accessCode {
          id
          permissions
        }
      }
      ...Problem
    }
  }
`);

export const WithdrawPermissions = graphql(`
  mutation WithdrawPermissions($input: WithdrawPermissionsInput!) {
    withdrawPermissions(input: $input) {
      ... on PermissionsWithdrawn {
        accessCode {
          id
          permissions
        }
      }
      ...Problem
    }
  }
`);

export const CountsDocument = graphql(`
  fragment Counts on AccessCodeCounts {
    all
    pending
    active
    blocked
    revoked
    expired
  }
`);

export const BlockAccessCode = graphql(`
  mutation BlockAccessCode($input: BlockAccessCodeInput!) {
    blockAccessCode(input: $input) {
      ... on AccessCodeBlocked {
        accessCode {
          id
          status
        }
        organisation {
          id
          accessCodeCounts {
            ...Counts
          }
        }
      }
      ...Problem
    }
  }
`);

export const UnblockAccessCode = graphql(`
  mutation UnblockAccessCode($input: UnblockAccessCodeInput!) {
    unblockAccessCode(input: $input) {
      ... on AccessCodeUnblocked {
        accessCode {
          id
          status
        }
        organisation {
          id
          accessCodeCounts {
            ...Counts
          }
        }
      }
      ...Problem
    }
  }
`);

export const SetSpendingLimit = graphql(`
  mutation SetSpendingLimit($input: SetSpendingLimitInput!) {
    setSpendingLimit(input: $input) {
      ... on SpendingLimitSet {
        accessCode {
          id
          spendingLimit {
            amount
          }
          spentThisMonth {
            amount
          }
        }
      }
      ...Problem
    }
  }
`);

export const HandOverMainRole = graphql(`
  mutation HandOverMainRole($input: HandOverMainRoleInput!) {
    handOverMainRole(input: $input) {
      ... on MainRoleHandedOver {
        organisation {
          id
        }
      }
      ...Problem
    }
  }
`);
