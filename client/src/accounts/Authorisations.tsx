import { Link } from "react-router";

import { type FragmentType, unmask } from "../generated";
import type { AuthorisationFactsFragment } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";
import { About } from "../parts/About";
import { ROUTES } from "../routes";
import { AuthorisationRow } from "./AuthorisationRow";
import { EndAuthorisation } from "./EndAuthorisation";
import { EnterCode } from "./EnterCode";
import { AuthorisationFactsDocument } from "./operations";
import { authorisationTexts } from "./texts";

export const ownAuthorisationsTexts = texts(
  {
    title: "Uw machtigingen",
    none: "U hebt nog geen machtigingen. Vraag er hieronder een aan.",
    file: "Jaarrekening deponeren",
    expired: "De code is niet op tijd of te vaak verkeerd ingevuld. Vraag de machtiging opnieuw aan.",
  },
  {
    title: "Your authorisations",
    none: "You have no authorisations yet. Request one below.",
    file: "File annual accounts",
    expired: "The code was not entered in time, or wrongly too often. Request the authorisation again.",
  },
);

interface AuthorisationsProps {
  authorisations: readonly FragmentType<typeof AuthorisationFactsDocument>[];
}

/** The companies that an account may, might or did file for. */
export function Authorisations({ authorisations }: AuthorisationsProps) {
  const t = useTexts(ownAuthorisationsTexts);
  const shown = unmask(AuthorisationFactsDocument, authorisations);
  return (
    <section aria-labelledby="authorisations">
      <h2 id="authorisations">{t.title}</h2>
      {shown.length ? (
        <ul className="rows">
          {shown.map((authorisation) => (
            <OwnRow key={authorisation.id} authorisation={authorisation} />
          ))}
        </ul>
      ) : (
        <p>{t.none}</p>
      )}
    </section>
  );
}

function OwnRow({ authorisation }: { authorisation: AuthorisationFactsFragment }) {
  const t = useTexts(authorisationTexts);
  const { expired, file } = useTexts(ownAuthorisationsTexts);
  const { id, kvkNumber, organisationName: name, status } = authorisation;
  const isRequested = status === "REQUESTED";
  return (
    <AuthorisationRow
      authorisation={authorisation}
      title={name}
      known={[t.kvkNumber, kvkNumber]}
      act={
        <>
          {isRequested && (
            <EndAuthorisation
              id={id}
              label={t.withdraw}
              question={t.withdrawQuestion(name)}
              consequence={t.withdrawConsequence}
            />
          )}
          {status === "ACTIVE" && (
            <EndAuthorisation id={id} label={t.end} question={t.endQuestion(name)} consequence={t.endConsequence} />
          )}
        </>
      }
    >
      {status === "EXPIRED" && <p className="hint">{expired}</p>}
      {status === "ACTIVE" && (
        <p>
          <Link to={ROUTES.newFiling}>
            {file}
            <About subject={name} />
          </Link>
        </p>
      )}
      {isRequested && <EnterCode kvkNumber={kvkNumber} organisationName={name} />}
    </AuthorisationRow>
  );
}
