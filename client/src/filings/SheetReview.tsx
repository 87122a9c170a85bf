import { useQuery } from "urql";

import { type FragmentType, unmask } from "../generated";
import { useFormats } from "../language/format";
import { language } from "../language/language";
import { texts, useTexts } from "../language/texts";
import { useStore } from "../store";
import { writeEuros } from "./euros";
import { type AccountsForm, formOf, SavedFormDocument } from "./form";
import { FilingFormDocument } from "./operations";
import { amountsOf, type Line, sidesOf, type Year } from "./sheet";
import { filingNames } from "./texts";

export const sheetTexts = texts(
  {
    title: "Balans",
    caption: "Bedragen in hele euro’s",
    item: "Post",
    current: "Dit jaar",
    previous: "Vorig jaar",
    side: { ASSETS: "Activa", EQUITY_AND_LIABILITIES: "Passiva" },
  },
  {
    title: "Balance sheet",
    caption: "Amounts in whole euros",
    item: "Item",
    current: "This year",
    previous: "Previous year",
    side: { ASSETS: "Assets", EQUITY_AND_LIABILITIES: "Equity and liabilities" },
  },
);

/** Give what the columns of a form are called: by their balance dates, once those are filled in. */
export function useColumns(form: AccountsForm): { year: Year; label: string }[] {
  const t = useTexts(sheetTexts);
  const { day } = useFormats();
  return [
    { year: "current", label: form.end ? day(form.end) : t.current },
    ...(form.isFirstYear ? [] : [{ year: "previous" as const, label: form.previousEnd ? day(form.previousEnd) : t.previous }]),
  ];
}

/** The balance sheet as it was filled in, to read. */
export function SheetReview({ form: saved }: { form: FragmentType<typeof SavedFormDocument> }) {
  const form = formOf(unmask(SavedFormDocument, saved));
  const t = useTexts(sheetTexts);
  const { appropriation } = useTexts(filingNames);
  const [{ data }] = useQuery({
    query: FilingFormDocument,
    variables: { sizeClass: form.sizeClass ?? "MICRO", financialYear: Number(form.start.slice(0, 4)) },
    pause: !form.sizeClass || !form.start,
  });
  const columns = useColumns(form);
  if (!data || !Object.keys(form.figures).length) return null;
  const sides = sidesOf(data.filingForm.items);
  return (
    <section aria-labelledby="sheet">
      <h2 id="sheet">{t.title}</h2>
      {form.appropriation && <p>{appropriation[form.appropriation]}</p>}
      {sides.map(({ side, lines }) => (
        <table key={side} className="sheet">
          <caption>
            {t.side[side]}. {t.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t.item}</th>
              {columns.map(({ year, label }) => (
                <th key={year} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <ReviewRow key={line.item.item} line={line} form={form} columns={columns} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function ReviewRow({ line, form, columns }: { line: Line; form: AccountsForm; columns: ReturnType<typeof useColumns> }) {
  const chosen = useStore(language);
  const amounts = amountsOf(form.figures, line.item.item);
  if (!amounts.current && !amounts.previous) return null;
  return (
    <tr className={line.parts.length ? "total" : undefined}>
      <th scope="row" className={line.depth ? "part" : undefined}>
        {line.item.label}
      </th>
      {columns.map(({ year, label }) => (
        <td key={year} data-label={label}>
          {writeEuros(amounts[year], chosen)}
        </td>
      ))}
    </tr>
  );
}
