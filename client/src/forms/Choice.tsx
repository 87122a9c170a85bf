import { type ReactNode, useId } from "react";

import { describedBy, FieldFault } from "./Field";
import { useFieldFault } from "./Form";

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  options: readonly { value: Value; label: string; hint?: string }[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  hint?: string;
}

/** One of a few, as radio buttons. */
export function Choice<Value extends string>({ name, label, options, value, onChange, hint }: ChoiceProps<Value>) {
  const id = useId();
  const fault = useFieldFault(name);
  return (
    <fieldset className="field" data-field={name} aria-describedby={describedBy(id, Boolean(hint), fault !== undefined)}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      {options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="radio"
            name={`${id}-${name}`}
            value={option.value}
            checked={option.value === value}
            data-invalid={fault !== undefined}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>
            {option.label}
            {option.hint && <span className="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckboxProps {
  name: string;
  label: ReactNode;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

export function Checkbox({ name, label, isChecked, onChange }: CheckboxProps) {
  const id = useId();
  const fault = useFieldFault(name);
  return (
    <div className="field" data-field={name}>
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      <label className="option">
        <input
          type="checkbox"
          name={name}
          checked={isChecked}
          aria-invalid={fault !== undefined}
          aria-describedby={describedBy(id, false, fault !== undefined)}
          onChange={(event) => {
            onChange(event.target.checked);
          }}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
