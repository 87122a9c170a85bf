import { describe, expect, it } from "vitest";

import type { BalanceSheetItem, BalanceSheetSide } from "../generated/graphql";
import { type Figures, type FormItem, isComputed, placeOf, sidesOf, summed, unreadable } from "./sheet";

function item(name: BalanceSheetItem, partOf: BalanceSheetItem | null, side: BalanceSheetSide, isOfWhich = false): FormItem {
  return {
    __typename: "FormItem",
    item: name,
    label: name,
    side,
    partOf,
    isOfWhich,
    isRequired: partOf === null,
  };
}

/** The lines of a micro sheet as the gateway gives them. */
const MICRO: FormItem[] = [
  item("ASSETS_NONCURRENT", "ASSETS", "ASSETS"),
  item("ASSETS_CURRENT", "ASSETS", "ASSETS"),
  item("ASSETS", null, "ASSETS"),
  item("CALLED_UP_SHARE_CAPITAL", "ASSETS", "ASSETS", true),
  item("EQUITY", "EQUITY_AND_LIABILITIES", "EQUITY_AND_LIABILITIES"),
  item("LIABILITIES", "EQUITY_AND_LIABILITIES", "EQUITY_AND_LIABILITIES"),
  item("LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR", "LIABILITIES", "EQUITY_AND_LIABILITIES"),
  item("LIABILITIES_MATURITY_LESS_THAN_ONE_YEAR", "LIABILITIES", "EQUITY_AND_LIABILITIES"),
  item("EQUITY_AND_LIABILITIES", null, "EQUITY_AND_LIABILITIES"),
];

const FIGURES: Figures = {
  ASSETS_NONCURRENT: { current: "60000", previous: "70000" },
  ASSETS_CURRENT: { current: "40000", previous: "" },
  CALLED_UP_SHARE_CAPITAL: { current: "500", previous: "" },
  EQUITY: { current: "-5000", previous: "1" },
  LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR: { current: "100000", previous: "" },
  LIABILITIES_MATURITY_LESS_THAN_ONE_YEAR: { current: "5000", previous: "" },
};

describe("the balance sheet", () => {
  it("has each side's parts under their whole, and the side's total last", () => {
    const drawn = sidesOf(MICRO).map(({ side, lines }) => [side, lines.map(({ item: { item }, depth }) => `${depth} ${item}`)]);
    expect(drawn).toEqual([
      ["ASSETS", ["0 ASSETS_NONCURRENT", "0 ASSETS_CURRENT", "0 CALLED_UP_SHARE_CAPITAL", "0 ASSETS"]],
      [
        "EQUITY_AND_LIABILITIES",
        [
          "0 EQUITY",
          "0 LIABILITIES",
          "1 LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR",
          "1 LIABILITIES_MATURITY_LESS_THAN_ONE_YEAR",
          "0 EQUITY_AND_LIABILITIES",
        ],
      ],
    ]);
  });

  it("adds up parts from below, and leaves out what is told apart", () => {
    const sums = summed(FIGURES, MICRO);
    expect(sums.ASSETS).toEqual({ current: "100000", previous: "70000" });
    expect(sums.LIABILITIES).toEqual({ current: "105000", previous: "" });
    expect(sums.EQUITY_AND_LIABILITIES).toEqual({ current: "100000", previous: "1" });
  });

  it("keeps a total that a person fills in without its parts", () => {
    const sums = summed({ LIABILITIES: { current: "9", previous: "" } }, MICRO);
    expect(sums.LIABILITIES?.current).toBe("9");
    expect(sums.EQUITY_AND_LIABILITIES?.current).toBe("9");
    expect(isComputed(sums, ["LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR"], "current")).toBe(false);
  });

  it("has no total of what is no amount, and tells where that is", () => {
    const figures: Figures = { ...FIGURES, ASSETS_CURRENT: { current: "12,50", previous: "" } };
    expect(summed(figures, MICRO).ASSETS?.current).toBe("");
    expect(unreadable(figures, MICRO)).toEqual([placeOf("ASSETS_CURRENT", "current")]);
  });
});
