import { useQuery } from "urql";

import { AuthorisationRow } from "../accounts/AuthorisationRow";
import { EndAuthorisation } from "../accounts/EndAuthorisation";
import { AuthorisationFactsDocument } from "../accounts/operations";
import { authorisationTexts } from "../accounts/texts";
import { graphql, unmask } from "../generated";
import type { AuthorisationFactsFragment } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { codeOf } from "../viewer/viewer";

export const authorisedAccountsTexts = texts(
  {
    title: "Wie voor uw onderneming mag deponeren",
    lead: "Wie met een Mijn KVK-account uw jaarrekening wil deponeren, zoals een accountant, heeft de code nodig van een brief aan uw onderneming. U kunt een machtiging op elk moment beëindigen.",
    none: "Niemand heeft om een machtiging gevraagd.",
    email: "E-mailadres",
    refuse: "Aanvraag weigeren",
    refuseQuestion: (name: string) => `De aanvraag van ${name} weigeren?`,
    endQuestion: (name: string) => `De machtiging van ${name} beëindigen?`,
    endConsequence: "Dit account kan dan niet meer voor uw onderneming deponeren. De houder krijgt er een mail over.",
    refuseConsequence: "De code in de brief werkt dan niet meer. De houder van het account krijgt er een mail over.",
  },
  {
    title: "Who may file for your company",
    lead: "Whoever wants to file your annual accounts with a My KVK account, such as an accountant, needs the code of a letter to your company. You can end an authorisation at any time.",
    none: "Nobody asked for an authorisation.",
    email: "E-mail address",
    refuse: "Refuse the request",
    refuseQuestion: (name: string) => `Refuse the request of ${name}?`,
    endQuestion: (name: string) => `End the authorisation of ${name}?`,
    endConsequence: "This account can no longer file for your company then. Its holder gets a mail about it.",
    refuseConsequence: "The code of the letter no longer works then. The holder of the account gets a mail about it.",
  },
);

const CompanyAuthorisations = graphql(`
  query CompanyAuthorisations {
    viewer {
      ... on AccessCode {
        id
        organisation {
          id
          filingAuthorisations {
            id
            ...AuthorisationFacts
          }
        }
      }
    }
  }
`);

/** The accounts that may file for the main user's company, or asked to. */
export function AuthorisedAccounts() {
  const t = useTexts(authorisedAccountsTexts);
  const [result] = useQuery({ query: CompanyAuthorisations });
  const masked = codeOf(result.data?.viewer)?.organisation?.filingAuthorisations ?? undefined;
  return (
    <section aria-labelledby="authorised-accounts">
      <h2 id="authorised-accounts">{t.title}</h2>
      <p>{t.lead}</p>
      <Loaded query={{ ...result, data: masked && unmask(AuthorisationFactsDocument, masked) }}>
        {(authorisations) =>
          authorisations.length ? (
            <ul className="rows">
              {authorisations.map((authorisation) => (
                <AccountRow key={authorisation.id} authorisation={authorisation} />
              ))}
            </ul>
          ) : (
            <p>{t.none}</p>
          )
        }
      </Loaded>
    </section>
  );
}

function AccountRow({ authorisation }: { authorisation: AuthorisationFactsFragment }) {
  const t = useTexts(authorisedAccountsTexts);
  const { end } = useTexts(authorisationTexts);
  const { id, account, status } = authorisation;
  const name = `${account.firstName} ${account.lastName}`;
  return (
    <AuthorisationRow
      authorisation={authorisation}
      title={name}
      known={[t.email, account.email]}
      act={
        <>
          {status === "REQUESTED" && (
            <EndAuthorisation
              id={id}
              label={t.refuse}
              question={t.refuseQuestion(name)}
              consequence={t.refuseConsequence}
            />
          )}
          {status === "ACTIVE" && (
            <EndAuthorisation id={id} label={end} question={t.endQuestion(name)} consequence={t.endConsequence} />
          )}
        </>
      }
    />
  );
}
