import { useQuery } from "urql";

import { Authorisations } from "../accounts/Authorisations";
import { RequestAuthorisation } from "../accounts/RequestAuthorisation";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { accountOf } from "../viewer/viewer";

export const authorisationsPageTexts = texts(
  {
    title: "Machtigingen",
    lead: "Met een machtiging mag u de jaarrekening van een onderneming deponeren.",
  },
  {
    title: "Authorisations",
    lead: "With an authorisation you may file the annual accounts of a company.",
  },
);

const MyAuthorisations = graphql(`
  query MyAuthorisations {
    viewer {
      ... on Account {
        id
        filingAuthorisations {
          id
          ...AuthorisationFacts
        }
      }
    }
  }
`);

/** An account's leave to file for companies: what there is, and asking for more. */
export function AuthorisationsPage() {
  const t = useTexts(authorisationsPageTexts);
  const [result] = useQuery({ query: MyAuthorisations });
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded query={{ ...result, data: accountOf(result.data?.viewer)?.filingAuthorisations }}>
        {(authorisations) => <Authorisations authorisations={authorisations} />}
      </Loaded>
      <RequestAuthorisation />
    </Page>
  );
}
