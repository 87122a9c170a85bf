import type { Language } from "./language";

interface Texts {
  language: string;
  logOut: string;
  asking: string;
  guest: string;
  accessCode(hint: string, organisation: string | null): string;
  account: string;
  soleProprietor: string;
  staff: string;
  unreachable: string;
}

export const TEXTS: Record<Language, Texts> = {
  nl: {
    language: "Taal",
    logOut: "Uitloggen",
    asking: "Even geduld…",
    guest: "Niet ingelogd",
    accessCode: (hint, organisation) =>
      `Ingelogd met toegangscode …${hint}, ${organisation ?? "particulier gebruik"}`,
    account: "Ingelogd met een Mijn KVK-account",
    soleProprietor: "Ingelogd als eenmanszaak",
    staff: "Ingelogd als medewerker",
    unreachable: "Wie er is ingelogd is nu niet op te vragen. Probeer het over enkele minuten opnieuw.",
  },
  en: {
    language: "Language",
    logOut: "Log out",
    asking: "One moment…",
    guest: "Not logged in",
    accessCode: (hint, organisation) =>
      `Logged in with access code …${hint}, ${organisation ?? "private use"}`,
    account: "Logged in with a Mijn KVK account",
    soleProprietor: "Logged in as a sole proprietor",
    staff: "Logged in as staff",
    unreachable: "Who is logged in cannot be asked right now. Try again in a few minutes.",
  },
};
