import { useState } from "react";
import { useMutation } from "urql";

import { readAmount, writeAmount } from "../forms/amount";
import { Field } from "../forms/Field";
import { type Fault, fault, faultOf, faultOfError } from "../forms/fault";
import { Form } from "../forms/Form";
import type { CodeFactsFragment } from "../generated/graphql";
import { language } from "../language/language";
import { useTexts } from "../language/texts";
import { say } from "../parts/said";
import { SetSpendingLimit } from "./operations";
import { codeTexts } from "./texts";

/** What a code may spend in a month. */
export function SpendingLimit({ code }: { code: CodeFactsFragment }) {
  const t = useTexts(codeTexts);
  const [limit, setLimit] = useState(() =>
    code.spendingLimit ? writeAmount(code.spendingLimit.amount, language.get()) : "",
  );
  const [, save] = useMutation(SetSpendingLimit);

  async function action(): Promise<Fault | undefined> {
    const amount = limit.trim() ? readAmount(limit, language.get()) : null;
    if (amount === undefined) return fault(t.limitMalformed, { limit: t.limitMalformed });
    const { data, error } = await save({ input: { accessCodeId: code.id, limit: amount } });
    if (!data) return faultOfError(error);
    if (data.setSpendingLimit.__typename !== "SpendingLimitSet") return faultOf(data.setSpendingLimit);
    say(t.limitSaved);
    return undefined;
  }

  return (
    <section aria-labelledby="limit">
      <h2 id="limit">{t.limit}</h2>
      <Form action={action} submit={t.limitSubmit}>
        <Field
          name="limit"
          label={t.limitLabel}
          hint={t.limitHint}
          inputMode="decimal"
          width="short"
          isOptional
          value={limit}
          onChange={setLimit}
        />
      </Form>
    </section>
  );
}
