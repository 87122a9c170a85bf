import { graphql } from "../generated";
import type { FindingFragment } from "../generated/graphql";

export const FindingDocument = graphql(`
  fragment Finding on Finding {
    code
    severity
    message
    path
    file
    line
    fact
    detail
  }
`);

export type Finding = FindingFragment;

/** What is to be said beside each field: its errors, else its warnings. */
export type Beside = Readonly<Record<string, string>>;

/** Give what is found at each place of the form, of one severity. */
export function besideFields(findings: readonly Finding[], severity: Finding["severity"]): Beside {
  const beside: Record<string, string> = {};
  for (const { path, message, severity: own } of findings) {
    if (path === null || own !== severity) continue;
    beside[path] = path in beside ? `${beside[path] ?? ""} ${message}` : message;
  }
  return beside;
}

/** Keep what is beside places that a person has been at. */
export function besideSeen(beside: Beside, isSeen: (path: string) => boolean): Beside {
  return Object.fromEntries(Object.entries(beside).filter(([path]) => isSeen(path)));
}

/** Give the errors first, then the warnings, each once and in the order in which they came. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const once = new Map(
    findings.map((finding) => [JSON.stringify([finding.code, finding.path, finding.line, finding.fact, finding.message]), finding]),
  );
  const all = [...once.values()];
  return [...all.filter(({ severity }) => severity === "ERROR"), ...all.filter(({ severity }) => severity !== "ERROR")];
}

export const hasErrors = (findings: readonly Finding[]) => findings.some(({ severity }) => severity === "ERROR");
