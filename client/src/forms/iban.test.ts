import { expect, it } from "vitest";

import { isIban } from "./iban";

it.each(["NL91ABNA0417164300", "nl91 abna 0417 1643 00", "BE68539007547034"])("%s can be an IBAN", (iban) => {
  expect(isIban(iban)).toBe(true);
});

it.each(["", "NL00ABNA0417164300", "NL91ABNA0417164301", "NL91", "0417164300"])("%s is no IBAN", (iban) => {
  expect(isIban(iban)).toBe(false);
});
