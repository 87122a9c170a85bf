import { Checkbox, Choice } from "../forms/Choice";
import { Field, type FieldProps } from "../forms/Field";
import { texts, useTexts } from "../language/texts";
import type { Beside } from "./finding";
import type { AccountsForm } from "./form";
import { filingNames } from "./texts";

export const generalFieldsTexts = texts(
  {
    sizeClass: "Grootte",
    start: "Eerste dag van het boekjaar",
    end: "Laatste dag van het boekjaar",
    first: "Dit is het eerste boekjaar van de onderneming",
    previousStart: "Eerste dag van het vorige boekjaar",
    previousEnd: "Laatste dag van het vorige boekjaar",
    appropriation: "De balans is opgemaakt",
    isAdopted: "Is de jaarrekening vastgesteld?",
    yes: "Ja",
    no: "Nee, nog niet",
    adoptionDate: "Vastgesteld op",
  },
  {
    sizeClass: "Size",
    start: "First day of the financial year",
    end: "Last day of the financial year",
    first: "This is the company’s first financial year",
    previousStart: "First day of the previous financial year",
    previousEnd: "Last day of the previous financial year",
    appropriation: "The balance sheet is drawn up",
    isAdopted: "Have the annual accounts been adopted?",
    yes: "Yes",
    no: "No, not yet",
    adoptionDate: "Adopted on",
  },
);

interface GeneralFieldsProps {
  form: AccountsForm;
  change: (form: AccountsForm) => void;
  warnings: Beside;
}

/** What the form asks besides the balance sheet. */
export function GeneralFields({ form, change, warnings }: GeneralFieldsProps) {
  const t = useTexts(generalFieldsTexts);
  const { sizeClass, appropriation } = useTexts(filingNames);

  function day(field: "start" | "end" | "previousStart" | "previousEnd" | "adoptionDate", name: string): FieldProps {
    return {
      name,
      label: t[field],
      type: "date",
      width: "short",
      hint: warnings[name],
      value: form[field],
      onChange: (value) => {
        change({ ...form, [field]: value });
      },
    };
  }

  return (
    <>
      <Choice
        name="sizeClass"
        label={t.sizeClass}
        value={form.sizeClass ?? undefined}
        onChange={(sizeClass) => {
          change({ ...form, sizeClass });
        }}
        options={(["MICRO", "SMALL"] as const).map((value) => ({ value, label: sizeClass[value] }))}
      />
      <div className="columns">
        <Field {...day("start", "period.start")} />
        <Field {...day("end", "period.end")} />
      </div>
      <Checkbox
        name="isFirstYear"
        label={t.first}
        isChecked={form.isFirstYear}
        onChange={(isFirstYear) => {
          change({ ...form, isFirstYear });
        }}
      />
      {!form.isFirstYear && (
        <div className="columns">
          <Field {...day("previousStart", "previousPeriod.start")} />
          <Field {...day("previousEnd", "previousPeriod.end")} />
        </div>
      )}
      <Choice
        name="appropriation"
        label={t.appropriation}
        value={form.appropriation ?? undefined}
        onChange={(appropriation) => {
          change({ ...form, appropriation });
        }}
        options={(["BEFORE", "AFTER"] as const).map((value) => ({ value, label: appropriation[value] }))}
      />
      <Choice
        name="isAdopted"
        label={t.isAdopted}
        value={form.isAdopted === null ? undefined : form.isAdopted ? "YES" : "NO"}
        onChange={(answer) => {
          change({ ...form, isAdopted: answer === "YES" });
        }}
        options={[
          { value: "YES", label: t.yes },
          { value: "NO", label: t.no },
        ]}
      />
      {form.isAdopted && <Field {...day("adoptionDate", "adoptionDate")} />}
    </>
  );
}
