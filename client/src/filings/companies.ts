import { useQuery } from "urql";

import { graphql } from "../generated";

const CompaniesDocument = graphql(`
  query AuthorisingCompanies {
    viewer {
      ... on Account {
        id
        filingAuthorisations {
          id
          kvkNumber
          organisationName
          status
        }
      }
    }
  }
`);

export interface FilingCompany {
  readonly kvkNumber: string;
  readonly name: string;
}

/** The companies that an account may file for; undefined as long as they are not known, or for a code. */
export function useCompanies(isAccount: boolean): FilingCompany[] | undefined {
  const [{ data }] = useQuery({ query: CompaniesDocument, pause: !isAccount });
  if (data?.viewer?.__typename !== "Account") return undefined;
  return data.viewer.filingAuthorisations
    .filter(({ status }) => status === "ACTIVE")
    .map(({ kvkNumber, organisationName }) => ({ kvkNumber, name: organisationName }));
}
