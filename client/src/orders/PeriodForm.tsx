import { type ReactNode, useState } from "react";
import { useSearchParams } from "react-router";

import { Field } from "../forms/Field";
import { missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { texts, useTexts } from "../language/texts";
import { changed } from "../parts/Pager";
import { periodOf } from "./period";

export const periodTexts = texts(
  { from: "Van", until: "Tot en met", submit: "Toon deze periode" },
  { from: "From", until: "Until and including", submit: "Show this period" },
);

interface PeriodFormProps {
  label: string;
  /** Beside the button. */
  beside?: ReactNode;
}

/** Chooses the days of a list, which the address then holds. */
export function PeriodForm({ label, beside }: PeriodFormProps) {
  const t = useTexts(periodTexts);
  const [params, setParams] = useSearchParams();
  const asked = periodOf(params);
  const [from, setFrom] = useState(asked.from);
  const [until, setUntil] = useState(asked.until);

  function action() {
    const empty = missing({ from, until });
    if (!empty) setParams(changed(params, { from, until }));
    return Promise.resolve(empty);
  }

  return (
    <Form action={action} submit={t.submit} label={label} beside={beside}>
      <div className="columns">
        <Field name="from" label={t.from} type="date" value={from} onChange={setFrom} width="medium" />
        <Field name="until" label={t.until} type="date" value={until} onChange={setUntil} width="medium" />
      </div>
    </Form>
  );
}
