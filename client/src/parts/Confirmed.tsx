import { type ReactNode, useId, useRef } from "react";

import { Form } from "../forms/Form";
import type { Fault } from "../forms/fault";
import { texts, useTexts } from "../language/texts";

export const confirmTexts = texts({ cancel: "Annuleren" }, { cancel: "Cancel" });

interface ConfirmedProps {
  /** What the button says that asks, and the one that does it. */
  label: string;
  question: string;
  action: () => Promise<Fault | undefined>;
  children?: ReactNode;
  danger?: boolean;
  /** What the button says that leaves it as it is. */
  keep?: string;
}

/** A button whose act is asked for once more. */
export function Confirmed({ label, question, action, children, danger, keep }: ConfirmedProps) {
  const t = useTexts(confirmTexts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const close = () => dialog.current?.close();

  function open() {
    dialog.current?.showModal();
    cancel.current?.focus();
  }

  async function act() {
    const fault = await action();
    if (!fault) close();
    return fault;
  }

  return (
    <>
      <button type="button" className={danger ? "quiet danger" : "quiet"} onClick={open}>
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={id}>
        <h2 id={id}>{question}</h2>
        {children}
        <Form
          action={act}
          submit={label}
          {...(danger ? { danger } : {})}
          beside={
            <button ref={cancel} type="button" className="quiet" onClick={close}>
              {keep ?? t.cancel}
            </button>
          }
        />
      </dialog>
    </>
  );
}
