import { useState } from "react";
import { useMutation } from "urql";

import { readAmount } from "../forms/amount";
import { Choice } from "../forms/Choice";
import { type Fault, fault, faultOf, faultOfError } from "../forms/fault";
import { Field } from "../forms/Field";
import { Form } from "../forms/Form";
import { newIdempotencyKey } from "../forms/idempotency";
import { graphql } from "../generated";
import { language } from "../language/language";
import { names } from "../language/names";
import { useTexts } from "../language/texts";
import { creditTexts } from "./texts";

const METHODS = ["IDEAL", "CREDIT_CARD"] as const;
type Method = (typeof METHODS)[number];

const DepositCredit = graphql(`
  mutation DepositCredit($input: DepositCreditInput!) {
    depositCredit(input: $input) {
      ... on DepositStarted {
        checkoutUrl
        payment {
          id
          status
        }
      }
      ...Problem
    }
  }
`);

/** Begins a deposit, which is paid on the page of the payment provider. */
export function DepositForm() {
  const t = useTexts(creditTexts);
  const { paymentMethod } = useTexts(names);
  const [key, setKey] = useState(newIdempotencyKey);
  const [typed, setTyped] = useState("");
  const [method, setMethod] = useState<Method>("IDEAL");
  const [, deposit] = useMutation(DepositCredit);

  async function action(): Promise<Fault | undefined> {
    const amount = readAmount(typed, language.get());
    if (amount === undefined) return fault(t.malformed, { amount: t.malformed });
    const { data, error } = await deposit({ input: { idempotencyKey: key, amount, paymentMethod: method } });
    if (!data) return faultOfError(error);
    if (data.depositCredit.__typename !== "DepositStarted") return faultOf(data.depositCredit);
    const { checkoutUrl } = data.depositCredit;
    if (checkoutUrl) window.location.assign(checkoutUrl);
    return undefined;
  }

  /** Another deposit than the one that may have been sent gets another key. */
  function change<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      set(value);
      setKey(newIdempotencyKey());
    };
  }

  return (
    <Form action={action} submit={t.submit} label={t.deposit}>
      <Field
        name="amount"
        label={t.amount}
        hint={t.amountHint}
        inputMode="decimal"
        width="short"
        value={typed}
        onChange={change(setTyped)}
      />
      <Choice<Method>
        name="paymentMethod"
        label={t.method}
        options={METHODS.map((value) => ({ value, label: paymentMethod[value] }))}
        value={method}
        onChange={change(setMethod)}
      />
    </Form>
  );
}
