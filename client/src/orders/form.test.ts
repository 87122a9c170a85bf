import { describe, expect, it } from "vitest";

import type { ProductCode, ProductFragment } from "../generated/graphql";
import { emptyOrder, missingInOrder, orderedInput } from "./form";

const product = (code: ProductCode, changes: Partial<ProductFragment> = {}): ProductFragment => ({
  __typename: "Product",
  code,
  choice: null,
  ofBranch: false,
  forGuests: false,
  name: "",
  description: "",
  priceSource: "PUBLISHED",
  price: { __typename: "Money", amount: "2.35" },
  ...changes,
});
const EXTRACT = product("EXTRACT", { ofBranch: true });
const ACCOUNTS = product("ANNUAL_ACCOUNTS", { choice: "FINANCIAL_YEAR" });
const DOCUMENT = product("FILED_DOCUMENT", { choice: "FILING_REFERENCE" });
const PAPER = product("CERTIFIED_EXTRACT_PAPER", { ofBranch: true });
const BRANCH = { kvkNumber: "69599084", branchNumber: "000038509520" };
const FILLED_IN = {
  ...emptyOrder(),
  language: "NL" as const,
  financialYear: "2024",
  filingReference: "D-1",
  address: { recipient: "Voorbeeld", street: "Straat 1", postcode: "1234 AB", town: "Plaats", country: "BE" },
};

describe("an order", () => {
  it("names of what was filled in only what its product has", () => {
    const options = { language: "NL" };
    expect(orderedInput(EXTRACT, BRANCH, FILLED_IN)).toEqual({ product: "EXTRACT", ...BRANCH, options });
    expect(orderedInput(ACCOUNTS, BRANCH, FILLED_IN)).toEqual({
      product: "ANNUAL_ACCOUNTS",
      kvkNumber: "69599084",
      options: { ...options, financialYear: 2024 },
    });
    expect(orderedInput(DOCUMENT, BRANCH, FILLED_IN).options).toEqual({ ...options, filingReference: "D-1" });
    expect(orderedInput(PAPER, BRANCH, FILLED_IN).address).toEqual(FILLED_IN.address);
  });

  it("tells what its product still needs", () => {
    const needed = (of: ProductFragment) => Object.keys(missingInOrder(of, emptyOrder())?.fields ?? {});
    expect(needed(EXTRACT)).toEqual([]);
    expect(needed(ACCOUNTS)).toEqual(["options.financialYear"]);
    expect(needed(DOCUMENT)).toEqual(["options.filingReference"]);
    expect(needed(PAPER)).toEqual(["address.recipient", "address.street", "address.postcode", "address.town"]);
    expect(missingInOrder(PAPER, FILLED_IN)).toBeUndefined();
  });
});
