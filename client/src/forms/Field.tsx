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

interface LabelledProps extends Pick<FieldProps, "name" | "label" | "hint" | "isOptional"> {
  /** The input, with what ties it to its label, its hint and its fault. */
  children: (attributes: {
    id: string;
    name: string;
    required: boolean;
    "aria-invalid": boolean;
    "aria-describedby": string | undefined;
  }) => ReactNode;
}

/** An input under its label, with its hint and what is wrong with it. */
function Labelled({ name, label, hint, isOptional = false, children }: LabelledProps) {
  const t = useTexts(fieldTexts);
  const id = useId();
  const fault = useFieldFault(name);
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
        {children({
          id,
          name,
          required: !isOptional,
          "aria-invalid": fault !== undefined,
          "aria-describedby": describedBy(id, Boolean(hint), fault !== undefined),
        })}
      </div>
    </div>
  );
}

/** A field for one line. */
export function Field({ name, label, value, onChange, hint, isOptional, isSpelled, width, after, ...input }: FieldProps) {
  return (
    <Labelled name={name} label={label} hint={hint} isOptional={isOptional ?? false}>
      {(attributes) => (
        <>
          <input
            {...input}
            {...attributes}
            className={width}
            value={value}
            spellCheck={isSpelled ?? false}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
          {after}
        </>
      )}
    </Labelled>
  );
}

interface SelectProps extends Pick<FieldProps, "name" | "label" | "value" | "onChange" | "hint" | "autoComplete"> {
  options: readonly { value: string; label: string }[];
  /** What it says while nothing is chosen. */
  none?: string;
}

/** One of many. */
export function Select({ name, label, value, onChange, hint, options, none, autoComplete }: SelectProps) {
  return (
    <Labelled name={name} label={label} hint={hint}>
      {(attributes) => (
        <select
          {...attributes}
          value={value}
          autoComplete={autoComplete}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** A field for a few sentences. */
export function TextArea({
  name,
  label,
  value,
  onChange,
  hint,
}: Pick<FieldProps, "name" | "label" | "value" | "onChange" | "hint">) {
  return (
    <Labelled name={name} label={label} hint={hint}>
      {(attributes) => (
        <textarea
          {...attributes}
          rows={4}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Labelled>
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
