import { Choice } from "../forms/Choice";
import { Field, Select } from "../forms/Field";
import type { Language as DocumentLanguage } from "../generated/graphql";
import { useFormats } from "../language/format";
import { useCountries } from "../language/countries";
import { names } from "../language/names";
import { texts, useTexts } from "../language/texts";
import type { Address, Product } from "./form";

export const orderFieldsTexts = texts(
  {
    language: "Taal van het document",
    address: "Waar moet het papier naartoe?",
    recipient: "Naam",
    street: "Straat en huisnummer, of postbus",
    postcode: "Postcode",
    town: "Plaats",
    country: "Land",
    example: "(voorbeeldprijs)",
  },
  {
    language: "Language of the document",
    address: "Where should the paper go?",
    recipient: "Name",
    street: "Street and house number, or post box",
    postcode: "Postcode",
    town: "Town",
    country: "Country",
    example: "(example price)",
  },
);

interface FieldsProps<Value> {
  value: Value;
  onChange: (value: Value) => void;
}

export function LanguageChoice({ value, onChange }: FieldsProps<DocumentLanguage>) {
  const t = useTexts(orderFieldsTexts);
  const { documentLanguage } = useTexts(names);
  return (
    <Choice<DocumentLanguage>
      name="options.language"
      label={t.language}
      options={(["NL", "EN"] as const).map((code) => ({ value: code, label: documentLanguage[code] }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** Where paper goes. */
export function AddressFields({ value, onChange }: FieldsProps<Address>) {
  const t = useTexts(orderFieldsTexts);
  const countries = useCountries();
  const field = (name: keyof Address) => ({
    name: `address.${name}`,
    label: t[name],
    value: value[name],
    onChange: (typed: string) => {
      onChange({ ...value, [name]: typed });
    },
  });
  return (
    <fieldset className="group">
      <legend>{t.address}</legend>
      <Field {...field("recipient")} autoComplete="name" />
      <Field {...field("street")} autoComplete="address-line1" />
      <Field {...field("postcode")} autoComplete="postal-code" width="short" />
      <Field {...field("town")} autoComplete="address-level2" />
      <Select {...field("country")} autoComplete="country" options={countries} />
    </fieldset>
  );
}

/** A price, which may be an example's. */
export function usePrice(): (product: Pick<Product, "price" | "priceSource">) => string {
  const t = useTexts(orderFieldsTexts);
  const { money } = useFormats();
  return ({ price, priceSource }) => `${money(price)}${priceSource === "EXAMPLE" ? ` ${t.example}` : ""}`;
}
