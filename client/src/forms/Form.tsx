import { createContext, type ReactNode, type SubmitEvent, use, useEffect, useRef, useState } from "react";
import { Link } from "react-router";

import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import type { Fault } from "./fault";

const NO_FIELDS: Fault["fields"] = {};
const FieldFaults = createContext<Fault["fields"]>(NO_FIELDS);

export const formTexts = texts({ busy: "Een ogenblik…" }, { busy: "One moment…" });

interface FormProps {
  /** Do it; give the fault where it did not happen. */
  action: () => Promise<Fault | undefined>;
  submit: string;
  children?: ReactNode;
  /** Beside the button. */
  beside?: ReactNode;
  label?: string;
  danger?: boolean;
  /** What was wrong with it, where that was told elsewhere. */
  refused?: Fault | undefined;
  /** What is wrong with fields as they are filled in. */
  faults?: Fault["fields"];
}

/** A form that says what went wrong, beside each field, and leads there. */
export function Form({ action, submit, children, beside, label, danger, refused: before, faults }: FormProps) {
  const t = useTexts(formTexts);
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState(before);
  const [elsewhere, setElsewhere] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (!fault) return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid=true]");
    (wrong ?? form.current?.querySelector<HTMLElement>("[data-fault]"))?.focus();
  }, [fault]);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const refused = await action();
      setFault(refused);
      setElsewhere(refused ? faultsElsewhere(form.current, refused) : []);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form ref={form} noValidate aria-label={label} onSubmit={(event) => void onSubmit(event)}>
      {fault && (
        <Notice kind="problem" data-fault>
          <p>{fault.message}</p>
          {elsewhere.map((message) => (
            <p key={message}>{message}</p>
          ))}
          {fault.next && (
            <p>
              <Link to={fault.next.to}>{fault.next.label}</Link>
            </p>
          )}
        </Notice>
      )}
      <FieldFaults value={faults ? { ...faults, ...fault?.fields } : (fault?.fields ?? NO_FIELDS)}>{children}</FieldFaults>
      <div className="actions">
        <button type="submit" className={danger ? "danger" : undefined} aria-disabled={busy}>
          {busy ? t.busy : submit}
        </button>
        {beside}
      </div>
    </form>
  );
}

/** Give what is wrong with fields that this form has no place for. */
function faultsElsewhere(form: HTMLFormElement | null, { fields }: Fault): string[] {
  const shown = new Set(Array.from(form?.querySelectorAll<HTMLElement>("[data-field]") ?? [], ({ dataset }) => dataset["field"]));
  return Object.entries(fields)
    .filter(([name]) => !shown.has(name))
    .map(([, message]) => message);
}

/** What is wrong with a field, if anything. */
export function useFieldFault(name: string): string | undefined {
  return use(FieldFaults)[name];
}
