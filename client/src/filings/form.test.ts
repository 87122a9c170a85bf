import { describe, expect, it } from "vitest";

import { formOf, inputOf, newForm, onSheet, yearBefore } from "./form";
import type { FormItem } from "./sheet";

const EQUITY: FormItem = {
  __typename: "FormItem",
  item: "EQUITY",
  label: "Eigen vermogen",
  side: "EQUITY_AND_LIABILITIES",
  partOf: null,
  isOfWhich: false,
  isRequired: true,
};
const FILLED = {
  ...newForm("MICRO", "2025-12-31"),
  adoptionDate: "2026-05-01",
  figures: {
    EQUITY: { current: "-100", previous: "veel" },
    SHARE_CAPITAL: { current: "5", previous: "5" },
  },
};

describe("a new form", () => {
  it("is for the year that ends on that day, and the year before it", () => {
    const { start, end, previousStart, previousEnd } = newForm("MICRO", "2025-12-31");
    expect([start, end, previousStart, previousEnd]).toEqual(["2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31"]);
  });

  it("knows that February ends on another day in a leap year", () => {
    expect(yearBefore("2025-02-28")).toBe("2024-02-29");
    expect(yearBefore("2024-02-29")).toBe("2023-02-28");
    expect(yearBefore("2026-06-30")).toBe("2025-06-30");
  });
});

describe("what is sent of a form", () => {
  it("is the lines of its sheet, and of those the amounts", () => {
    expect(inputOf(onSheet(FILLED, [EQUITY])).figures).toEqual([{ item: "EQUITY", current: "-100", previous: null }]);
  });

  it("holds an adoption date only of accounts that were adopted", () => {
    expect(inputOf(onSheet(FILLED, [EQUITY])).adoptionDate).toBeNull();
    expect(inputOf({ ...FILLED, isAdopted: true }).adoptionDate).toBe("2026-05-01");
  });

  it("holds no year before a first year", () => {
    const input = inputOf({ ...FILLED, isFirstYear: true, figures: { EQUITY: { current: "1", previous: "2" } } });
    expect(input.previousPeriod).toBeNull();
    expect(input.figures).toEqual([{ item: "EQUITY", current: "1", previous: null }]);
  });

  it("is what was saved, when nothing was changed", () => {
    const input = { ...inputOf(onSheet(FILLED, [EQUITY])), appropriation: null, isAdopted: null };
    const saved = formOf({
      __typename: "AnnualAccountsForm",
      sizeClass: "MICRO",
      period: { __typename: "FinancialPeriod", start: "2025-01-01", end: "2025-12-31" },
      isFirstYear: false,
      previousPeriod: { __typename: "FinancialPeriod", start: "2024-01-01", end: "2024-12-31" },
      appropriation: null,
      isAdopted: null,
      adoptionDate: null,
      figures: [{ __typename: "FormFigure", item: "EQUITY", current: "-100", previous: null }],
    });
    expect(inputOf(saved)).toEqual(input);
  });
});
