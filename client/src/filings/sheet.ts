import type { BalanceSheetItem, BalanceSheetSide, FilingFormQuery } from "../generated/graphql";
import { isWhole, sumOf } from "./euros";

export type FormItem = FilingFormQuery["filingForm"]["items"][number];
export type Year = "current" | "previous";
export type Amounts = Readonly<Record<Year, string>>;
/** What each line amounts to, without separators; a line without an entry is empty. */
export type Figures = Readonly<Partial<Record<BalanceSheetItem, Amounts>>>;

const NOTHING: Amounts = { current: "", previous: "" };

/** A line as it is drawn: under what it is part of, and how deep. */
export interface Line {
  readonly item: FormItem;
  readonly depth: number;
  /** The lines that add up to it. */
  readonly parts: readonly BalanceSheetItem[];
}

/** Give the lines of each side, parts under the line that they add up to, and the total of the side last. */
export function sidesOf(items: readonly FormItem[]): { side: BalanceSheetSide; lines: Line[] }[] {
  const totals = items.filter(({ partOf }) => partOf === null);
  return totals.map((total) => ({ side: total.side, lines: [...partsUnder(items, total, 0), lineOf(items, total, 0)] }));
}

function partsUnder(items: readonly FormItem[], whole: FormItem, depth: number): Line[] {
  return items
    .filter(({ partOf }) => partOf === whole.item)
    .flatMap((part) => [lineOf(items, part, depth), ...partsUnder(items, part, depth + 1)]);
}

function lineOf(items: readonly FormItem[], item: FormItem, depth: number): Line {
  const parts = items.filter((each) => each.partOf === item.item && !each.isOfWhich).map((each) => each.item);
  return { item, depth, parts };
}

/** What a line amounts to as it was filled in. */
export const amountsOf = (figures: Figures, item: BalanceSheetItem): Amounts => figures[item] ?? NOTHING;

/** Whether a line follows from its parts: one of them was filled in. */
export function isComputed(figures: Figures, parts: readonly BalanceSheetItem[], year: Year): boolean {
  return parts.some((part) => amountsOf(figures, part)[year] !== "");
}

/** Give the figures with each line that has parts as their sum; a sum that cannot be made is empty. */
export function summed(figures: Figures, items: readonly FormItem[]): Figures {
  const sums: Partial<Record<BalanceSheetItem, Amounts>> = { ...figures };
  const lines = sidesOf(items).flatMap(({ lines }) => lines);
  for (const { item, parts } of lines.toSorted((one, other) => other.depth - one.depth)) {
    for (const year of ["current", "previous"] as const) {
      if (!isComputed(sums, parts, year)) continue;
      const sum = sumOf(parts.map((part) => amountsOf(sums, part)[year])) ?? "";
      sums[item.item] = { ...amountsOf(sums, item.item), [year]: sum };
    }
  }
  return sums;
}

/** Name the places of amounts that are none, in the order of the sheet. */
export function unreadable(figures: Figures, items: readonly FormItem[]): string[] {
  return items.flatMap(({ item }) =>
    (["current", "previous"] as const)
      .filter((year) => !isWhole(amountsOf(figures, item)[year]))
      .map((year) => placeOf(item, year)),
  );
}

/** Name the place of an amount in the form, as findings do. */
export const placeOf = (item: BalanceSheetItem, year: Year) => `figures.${item}.${year}`;
