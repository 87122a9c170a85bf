import { describe, expect, it } from "vitest";

import { fault } from "../../forms/fault";
import { asRequestFault, emptyForm, missingDetails, missingPreferences, previewInput, requestInput } from "./form";

const FORM = {
  ...emptyForm(false),
  kvkNumber: "6875 0110",
  firstName: " Voorbeeld ",
  lastName: "Aanvrager",
  email: " aanvrager@voorbeeld.example ",
};
const DEBIT = {
  ...FORM,
  paymentMethod: "DIRECT_DEBIT",
  iban: "NL91 ABNA 0417 1643 00",
  mandateAccepted: true,
} as const;

describe("a request for a code", () => {
  it("asks for a company by its number, however it is typed", () => {
    expect(previewInput(FORM)).toEqual({
      use: "BUSINESS",
      kvkNumber: "68750110",
      email: "aanvrager@voorbeeld.example",
    });
  });

  it("names no company for private use", () => {
    const form = { ...FORM, use: "PRIVATE" } as const;
    expect(previewInput(form)).not.toHaveProperty("kvkNumber");
    expect(requestInput(form, "key", null)).not.toHaveProperty("kvkNumber");
    expect(missingDetails({ ...form, kvkNumber: "" })).toBeUndefined();
  });

  it("gives the account and the mandate for direct debit alone", () => {
    expect(requestInput(DEBIT, "key", null)).toMatchObject({
      idempotencyKey: "key",
      paymentMethod: "DIRECT_DEBIT",
      iban: "NL91ABNA0417164300",
      mandateAccepted: true,
    });
    const invoice = requestInput({ ...DEBIT, paymentMethod: "INVOICE" }, "key", null);
    expect(invoice).toHaveProperty("paymentMethod", "INVOICE");
    expect(invoice).not.toHaveProperty("iban");
  });

  it("names no payment method where it is fixed", () => {
    const input = requestInput(DEBIT, "key", "INVOICE");
    expect(input).not.toHaveProperty("paymentMethod");
    expect(input).not.toHaveProperty("iban");
    expect(missingPreferences(FORM, "INVOICE")).toBeUndefined();
  });

  it("tells what is missing, step by step", () => {
    expect(Object.keys(missingDetails(emptyForm(false))?.fields ?? {})).toEqual([
      "kvkNumber",
      "holder.firstName",
      "holder.lastName",
      "holder.email",
    ]);
    expect(Object.keys(missingPreferences(FORM, null)?.fields ?? {})).toEqual(["paymentMethod"]);
    const debit = { ...DEBIT, iban: "", mandateAccepted: false };
    expect(Object.keys(missingPreferences(debit, null)?.fields ?? {})).toEqual(["iban", "mandateAccepted"]);
    expect(Object.keys(missingPreferences({ ...DEBIT, iban: "NL00" }, null)?.fields ?? {})).toEqual(["iban"]);
    expect(missingPreferences(DEBIT, null)).toBeUndefined();
  });

  it("shows what is wrong with the address at its input", () => {
    expect(asRequestFault(fault("", { email: "Geen adres.", kvkNumber: "Acht cijfers." })).fields).toEqual({
      "holder.email": "Geen adres.",
      kvkNumber: "Acht cijfers.",
    });
  });

  it("says that it replaces a lost code", () => {
    expect(requestInput({ ...FORM, replacesLostCode: true }, "key", null)).toHaveProperty("replacesLostCode", true);
    expect(requestInput(FORM, "key", null)).not.toHaveProperty("replacesLostCode");
  });
});
