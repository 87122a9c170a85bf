import type { Language } from "../language/language";

const SIGNS: Record<Language, { decimal: string; thousands: string }> = {
  nl: { decimal: ",", thousands: "." },
  en: { decimal: ".", thousands: "," },
};

/** Read an amount in euros as people type it in their language; undefined when it is none. */
export function readAmount(typed: string, language: Language): string | undefined {
  const { decimal, thousands } = SIGNS[language];
  const value = typed.replace(/[\s€]/g, "");
  const grouped = new RegExp(`^(\\d{1,3}(?:[${thousands}]\\d{3})+)(?:[${decimal}](\\d{1,2}))?$`);
  // A few cents are a few cents with either sign.
  const [, whole, cents = ""] = grouped.exec(value) ?? /^(\d+)(?:[.,](\d{1,2}))?$/.exec(value) ?? [];
  if (whole === undefined) return undefined;
  return `${whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "")}.${cents.padEnd(2, "0")}`;
}

/** Write an amount as people type it in their language. */
export function writeAmount(amount: string, language: Language): string {
  return amount.replace(".", SIGNS[language].decimal);
}
