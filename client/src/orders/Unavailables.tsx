import type { UnavailableReason } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";

export const unavailablesTexts = texts(
  {
    title: "Hier niet te bestellen",
    why: {
      NOT_OFFERED: "Het Handelsregister levert dit product hier niet.",
      NOTHING_REGISTERED: "Bij deze inschrijving is hiervan niets geregistreerd.",
      LOGIN_NEEDED: "Dit is alleen met een toegangscode te bestellen.",
      NOT_PERMITTED: "Uw toegangscode mag dit niet bestellen. Vraag de hoofduser van uw onderneming om dit toe te staan.",
      NOT_OF_BRANCH: "Dit gaat niet over één vestiging. Kies de hoofdvestiging of de rechtspersoon.",
    },
  },
  {
    title: "Not to be ordered here",
    why: {
      NOT_OFFERED: "The Business Register does not deliver this product here.",
      NOTHING_REGISTERED: "This registration has nothing of the kind.",
      LOGIN_NEEDED: "This can only be ordered with an access code.",
      NOT_PERMITTED: "Your access code may not order this. Ask the main user of your company to allow it.",
      NOT_OF_BRANCH: "This is not about one branch. Choose the main branch or the legal person.",
    },
  },
);

export interface Unavailable {
  name: string;
  why: UnavailableReason | "NOT_PERMITTED" | "NOT_OF_BRANCH";
}

/** What cannot be ordered, and why. */
export function Unavailables({ products }: { products: readonly Unavailable[] }) {
  const t = useTexts(unavailablesTexts);
  if (!products.length) return null;
  return (
    <section aria-labelledby="unavailable">
      <h2 id="unavailable">{t.title}</h2>
      <ul>
        {products.map(({ name, why }) => (
          <li key={name}>
            <strong>{name}</strong>
            <span className="hint">{t.why[why]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
