import { texts, useTexts } from "../language/texts";
import { type Finding, inOrder } from "./finding";

export const findingsTexts = texts(
  {
    errors: (count: string) => (count === "1" ? "1 punt moet beter" : `${count} punten moeten beter`),
    warnings: (count: string) => (count === "1" ? "1 punt om te weten" : `${count} punten om te weten`),
    error: "Verbeteren",
    warning: "Om te weten",
    code: "Code",
    file: (name: string) => `Bestand ${name}`,
    line: (number: string) => `Regel ${number}`,
    go: "Naar dit veld",
    detail: "Melding van de controle (Engels)",
  },
  {
    errors: (count: string) => (count === "1" ? "1 thing to mend" : `${count} things to mend`),
    warnings: (count: string) => (count === "1" ? "1 thing to know" : `${count} things to know`),
    error: "To mend",
    warning: "To know",
    code: "Code",
    file: (name: string) => `File ${name}`,
    line: (number: string) => `Line ${number}`,
    go: "To this field",
    detail: "What the checker said",
  },
);

interface FindingsProps {
  findings: readonly Finding[];
  /** Lead to the place of a finding, where it has one on the page. */
  go?: (path: string) => void;
}

/** What was found in annual accounts: what must be mended first, then what is good to know. */
export function Findings({ findings, go }: FindingsProps) {
  const shown = inOrder(findings);
  return (
    <ul className="findings">
      {shown.map((finding, index) => (
        <FindingItem key={index} finding={finding} go={go} />
      ))}
    </ul>
  );
}

/** Tell in a few words how much was found. */
export function FindingsCount({ findings }: { findings: readonly Finding[] }) {
  const t = useTexts(findingsTexts);
  const shown = inOrder(findings);
  const errors = shown.filter(({ severity }) => severity === "ERROR").length;
  const warnings = shown.length - errors;
  const parts = [...(errors ? [t.errors(String(errors))] : []), ...(warnings ? [t.warnings(String(warnings))] : [])];
  return <>{parts.join(", ")}</>;
}

function FindingItem({ finding, go }: { finding: Finding; go: FindingsProps["go"] }) {
  const t = useTexts(findingsTexts);
  const { severity, message, path, detail } = finding;
  const isError = severity === "ERROR";
  return (
    <li className={isError ? "finding problem" : "finding"}>
      <p>
        <strong>{isError ? t.error : t.warning}:</strong> {message}
      </p>
      <Where finding={finding} />
      {go && path !== null && (
        <button
          type="button"
          className="link"
          onClick={() => {
            go(path);
          }}
        >
          {t.go}
        </button>
      )}
      {detail && (
        <details>
          <summary>{t.detail}</summary>
          <p lang="en">{detail}</p>
        </details>
      )}
    </li>
  );
}

/** Where in a file something was found; what is found in a form leads to its field. */
function Where({ finding: { code, path, file, line, fact } }: { finding: Finding }) {
  const t = useTexts(findingsTexts);
  if (path !== null) return null;
  const places = [`${t.code} ${code}`, file && t.file(file), line !== null && t.line(String(line)), fact];
  return (
    <p className="details">
      {places.map((place) => place && <span key={place}>{place}</span>)}
    </p>
  );
}
