import { useId, useState } from "react";

import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { fingerprint } from "./fingerprint";

export const fileCheckTexts = texts(
  {
    title: "Vergelijk uw bestand",
    lead: "Kies het PDF-bestand dat u hebt. Het wordt alleen in uw browser vergeleken en niet verstuurd.",
    file: "PDF-bestand",
    same: (name: string) => `${name} is precies het document dat wij hebben gewaarmerkt.`,
    different: (name: string) =>
      `${name} is niet het document dat wij hebben gewaarmerkt: het is een ander bestand, of het is gewijzigd. Vertrouw het niet; vraag het origineel.`,
    unreadable: (name: string) => `${name} is niet te lezen. Kies het opnieuw.`,
  },
  {
    title: "Compare your file",
    lead: "Choose the PDF file that you have. It is compared in your browser alone, and is not sent.",
    file: "PDF file",
    same: (name: string) => `${name} is exactly the document that we certified.`,
    different: (name: string) =>
      `${name} is not the document that we certified: it is another file, or it was changed. Do not trust it; ask for the original.`,
    unreadable: (name: string) => `${name} cannot be read. Choose it again.`,
  },
);

interface Outcome {
  name: string;
  is: "same" | "different" | "unreadable";
}

/** Compares a file with a fingerprint, without sending it anywhere. */
export function FileCheck({ sha256 }: { sha256: string }) {
  const t = useTexts(fileCheckTexts);
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>();

  async function compare(file: File | undefined) {
    setOutcome(undefined);
    if (!file) return;
    try {
      setOutcome({ name: file.name, is: (await fingerprint(file)) === sha256 ? "same" : "different" });
    } catch {
      setOutcome({ name: file.name, is: "unreadable" });
    }
  }

  return (
    <section aria-labelledby="file-check">
      <h2 id="file-check">{t.title}</h2>
      <div className="field">
        <label htmlFor={id}>{t.file}</label>
        <p className="hint" id={`${id}-hint`}>
          {t.lead}
        </p>
        <input
          id={id}
          type="file"
          accept="application/pdf"
          aria-describedby={`${id}-hint`}
          onChange={(event) => void compare(event.target.files?.[0])}
        />
      </div>
      <div role="status">{outcome?.is === "same" && <Notice kind="done">{t.same(outcome.name)}</Notice>}</div>
      {outcome && outcome.is !== "same" && <Notice kind="problem">{t[outcome.is](outcome.name)}</Notice>}
    </section>
  );
}
