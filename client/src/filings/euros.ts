import type { Language } from "../language/language";

const THOUSANDS: Record<Language, string> = { nl: ".", en: "," };
const PLAIN = /^-?\d+$/;

/**
 * Read a whole amount in euros as people type it in their language, below zero too; without separators,
 * empty for nothing, and as it was typed when it is none.
 */
export function readEuros(typed: string, language: Language): string {
  const value = typed.replace(/[\s€]/g, "").replace(/^[−–]/, "-");
  const grouped = new RegExp(`^-?\\d{1,3}(?:[${THOUSANDS[language]}]\\d{3})+$`);
  const digits = grouped.test(value) ? value.replace(/[.,]/g, "") : value;
  if (!PLAIN.test(digits)) return digits === "" ? "" : typed;
  return BigInt(digits).toString();
}

/** Write an amount as people read it in their language; what is none, as it was typed. */
export function writeEuros(amount: string, language: Language): string {
  return PLAIN.test(amount) ? amount.replace(/\B(?=(\d{3})+$)/g, THOUSANDS[language]) : amount;
}

/** Whether an amount can be sent: a whole number, or nothing. */
export const isWhole = (amount: string) => amount === "" || PLAIN.test(amount);

/** Add up amounts; empty when none was filled in, undefined when one is no amount. */
export function sumOf(amounts: readonly string[]): string | undefined {
  if (!amounts.every(isWhole)) return undefined;
  const given = amounts.filter((amount) => amount !== "");
  if (!given.length) return "";
  return given.reduce((sum, amount) => sum + BigInt(amount), 0n).toString();
}
