import { type KeyboardEvent, useId, useState } from "react";

import { describedBy, FieldFault } from "../forms/Field";
import { useFieldFault } from "../forms/Form";
import type { BalanceSheetItem } from "../generated/graphql";
import { language } from "../language/language";
import { useTexts } from "../language/texts";
import { useStore } from "../store";
import { readEuros, writeEuros } from "./euros";
import type { Beside } from "./finding";
import type { AccountsForm } from "./form";
import { amountsOf, type FormItem, isComputed, type Line, placeOf, sidesOf, type Year } from "./sheet";
import { sheetTexts, useColumns } from "./SheetReview";

interface BalanceSheetProps {
  /** With its totals as they add up. */
  form: AccountsForm;
  items: readonly FormItem[];
  warnings: Beside;
  onChange: (item: BalanceSheetItem, year: Year, amount: string) => void;
}

type Column = ReturnType<typeof useColumns>[number];

/** The balance sheet to fill in: both years, parts under their whole, totals as they add up. */
export function BalanceSheet({ form, items, warnings, onChange }: BalanceSheetProps) {
  const t = useTexts(sheetTexts);
  const id = useId();
  const columns = useColumns(form);
  return sidesOf(items).map(({ side, lines }) => (
    <table key={side} className="sheet">
      <caption>
        {t.side[side]}. {t.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.item}</th>
          {columns.map(({ year, label }) => (
            <th key={year} scope="col" id={`${id}-${side}-${year}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <SheetRow key={line.item.item} {...{ line, columns, form, warnings, onChange }} id={`${id}-${side}`} />
        ))}
      </tbody>
    </table>
  ));
}

interface SheetRowProps extends Omit<BalanceSheetProps, "items"> {
  id: string;
  line: Line;
  columns: readonly Column[];
}

function SheetRow({ id, line: { item, depth, parts }, columns, form, warnings, onChange }: SheetRowProps) {
  const rowId = `${id}-${item.item}`;
  return (
    <tr className={parts.length ? "total" : undefined}>
      <th scope="row" id={rowId} className={depth ? "part" : undefined}>
        {item.label}
      </th>
      {columns.map(({ year, label }) => {
        const place = placeOf(item.item, year);
        return (
          <td key={year} data-label={label}>
            <AmountInput
              name={place}
              labelledBy={`${rowId} ${id}-${year}`}
              value={amountsOf(form.figures, item.item)[year]}
              isComputed={isComputed(form.figures, parts, year)}
              isRequired={item.isRequired}
              warning={warnings[place]}
              onChange={(amount) => {
                onChange(item.item, year, amount);
              }}
            />
          </td>
        );
      })}
    </tr>
  );
}

interface AmountInputProps {
  name: string;
  labelledBy: string;
  value: string;
  /** Whether it follows from its parts, and is not typed. */
  isComputed: boolean;
  isRequired: boolean;
  warning: string | undefined;
  onChange: (amount: string) => void;
}

/** An amount in whole euros; while it is typed as typed, afterwards with separators. */
function AmountInput({ name, labelledBy, value, isComputed, isRequired, warning, onChange }: AmountInputProps) {
  const id = useId();
  const chosen = useStore(language);
  const fault = useFieldFault(name);
  const [typed, setTyped] = useState<string>();
  return (
    <span data-field={name}>
      <input
        name={name}
        inputMode="text"
        autoComplete="off"
        value={isComputed || typed === undefined ? writeEuros(value, chosen) : typed}
        readOnly={isComputed}
        aria-labelledby={labelledBy}
        aria-required={isRequired}
        aria-invalid={fault !== undefined}
        aria-describedby={describedBy(id, warning !== undefined, fault !== undefined)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(readEuros(event.target.value, chosen));
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
        onKeyDown={goUpOrDown}
      />
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      {warning && (
        <span className="hint" id={`${id}-hint`}>
          {warning}
        </span>
      )}
    </span>
  );
}

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Go to the amount below or above, of the same year. */
function goUpOrDown(event: KeyboardEvent<HTMLInputElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const { form, name } = event.currentTarget;
  const year = name.slice(name.lastIndexOf("."));
  const column = [...(form?.querySelectorAll<HTMLInputElement>(`.sheet input[name$="${year}"]`) ?? [])];
  column[column.indexOf(event.currentTarget) + step]?.focus();
}
