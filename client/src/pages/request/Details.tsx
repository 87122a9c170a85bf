import { Checkbox, Choice } from "../../forms/Choice";
import { Field } from "../../forms/Field";
import { Form } from "../../forms/Form";
import type { Use } from "../../generated/graphql";
import { useTexts } from "../../language/texts";
import { Notice } from "../../parts/Notice";
import { missingDetails } from "./form";
import type { StepProps } from "./RequestPage";
import { requestTexts } from "./texts";

export function Details({ form, change, look, goTo }: StepProps) {
  const t = useTexts(requestTexts);

  async function action() {
    const empty = missingDetails(form);
    if (empty) return empty;
    const seen = await look();
    if ("fields" in seen) return seen;
    goTo("preferences");
    return undefined;
  }

  return (
    <Form action={action} submit={t.next}>
      <Choice<Use>
        name="use"
        label={t.use}
        options={[
          { value: "BUSINESS", label: t.business },
          { value: "PRIVATE", label: t.private },
        ]}
        value={form.use}
        onChange={(use) => {
          change({ use, paymentMethod: undefined });
        }}
      />
      {form.use === "BUSINESS" && (
        <Field
          name="kvkNumber"
          label={t.kvkNumber}
          hint={t.kvkNumberHint}
          inputMode="numeric"
          width="short"
          value={form.kvkNumber}
          onChange={(kvkNumber) => {
            change({ kvkNumber });
          }}
        />
      )}
      <Field
        name="holder.firstName"
        label={t.firstName}
        autoComplete="given-name"
        value={form.firstName}
        onChange={(firstName) => {
          change({ firstName });
        }}
      />
      <Field
        name="holder.lastName"
        label={t.lastName}
        autoComplete="family-name"
        value={form.lastName}
        onChange={(lastName) => {
          change({ lastName });
        }}
      />
      <Field
        name="holder.email"
        label={t.email}
        hint={t.emailHint}
        type="email"
        autoComplete="email"
        value={form.email}
        onChange={(email) => {
          change({ email });
        }}
      />
      <Checkbox
        name="replacesLostCode"
        label={t.lost}
        isChecked={form.replacesLostCode}
        onChange={(replacesLostCode) => {
          change({ replacesLostCode });
        }}
      />
      {form.replacesLostCode && <Notice kind="info">{t.lostNotice}</Notice>}
    </Form>
  );
}
