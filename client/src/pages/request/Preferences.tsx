import { Checkbox, Choice } from "../../forms/Choice";
import { Field } from "../../forms/Field";
import { fault } from "../../forms/fault";
import { Form } from "../../forms/Form";
import type { PaymentMethod } from "../../generated/graphql";
import { names } from "../../language/names";
import { useTexts } from "../../language/texts";
import { Notice } from "../../parts/Notice";
import { missingPreferences } from "./form";
import type { Preview } from "./operations";
import type { StepProps } from "./RequestPage";
import { requestTexts } from "./texts";

export function Preferences({ form, change, look, goTo, preview }: StepProps & { preview: Preview }) {
  const t = useTexts(requestTexts);
  const fixedMethod = preview.fixedPaymentMethod;

  async function action() {
    const empty = missingPreferences(form, fixedMethod);
    if (empty) return empty;
    const seen = await look();
    if ("fields" in seen) return seen;
    if (seen.fixedPaymentMethod !== fixedMethod) return fault(seen.notice ?? t.fixed);
    goTo("confirmation");
    return undefined;
  }

  return (
    <Form
      action={action}
      submit={t.next}
      beside={
        <button
          type="button"
          className="quiet"
          onClick={() => {
            goTo("details");
          }}
        >
          {t.back}
        </button>
      }
    >
      <p>
        {preview.organisationName ? (
          <>
            {t.organisation}: <strong>{preview.organisationName}</strong>
          </>
        ) : (
          <strong>{t.forPrivateUse}</strong>
        )}
      </p>
      {fixedMethod ? (
        <FixedMethod method={fixedMethod} notice={preview.notice} />
      ) : (
        <MethodChoice form={form} change={change} methods={preview.availablePaymentMethods} />
      )}
    </Form>
  );
}

/** The company's method, which nobody can change. */
function FixedMethod({ method, notice }: { method: PaymentMethod; notice: string | null }) {
  const t = useTexts(requestTexts);
  const { paymentMethod } = useTexts(names);
  return (
    <Notice kind="info">
      <p>{notice ?? t.fixed}</p>
      <p>
        {t.paymentMethod}: <strong>{paymentMethod[method]}</strong>
      </p>
    </Notice>
  );
}

type MethodProps = Pick<StepProps, "form" | "change"> & { methods: readonly PaymentMethod[] };

function MethodChoice({ form, change, methods }: MethodProps) {
  const t = useTexts(requestTexts);
  const { paymentMethod } = useTexts(names);
  return (
    <>
      <Choice<PaymentMethod>
        name="paymentMethod"
        label={t.paymentMethod}
        hint={form.use === "BUSINESS" ? t.paymentMethodHint : t.privateMethodHint}
        options={methods.map((value) => ({
          value,
          label: paymentMethod[value],
          hint: t.methodHints[value],
        }))}
        value={form.paymentMethod}
        onChange={(chosen) => {
          change({ paymentMethod: chosen });
        }}
      />
      {form.paymentMethod === "DIRECT_DEBIT" && (
        <>
          <Field
            name="iban"
            label={t.iban}
            hint={t.ibanHint}
            value={form.iban}
            onChange={(iban) => {
              change({ iban });
            }}
          />
          <Checkbox
            name="mandateAccepted"
            label={t.mandate}
            isChecked={form.mandateAccepted}
            onChange={(mandateAccepted) => {
              change({ mandateAccepted });
            }}
          />
        </>
      )}
    </>
  );
}
