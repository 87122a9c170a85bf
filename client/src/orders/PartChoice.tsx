import { Select } from "../forms/Field";
import { useFormats } from "../language/format";
import { names } from "../language/names";
import { texts, useTexts } from "../language/texts";
import type { OrderForm } from "./form";
import type { Offer } from "./ProductForm";

export const partChoiceTexts = texts(
  {
    year: "Boekjaar",
    filing: "Document in het dossier",
    choose: "Maak een keuze",
    filedOn: (kind: string, day: string) => `${kind}, gedeponeerd op ${day}`,
    years: (years: string) => `De boekjaren ${years}.`,
  },
  {
    year: "Financial year",
    filing: "Document in the file",
    choose: "Make a choice",
    filedOn: (kind: string, day: string) => `${kind}, filed on ${day}`,
    years: (years: string) => `The financial years ${years}.`,
  },
);

interface PartChoiceProps {
  product: Offer;
  form: OrderForm;
  change: (changes: Partial<OrderForm>) => void;
}

/** Which part of a registration's file, for a product that is one. */
export function PartChoice({ product, form, change }: PartChoiceProps) {
  const t = useTexts(partChoiceTexts);
  const { filingKind } = useTexts(names);
  const { day } = useFormats();
  if (product.choice === "FINANCIAL_YEAR") {
    return (
      <Select
        name="options.financialYear"
        label={t.year}
        none={t.choose}
        options={product.financialYears.map((year) => ({ value: String(year), label: String(year) }))}
        value={form.financialYear}
        onChange={(financialYear) => {
          change({ financialYear });
        }}
      />
    );
  }
  if (product.choice === "FILING_REFERENCE") {
    return (
      <Select
        name="options.filingReference"
        label={t.filing}
        none={t.choose}
        options={product.filings.map(({ reference, kind, financialYear, filedOn }) => ({
          value: reference,
          label: t.filedOn([filingKind[kind], financialYear].filter(Boolean).join(" "), day(filedOn)),
        }))}
        value={form.filingReference}
        onChange={(filingReference) => {
          change({ filingReference });
        }}
      />
    );
  }
  return product.financialYears.length > 0 && <p className="hint">{t.years(product.financialYears.join(", "))}</p>;
}
