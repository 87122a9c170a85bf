import { describe, expect, it } from "vitest";

import { readAmount, writeAmount } from "./amount";

describe("an amount", () => {
  it.each([
    ["50", "nl", "50.00"],
    ["50,5", "nl", "50.50"],
    ["€ 50,00", "nl", "50.00"],
    ["50.25", "nl", "50.25"],
    ["1.250", "nl", "1250.00"],
    ["1.250.000,5", "nl", "1250000.50"],
    ["1,250.00", "en", "1250.00"],
    ["0,05", "nl", "0.05"],
    ["007", "en", "7.00"],
  ] as const)("%s is read in %s as %s", (typed, language, amount) => {
    expect(readAmount(typed, language)).toBe(amount);
  });

  it.each(["", "vijftig", "-5", "5,005", "1,2,3", "1.250.00", "5e3"])("%s is none", (typed) => {
    expect(readAmount(typed, "nl")).toBeUndefined();
  });

  it("is written in the person's way", () => {
    expect(writeAmount("75.50", "nl")).toBe("75,50");
    expect(writeAmount("75.50", "en")).toBe("75.50");
  });
});
