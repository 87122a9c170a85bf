import { useStore } from "../store";
import { language, type Language } from "./language";

const LOCALES: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };
const ZONE = "Europe/Amsterdam";

/** How amounts, days and moments are written in a language. */
export function formats(chosen: Language) {
  const locale = LOCALES[chosen];
  const euros = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: ZONE });
  return {
    money: (money: { readonly amount: string }) => euros.format(Number(money.amount)),
    /** A legal day, as `2026-01-31`. */
    day: (value: string) => day.format(new Date(`${value}T00:00:00Z`)),
    /** A moment in UTC, shown as it was in Amsterdam. */
    moment: (value: string) => moment.format(new Date(value)),
  };
}

export function useFormats() {
  return formats(useStore(language));
}
