import { describe, expect, it } from "vitest";

import { isWhole, readEuros, sumOf, writeEuros } from "./euros";

describe("a whole amount", () => {
  it.each([
    ["60000", "nl", "60000"],
    ["60.000", "nl", "60000"],
    ["1.234.567", "nl", "1234567"],
    ["1,234,567", "en", "1234567"],
    ["€ 60.000", "nl", "60000"],
    ["-10.000", "nl", "-10000"],
    ["−5", "en", "-5"],
    ["-0", "nl", "0"],
    ["007", "nl", "7"],
    ["999.999.999.999.999", "nl", "999999999999999"],
    ["  ", "nl", ""],
  ] as const)("%s is read in %s as %s", (typed, language, amount) => {
    expect(readEuros(typed, language)).toBe(amount);
  });

  it.each(["12,50", "1,000", "1.00", "veel", "--5", "5-", "1e3"])("%s is none, and stays as it was typed", (typed) => {
    expect(readEuros(typed, "nl")).toBe(typed);
    expect(isWhole(readEuros(typed, "nl"))).toBe(false);
  });

  it("is written with the separators of the language", () => {
    expect(writeEuros("-1234567", "nl")).toBe("-1.234.567");
    expect(writeEuros("1234567", "en")).toBe("1,234,567");
    expect(writeEuros("100", "nl")).toBe("100");
    expect(writeEuros("", "nl")).toBe("");
    expect(writeEuros("12,50", "nl")).toBe("12,50");
  });
});

describe("a sum", () => {
  it("takes what is there, and is exact", () => {
    expect(sumOf(["60000", "", "-70000"])).toBe("-10000");
    expect(sumOf(["999999999999999", "1"])).toBe("1000000000000000");
  });

  it("of nothing is nothing, and of what is no amount is none", () => {
    expect(sumOf(["", ""])).toBe("");
    expect(sumOf(["5", "vijf"])).toBeUndefined();
  });
});
