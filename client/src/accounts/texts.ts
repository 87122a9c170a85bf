import type { AuthorisationStatus } from "../generated/graphql";
import { texts } from "../language/texts";

interface AuthorisationTexts {
  status: Record<AuthorisationStatus, string>;
  kvkNumber: string;
  requestedAt: string;
  codeValidUntil: string;
  madeAt: string;
  endedAt: string;
  end: string;
  withdraw: string;
  keep: string;
  endQuestion: (name: string) => string;
  withdrawQuestion: (name: string) => string;
  endConsequence: string;
  withdrawConsequence: string;
  ended: string;
}

/** What is said of leave to file, to who has it and to who gave it. */
export const authorisationTexts = texts<AuthorisationTexts>(
  {
    status: { REQUESTED: "Wacht op de code", ACTIVE: "Geldig", ENDED: "Beëindigd", EXPIRED: "Verlopen" },
    kvkNumber: "KVK-nummer",
    requestedAt: "Aangevraagd op",
    codeValidUntil: "Code geldig tot",
    madeAt: "Gemachtigd sinds",
    endedAt: "Beëindigd op",
    end: "Machtiging beëindigen",
    withdraw: "Aanvraag intrekken",
    keep: "Niets wijzigen",
    endQuestion: (name) => `De machtiging voor ${name} beëindigen?`,
    withdrawQuestion: (name) => `De aanvraag voor ${name} intrekken?`,
    endConsequence:
      "U kunt dan niet meer voor deze onderneming deponeren. Wat al is gedeponeerd, blijft. Voor een nieuwe machtiging is een nieuwe brief nodig.",
    withdrawConsequence: "De code in de brief werkt dan niet meer.",
    ended: "De machtiging is beëindigd.",
  },
  {
    status: { REQUESTED: "Waits for the code", ACTIVE: "In force", ENDED: "Ended", EXPIRED: "Expired" },
    kvkNumber: "KVK number",
    requestedAt: "Requested on",
    codeValidUntil: "Code valid until",
    madeAt: "Authorised since",
    endedAt: "Ended on",
    end: "End the authorisation",
    withdraw: "Withdraw the request",
    keep: "Change nothing",
    endQuestion: (name) => `End the authorisation for ${name}?`,
    withdrawQuestion: (name) => `Withdraw the request for ${name}?`,
    endConsequence:
      "You can no longer file for this company then. What was filed stays. A new authorisation takes a new letter.",
    withdrawConsequence: "The code of the letter no longer works then.",
    ended: "The authorisation has ended.",
  },
);
