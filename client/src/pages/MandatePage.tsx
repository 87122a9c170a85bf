import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMutation } from "urql";

import { Checkbox } from "../forms/Choice";
import { Field } from "../forms/Field";
import { type Fault, faultOf, faultOfError, malformedIban, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";
import { may, useViewer } from "../viewer/viewer";

export const mandateTexts = texts(
  {
    title: "Machtiging vervangen",
    lead: "Geef een andere rekening op voor de automatische incasso. De betaalmethode blijft dezelfde.",
    iban: "Nieuw IBAN",
    ibanHint: "De rekening waarvan we voortaan afschrijven.",
    accept: "Ik geef toestemming om bestellingen maandelijks van deze rekening af te schrijven.",
    submit: "Machtiging vervangen",
    done: "De machtiging is vervangen.",
    notAllowed: "Alleen de hoofduser van uw onderneming kan de machtiging vervangen.",
    back: "Alle toegangscodes",
  },
  {
    title: "Replace the mandate",
    lead: "Give another account for direct debit. The payment method stays the same.",
    iban: "New IBAN",
    ibanHint: "The account that we collect from, from now on.",
    accept: "I agree that orders are collected from this account every month.",
    submit: "Replace the mandate",
    done: "The mandate has been replaced.",
    notAllowed: "Only the main user of your company can replace the mandate.",
    back: "All access codes",
  },
);

const ReplaceMandate = graphql(`
  mutation ReplaceMandate($input: ReplaceMandateInput!) {
    replaceMandate(input: $input) {
      ... on MandateReplaced {
        organisation {
          id
          ...CompanyPayment
        }
      }
      ...Problem
    }
  }
`);

export function MandatePage() {
  const t = useTexts(mandateTexts);
  const viewer = useViewer();
  return (
    <Page title={t.title} lead={t.lead}>
      {may(viewer, "MANAGE_ACCESS_CODES") ? <MandateForm /> : <Notice kind="info">{t.notAllowed}</Notice>}
      <p>
        <Link to={ROUTES.accessCodes}>{t.back}</Link>
      </p>
    </Page>
  );
}

function MandateForm() {
  const t = useTexts(mandateTexts);
  const navigate = useNavigate();
  const [iban, setIban] = useState("");
  const [mandateAccepted, setAccepted] = useState(false);
  const [, replace] = useMutation(ReplaceMandate);

  async function action(): Promise<Fault | undefined> {
    const empty = missing({ iban, mandateAccepted }) ?? malformedIban(iban);
    if (empty) return empty;
    const { data, error } = await replace({ input: { iban: iban.replace(/\s/g, ""), mandateAccepted } });
    if (!data) return faultOfError(error);
    if (data.replaceMandate.__typename !== "MandateReplaced") return faultOf(data.replaceMandate);
    await navigate(ROUTES.accessCodes, { state: { say: t.done } });
    return undefined;
  }

  return (
    <Form action={action} submit={t.submit}>
      <Field name="iban" label={t.iban} hint={t.ibanHint} value={iban} onChange={setIban} />
      <Checkbox name="mandateAccepted" label={t.accept} isChecked={mandateAccepted} onChange={setAccepted} />
    </Form>
  );
}
