import type { ReactNode } from "react";
import { useMutation } from "urql";

import { type Fault, faultOf, faultOfError } from "../../forms/fault";
import { Form } from "../../forms/Form";
import { names } from "../../language/names";
import { useTexts } from "../../language/texts";
import { Facts } from "../../parts/Facts";
import { Delivery } from "./Delivery";
import { previewInput, requestInput } from "./form";
import { type Preview, RequestAccessCode, type Requested } from "./operations";
import type { StepProps } from "./RequestPage";
import { requestTexts } from "./texts";

interface ConfirmationProps extends StepProps {
  preview: Preview;
  idempotency: { key: string; renew: () => void };
  done: (requested: Requested) => void;
}

/** All that was filled in, how the code will come, and the request itself. */
export function Confirmation({ form, look, goTo, preview, idempotency, done }: ConfirmationProps) {
  const t = useTexts(requestTexts);
  const { paymentMethod } = useTexts(names);
  const [, request] = useMutation(RequestAccessCode);
  const method = preview.fixedPaymentMethod ?? form.paymentMethod;

  async function action(): Promise<Fault | undefined> {
    const input = requestInput(form, idempotency.key, preview.fixedPaymentMethod);
    const { data, error } = await request({ input });
    if (!data) return faultOfError(error);
    const answer = data.requestAccessCode;
    if (answer.__typename === "AccessCodeRequested") {
      done(answer);
      return undefined;
    }
    if (answer.__typename === "IdempotencyKeyReused") idempotency.renew();
    if (answer.__typename === "PaymentMethodFixed") await look();
    return faultOf(answer);
  }

  return (
    <Form
      action={action}
      submit={t.submit}
      beside={
        <GoTo
          label={t.back}
          go={() => {
            goTo("preferences");
          }}
        />
      }
    >
      <Facts
        facts={[
          [t.organisation, preview.organisationName ?? t.forPrivateUse],
          [t.kvkNumber, previewInput(form).kvkNumber],
          [t.holder, `${form.firstName} ${form.lastName}`],
          [t.email, form.email],
          [t.replaces, form.replacesLostCode && t.yes],
        ]}
      />
      <p>
        <GoTo
          label={t.changeDetails}
          go={() => {
            goTo("details");
          }}
        />
      </p>
      <Facts
        facts={[
          [t.paymentMethod, method && paymentMethod[method]],
          [t.iban, method === "DIRECT_DEBIT" && !preview.fixedPaymentMethod && form.iban],
        ]}
      />
      {preview.fixedPaymentMethod ? (
        <p className="hint">{preview.notice}</p>
      ) : (
        <p>
          <GoTo
            label={t.changePreferences}
            go={() => {
              goTo("preferences");
            }}
          />
        </p>
      )}
      <h3>{t.delivery}</h3>
      <p>{t.password}</p>
      <p>
        <Delivery form={form} delivery={preview.codeDelivery} />
      </p>
    </Form>
  );
}

function GoTo({ label, go }: { label: ReactNode; go: () => void }) {
  return (
    <button type="button" className="quiet" onClick={go}>
      {label}
    </button>
  );
}
