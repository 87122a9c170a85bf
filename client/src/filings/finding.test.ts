import { describe, expect, it } from "vitest";

import { besideFields, besideSeen, type Finding, hasErrors, inOrder } from "./finding";

function finding(path: string | null, message: string, severity: Finding["severity"] = "ERROR"): Finding {
  return { __typename: "Finding", code: message, severity, message, path, file: null, line: null, fact: null, detail: null };
}

const FINDINGS = [
  finding("period.end", "Te laat.", "WARNING"),
  finding("figures.EQUITY.current", "Vul in."),
  finding("figures.EQUITY.current", "Telt niet op."),
  finding(null, "Niet geldig."),
];

describe("findings", () => {
  it("stand beside the field that they are about, all that a field has", () => {
    expect(besideFields(FINDINGS, "ERROR")).toEqual({ "figures.EQUITY.current": "Vul in. Telt niet op." });
    expect(besideFields(FINDINGS, "WARNING")).toEqual({ "period.end": "Te laat." });
  });

  it("wait until a person has been at the field", () => {
    const beside = besideFields(FINDINGS, "ERROR");
    expect(besideSeen(beside, () => false)).toEqual({});
    expect(besideSeen(beside, (path) => path === "figures.EQUITY.current")).toEqual(beside);
  });

  it("are summed up with what must be mended first, each once", () => {
    expect(inOrder([...FINDINGS, ...FINDINGS]).map(({ message }) => message)).toEqual([
      "Vul in.",
      "Telt niet op.",
      "Niet geldig.",
      "Te laat.",
    ]);
  });

  it("hold a filing back only when one must be mended", () => {
    expect(hasErrors(FINDINGS)).toBe(true);
    expect(hasErrors(FINDINGS.slice(0, 1))).toBe(false);
  });
});
