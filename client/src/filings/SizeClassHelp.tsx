import { useState } from "react";
import { useClient } from "urql";

import { Checkbox } from "../forms/Choice";
import { Field } from "../forms/Field";
import { type Fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { graphql } from "../generated";
import type { SizeClass, SizeClassQuery } from "../generated/graphql";
import { language } from "../language/language";
import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { readEuros } from "./euros";
import { filingNames } from "./texts";

export const sizeClassHelpTexts = texts(
  {
    title: "Weet u de grootte niet?",
    lead: "Vul de cijfers van twee jaren in. Hoort uw onderneming bij een groep, tel dan mee wat samen moet worden geteld.",
    latest: "Het jaar waarover u deponeert",
    before: "Het jaar ervoor",
    year: "Boekjaar dat begint in",
    assets: "Totaal activa, in hele euro’s",
    turnover: "Netto-omzet, in hele euro’s",
    employees: "Gemiddeld aantal werknemers",
    employeesHint: "In voltijdbanen.",
    first: "Dit is het eerste boekjaar",
    submit: "Grootte bepalen",
    found: (name: string) => `De grootte van uw onderneming is: ${name}.`,
    measured: (year: string, name: string) => `Boekjaar ${year}: ${name}.`,
    met: (name: string, criteria: string) => `${name}: voldoet aan ${criteria}.`,
    none: "geen criterium",
  },
  {
    title: "Not sure of the size?",
    lead: "Fill in the figures of two years. If your company belongs to a group, count in what must be consolidated.",
    latest: "The year that you file for",
    before: "The year before",
    year: "Financial year that begins in",
    assets: "Total assets, in whole euros",
    turnover: "Net turnover, in whole euros",
    employees: "Average number of employees",
    employeesHint: "In full-time jobs.",
    first: "This is the first financial year",
    submit: "Find out the size",
    found: (name: string) => `The size of your company is: ${name}.`,
    measured: (year: string, name: string) => `Financial year ${year}: ${name}.`,
    met: (name: string, criteria: string) => `${name}: meets ${criteria}.`,
    none: "no criterion",
  },
);

const SizeClassDocument = graphql(`
  query SizeClass($input: SizeClassInput!) {
    sizeClass(input: $input) {
      ... on SizeClassFound {
        sizeClass
        years {
          financialYear
          sizeClass
          met {
            sizeClass
            criteria
          }
        }
      }
      ...Problem
    }
  }
`);

type Found = Extract<SizeClassQuery["sizeClass"], { __typename: "SizeClassFound" }>;

interface YearTyped {
  assets: string;
  turnover: string;
  employees: string;
}

const EMPTY: YearTyped = { assets: "", turnover: "", employees: "" };

/** Finds out the size class from the figures of two years, and tells why. */
export function SizeClassHelp({ year: first, onFound }: { year: string; onFound: (sizeClass: SizeClass) => void }) {
  const t = useTexts(sizeClassHelpTexts);
  const client = useClient();
  const [year, setYear] = useState(first);
  const [isFirst, setFirst] = useState(false);
  const [latest, setLatest] = useState(EMPTY);
  const [before, setBefore] = useState(EMPTY);
  const [found, setFound] = useState<Found>();

  async function action(): Promise<Fault | undefined> {
    const typed = { "latest.financialYear": year, ...under("latest", latest), ...(isFirst ? {} : under("before", before)) };
    const empty = missing(typed);
    if (empty) return empty;
    const input = { latest: yearOf(Number(year), latest), before: isFirst ? null : yearOf(Number(year) - 1, before) };
    const { data, error } = await client.query(SizeClassDocument, { input }).toPromise();
    if (!data) return faultOfError(error);
    if (data.sizeClass.__typename !== "SizeClassFound") return faultOf(data.sizeClass);
    setFound(data.sizeClass);
    onFound(data.sizeClass.sizeClass);
    return undefined;
  }

  return (
    <details>
      <summary>{t.title}</summary>
      <p>{t.lead}</p>
      <Form action={action} submit={t.submit} label={t.title}>
        <Field name="latest.financialYear" label={t.year} value={year} onChange={setYear} inputMode="numeric" width="short" />
        <Checkbox name="isFirst" label={t.first} isChecked={isFirst} onChange={setFirst} />
        <YearFields name="latest" legend={t.latest} value={latest} onChange={setLatest} />
        {!isFirst && <YearFields name="before" legend={t.before} value={before} onChange={setBefore} />}
      </Form>
      <div role="status">{found && <Outcome found={found} />}</div>
    </details>
  );
}

interface YearFieldsProps {
  name: string;
  legend: string;
  value: YearTyped;
  onChange: (value: YearTyped) => void;
}

function YearFields({ name, legend, value, onChange }: YearFieldsProps) {
  const t = useTexts(sizeClassHelpTexts);
  return (
    <fieldset className="group">
      <legend>{legend}</legend>
      {(["assets", "turnover", "employees"] as const).map((field) => (
        <Field
          key={field}
          name={`${name}.${field}`}
          label={t[field]}
          {...(field === "employees" ? { hint: t.employeesHint } : {})}
          value={value[field]}
          inputMode="numeric"
          width="medium"
          onChange={(typed) => {
            onChange({ ...value, [field]: typed });
          }}
        />
      ))}
    </fieldset>
  );
}

function Outcome({ found }: { found: Found }) {
  const t = useTexts(sizeClassHelpTexts);
  const { sizeClass, criterion } = useTexts(filingNames);
  return (
    <Notice kind="done">
      <p>
        <strong>{t.found(sizeClass[found.sizeClass].toLowerCase())}</strong>
      </p>
      {found.years.map((year) => (
        <div key={year.financialYear}>
          <p>{t.measured(String(year.financialYear), sizeClass[year.sizeClass].toLowerCase())}</p>
          <ul>
            {year.met.map((each) => (
              <li key={each.sizeClass}>
                {t.met(sizeClass[each.sizeClass], each.criteria.map((one) => criterion[one]).join(", ") || t.none)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Notice>
  );
}

function under(name: string, typed: YearTyped): Record<string, string> {
  return Object.fromEntries(Object.entries<string>({ ...typed }).map(([field, value]) => [`${name}.${field}`, value]));
}

function yearOf(financialYear: number, typed: YearTyped) {
  return {
    financialYear,
    assets: readEuros(typed.assets, language.get()),
    turnover: readEuros(typed.turnover, language.get()),
    employees: typed.employees.trim().replace(",", "."),
  };
}
