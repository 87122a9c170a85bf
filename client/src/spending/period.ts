import type { Period } from "../orders/period";
import { periodOf, wholePeriod } from "../orders/period";

/** The periods that one can choose without naming days. */
export const SPANS = ["this-month", "last-month", "this-year", "last-year"] as const;
export type Span = (typeof SPANS)[number] | "last-twelve-months";

const ZONE = "Europe/Amsterdam";

/** Give today's legal day, as `2026-01-31`. */
export function amsterdamDay(now: Date): string {
  // Swedish writes days as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: ZONE }).format(now);
}

/** Read from the address which span was chosen; undefined where days are named. */
export function spanOf(params: URLSearchParams): Span | undefined {
  if (wholePeriod(periodOf(params))) return undefined;
  return SPANS.find((span) => span === params.get("period")) ?? "last-twelve-months";
}

/** Give the period to ask for; null for the last twelve months, which the gateway knows. */
export function askedPeriod(params: URLSearchParams, today: string): Period | null {
  const span = spanOf(params);
  return span === undefined ? periodOf(params) : daysOf(span, today);
}

function daysOf(span: Span, today: string): Period | null {
  const [year, month] = today.split("-").map(Number) as [number, number];
  switch (span) {
    case "this-month":
      return { from: day(year, month, 1), until: today };
    case "last-month":
      return { from: day(year, month - 1, 1), until: day(year, month, 0) };
    case "this-year":
      return { from: day(year, 1, 1), until: today };
    case "last-year":
      return { from: day(year - 1, 1, 1), until: day(year - 1, 12, 31) };
    case "last-twelve-months":
      return null;
  }
}

/** Write a day; month 0 is December of the year before, and day 0 the last of the month before. */
function day(year: number, month: number, number: number): string {
  return new Date(Date.UTC(year, month - 1, number)).toISOString().slice(0, 10);
}
