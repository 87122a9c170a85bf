import { useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { type Client, useClient } from "urql";

import { type Fault, fault, faultOf, faultOfError } from "../forms/fault";
import { Form } from "../forms/Form";
import { unmask } from "../generated";
import type { AnnualAccountsFormInput, FilingDetailsFragment } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { filingAddress } from "../routes";
import { useStore } from "../store";
import { BalanceSheet } from "./BalanceSheet";
import { besideFields, besideSeen, type Finding, FindingDocument, hasErrors } from "./finding";
import { Findings, FindingsCount } from "./Findings";
import { type AccountsForm, formOf, inputOf, onSheet, SavedFormDocument } from "./form";
import { GeneralFields } from "./GeneralFields";
import { CheckFiling } from "./operations";
import { makeSaver, type Saver } from "./saving";
import { type FormItem, unreadable } from "./sheet";
import { sheetTexts } from "./SheetReview";
import { valueAt } from "./values";

const MILLISECONDS_AFTER_TYPING = 400;

export const editorTexts = texts(
  {
    general: "Algemeen",
    notWhole: "Dit is geen heel bedrag. Vul euro’s in zonder centen, zoals -1.250.",
    findings: "Controle",
    ready: "Er hoeft niets meer te worden verbeterd.",
    notReady: "Verbeter eerst wat bij Controle staat.",
    submit: "Controleren en verder",
    save: "Nu opslaan",
    states: {
      saved: "Opgeslagen.",
      waiting: "Nog niet opgeslagen.",
      saving: "Wordt opgeslagen…",
      failed: "Opslaan is niet gelukt. Wat u hebt ingevuld, blijft staan. Probeer het opnieuw.",
      changed: "Dit concept is intussen op een andere plek gewijzigd. Laad het opnieuw en voer uw wijziging nog eens in.",
    },
    reload: "Opnieuw laden",
  },
  {
    general: "General",
    notWhole: "This is not a whole amount. Fill in euros without cents, like -1,250.",
    findings: "Check",
    ready: "Nothing has to be mended any more.",
    notReady: "First mend what is listed under Check.",
    submit: "Check and go on",
    save: "Save now",
    states: {
      saved: "Saved.",
      waiting: "Not saved yet.",
      saving: "Being saved…",
      failed: "Saving did not work. What you filled in stays as it is. Try again.",
      changed: "This draft was changed elsewhere in the meantime. Load it again and enter your change once more.",
    },
    reload: "Load again",
  },
);

interface EditorProps {
  filing: FilingDetailsFragment;
  form: AccountsForm;
  items: readonly FormItem[];
  change: (form: AccountsForm) => void;
  saver: Saver;
  onReload: () => void;
}

/** The form of annual accounts: checked and saved as a person fills it in. */
export function Editor({ filing, form, items, change, saver, onReload }: EditorProps) {
  const t = useTexts(editorTexts);
  const sheet = useTexts(sheetTexts);
  const client = useClient();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const [isTried, setTried] = useState(false);
  const whole = useMemo(() => onSheet(form, items), [form, items]);
  const input = useMemo(() => inputOf(whole), [whole]);
  const isCorrection = filing.corrects !== null;
  const findings = useFindings(input, isCorrection);
  const wrong = unreadable(whole.figures, items);
  const found = besideFields(findings, "ERROR");
  const faults = {
    ...besideSeen(found, (path) => isTried || valueAt(whole, path) !== ""),
    ...Object.fromEntries(wrong.map((path) => [path, t.notWhole])),
  };
  const warnings = besideFields(findings, "WARNING");

  function update(next: AccountsForm) {
    change(next);
    saver.change(inputOf(onSheet(next, items)));
  }

  async function action(): Promise<Fault | undefined> {
    setTried(true);
    if (wrong.length) return fault(t.notWhole);
    const refused = await saver.flush();
    if (refused) return refused;
    const checked = await check(client, input, isCorrection);
    if (!Array.isArray(checked)) return checked;
    if (hasErrors(checked)) return fault(t.notReady);
    await navigate(filingAddress(filing.id));
    return undefined;
  }

  const go = (path: string) => place.current?.querySelector<HTMLElement>(`[data-field="${path}"] :is(input, select)`)?.focus();

  return (
    <div ref={place}>
      <Form action={action} submit={t.submit} faults={faults} beside={<Saved saver={saver} onReload={onReload} />}>
        <h2>{t.general}</h2>
        <GeneralFields form={form} change={update} warnings={warnings} />
        <h2>{sheet.title}</h2>
        <BalanceSheet
          form={whole}
          items={items}
          warnings={warnings}
          onChange={(item, year, amount) => {
            const before = whole.figures[item] ?? { current: "", previous: "" };
            update({ ...form, figures: { ...whole.figures, [item]: { ...before, [year]: amount } } });
          }}
        />
        <h2>{t.findings}</h2>
        <p role="status">{findings.length ? <FindingsCount findings={findings} /> : t.ready}</p>
        <Findings findings={findings} go={go} />
      </Form>
    </div>
  );
}

function Saved({ saver, onReload }: { saver: Saver; onReload: () => void }) {
  const t = useTexts(editorTexts);
  const state = useStore(saver.state);
  return (
    <>
      {(state === "waiting" || state === "failed") && (
        <button type="button" className="quiet" onClick={() => void saver.flush()}>
          {t.save}
        </button>
      )}
      <span role="status">{state !== "changed" && state !== "failed" && t.states[state]}</span>
      {state === "failed" && <Notice kind="problem">{t.states.failed}</Notice>}
      {state === "changed" && (
        <Notice kind="problem">
          <p>{t.states.changed}</p>
          <button type="button" onClick={onReload}>
            {t.reload}
          </button>
        </Notice>
      )}
    </>
  );
}

/** What is found in a form as it is now, a moment after it was typed. */
function useFindings(input: AnnualAccountsFormInput, isCorrection: boolean): readonly Finding[] {
  const client = useClient();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      void check(client, input, isCorrection).then((found) => {
        if (!isOver && Array.isArray(found)) setFindings(found);
      });
    }, MILLISECONDS_AFTER_TYPING);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, input, isCorrection]);
  return findings;
}

async function check(client: Client, form: AnnualAccountsFormInput, isCorrection: boolean): Promise<Finding[] | Fault> {
  const asked = client.query(CheckFiling, { input: { form, isCorrection } }, { requestPolicy: "network-only" });
  const { data, error } = await asked.toPromise();
  if (!data) return faultOfError(error);
  const answer = data.checkFiling;
  return answer.__typename === "FilingChecked" ? [...unmask(FindingDocument, answer.findings)] : faultOf(answer);
}

/** Keep what a person fills in: in the form, and before long with the gateway. */
export function useDraft(filing: FilingDetailsFragment): { form: AccountsForm | undefined; change: (form: AccountsForm) => void; saver: Saver } {
  const [saver] = useState(() => makeSaver(filing));
  const saved = unmask(SavedFormDocument, filing.form);
  const [form, change] = useState(saved ? formOf(saved) : undefined);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.state.get() !== "saved") event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      if (saver.state.get() === "waiting") void saver.flush();
    };
  }, [saver]);

  return { form, change, saver };
}
