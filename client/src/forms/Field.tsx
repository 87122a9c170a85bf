import { type ReactNode, useId, useState } from "react";

import { texts, useTexts } from "../language/texts";
import { useFieldFault } from "./Form";

export const fieldTexts = texts(
  { show: "Toon wachtwoord", hide: "Verberg wachtwoord", optional: "(niet verplicht)" },
  { show: "Show password", hide: "Hide password", optional: "(optional)" },
);

export interface FieldProps {
  /** The path of the field, as the input of the operation names it. */
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  type?: "text" | "email" | "search" | "date" | "password";
  autoComplete?: string;
  inputMode?: "numeric" | "decimal";
  /** How wide, for what is short. */
  width?: "short" | "medium";
  isOptional?: boolean;
  isSpelled?: boolean;
  after?: ReactNode;
}

/** A labelled input with its hint and what is wrong with it. */
export function Field({ name, label, value, onChange, hint, isOptional, width, after, ...input }: FieldProps) {
  const t = useTexts(fieldTexts);
  const id = useId();
  const fault = useFieldFault(name);
  const { isSpelled, ...attributes } = input;
  return (
    <div className="field" data-field={name}>
      <label htmlFor={id}>
        {label} {isOptional && <span className="faint">{t.optional}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      <div className="input">
        <input
          {...attributes}
          id={id}
          name={name}
          className={width}
          value={value}
          spellCheck={isSpelled ?? false}
          required={!isOptional}
          aria-invalid={fault !== undefined}
          aria-describedby={describedBy(id, Boolean(hint), fault !== undefined)}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
        {after}
      </div>
    </div>
  );
}

/** A field for a password, which can be made readable. */
export function PasswordField(props: Omit<FieldProps, "type" | "after">) {
  const t = useTexts(fieldTexts);
  const [isShown, setShown] = useState(false);
  return (
    <Field
      {...props}
      type={isShown ? "text" : "password"}
      after={
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setShown(!isShown);
          }}
        >
          {isShown ? t.hide : t.show}
        </button>
      }
    />
  );
}

export function FieldFault({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="fault" id={id}>
      {children}
    </p>
  );
}

/** Name what describes a field, in the order in which it is read. */
export function describedBy(id: string, hasHint: boolean, hasFault: boolean): string | undefined {
  const names = [...(hasFault ? [`${id}-fault`] : []), ...(hasHint ? [`${id}-hint`] : [])];
  return names.length ? names.join(" ") : undefined;
}
