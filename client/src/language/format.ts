import { useStore } from "../store";
import { language, type Language } from "./language";

const LOCALES: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };
const ZONE = "Europe/Amsterdam";

/** How amounts, days and moments are written in a language. */
export function formats(chosen: Language) {
  const locale = LOCALES[chosen];
  const euros = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
  const roundEuros = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "EUR",
    trailingZeroDisplay: "stripIfInteger",
  });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const shortMonth = new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: ZONE });
  return {
    money: (money: { readonly amount: string }) => euros.format(Number(money.amount)),
    /** An amount in euro cents. */
    amount: (cents: number) => euros.format(cents / 100),
    /** An amount in euro cents; whole euros without decimals. */
    roundAmount: (cents: number) => roundEuros.format(cents / 100),
    /** A legal day, as `2026-01-31`. */
    day: (value: string) => day.format(startOf(value)),
    /** The month of a legal day. */
    month: (value: string) => month.format(startOf(value)),
    shortMonth: (value: string) => shortMonth.format(startOf(value)),
    /** A moment in UTC, shown as it was in Amsterdam. */
    moment: (value: string) => moment.format(new Date(value)),
  };
}

const startOf = (day: string) => new Date(`${day}T00:00:00Z`);

export function useFormats() {
  return formats(useStore(language));
}
