import { describe, expect, it } from "vitest";

import { type AccountViewer, type CodeViewer, may, mayFile, seesCredit, seesInvoices } from "./viewer";

const CODE: CodeViewer = {
  __typename: "AccessCode",
  id: "code",
  hint: "4XYZ",
  use: "BUSINESS",
  role: "SUB_CODE",
  paymentMethod: "INVOICE",
  permissions: ["PLACE_ORDERS", "FILE_ANNUAL_ACCOUNTS"],
  holder: { __typename: "Person", firstName: "Test" },
  organisation: null,
};
const ACCOUNT: AccountViewer = { __typename: "Account", id: "account", email: "a@test.example", firstName: "Test" };

describe("annual accounts", () => {
  it("are filed by an account, and by a company's code that may", () => {
    expect(mayFile(ACCOUNT)).toBe(true);
    expect(mayFile(CODE)).toBe(true);
  });

  it("are not filed by a code without the permission, a private code or a guest", () => {
    expect(mayFile({ ...CODE, permissions: ["PLACE_ORDERS"] })).toBe(false);
    expect(mayFile({ ...CODE, use: "PRIVATE" })).toBe(false);
    expect(mayFile(null)).toBe(false);
    expect(mayFile(undefined)).toBe(false);
  });
});

it("an account has no permission of a code, and sees neither invoices nor credit", () => {
  expect(may(ACCOUNT, "FILE_ANNUAL_ACCOUNTS")).toBe(false);
  expect(seesInvoices(ACCOUNT)).toBe(false);
  expect(seesCredit(ACCOUNT)).toBe(false);
});

it("a company's invoices and credit are seen by who sees its orders, or pays from the balance", () => {
  const colleague: CodeViewer = { ...CODE, permissions: ["VIEW_ORGANISATION_ORDERS"] };
  expect(seesInvoices(CODE)).toBe(false);
  expect(seesInvoices(colleague)).toBe(true);
  expect(seesCredit(colleague)).toBe(false);
  expect(seesCredit({ ...CODE, paymentMethod: "CREDIT" })).toBe(true);
  expect(seesCredit({ ...colleague, paymentMethod: "CREDIT" })).toBe(true);
});
