import { Choice } from "../../forms/Choice";
import { Field } from "../../forms/Field";
import { Form } from "../../forms/Form";
import { names } from "../../language/names";
import { useTexts } from "../../language/texts";
import { AddressFields, LanguageChoice } from "../../orders/fields";
import { isOnPaper } from "../../orders/form";
import { ProductChoice } from "../../orders/ProductChoice";
import type { BuyingStepProps } from "./Buying";
import { GUEST_METHODS, missingInGuestForm } from "./form";
import { certifiedTexts } from "./texts";

export function Details({ products, product, form, change, goTo, refused }: BuyingStepProps) {
  const t = useTexts(certifiedTexts);
  const { paymentMethod } = useTexts(names);

  function action() {
    const empty = missingInGuestForm(product, form);
    if (!empty) goTo("check");
    return Promise.resolve(empty);
  }

  return (
    <Form action={action} submit={t.next} refused={refused}>
      <ProductChoice
        products={products}
        value={form.product}
        onChange={(code) => {
          change({ product: code });
        }}
      />
      <LanguageChoice
        value={form.language}
        onChange={(language) => {
          change({ language });
        }}
      />
      <Field
        name="email"
        label={t.email}
        hint={t.emailHint}
        type="email"
        autoComplete="email"
        value={form.email}
        onChange={(email) => {
          change({ email });
        }}
      />
      {isOnPaper(product) && (
        <AddressFields
          value={form.address}
          onChange={(address) => {
            change({ address });
          }}
        />
      )}
      <Choice
        name="paymentMethod"
        label={t.method}
        options={GUEST_METHODS.map((method) => ({ value: method, label: paymentMethod[method] }))}
        value={form.paymentMethod}
        onChange={(method) => {
          change({ paymentMethod: method });
        }}
      />
    </Form>
  );
}
