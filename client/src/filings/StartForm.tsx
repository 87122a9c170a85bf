import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMutation } from "urql";

import { Choice } from "../forms/Choice";
import { Field, Select } from "../forms/Field";
import { type Fault, fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { newIdempotencyKey } from "../forms/idempotency";
import { unmask } from "../generated";
import type { Route, SizeClass } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { editFilingAddress, ROUTES } from "../routes";
import { addressOf } from "./address";
import type { FilingCompany } from "./companies";
import { EntryPoint } from "./EntryPoint";
import { type AccountsForm, inputOf, newForm } from "./form";
import { FilingDetailsDocument, SaveFilingDraft } from "./operations";
import { SizeClassHelp } from "./SizeClassHelp";
import { filingNames } from "./texts";

export const startFormTexts = texts(
  {
    company: "Onderneming",
    choose: "Kies een onderneming",
    sizeClass: "Hoe groot is de onderneming?",
    hints: {
      MICRO: "Deponeert een balans.",
      SMALL: "Deponeert een balans met een toelichting.",
      MEDIUM: "Deponeert een XBRL-bestand, met een gemachtigd Mijn KVK-account.",
      LARGE: "Deponeert met eigen software.",
    },
    route: "Hoe wilt u deponeren?",
    form: "Een formulier invullen",
    formHint: "U vult de balans in; wij maken er een XBRL-bestand van.",
    file: "Een XBRL-bestand uploaden",
    fileHint: "Uw boekhoudprogramma of accountant heeft het bestand gemaakt.",
    end: "Laatste dag van het boekjaar",
    submit: "Verder",
    large:
      "Een grote onderneming deponeert met eigen software via Digipoort, of laat dat haar accountant doen. Dat kan niet op deze site.",
    medium:
      "Met een toegangscode deponeert u als micro of klein. Vraag iemand met een Mijn KVK-account om te deponeren: de onderneming machtigt dat account met een code uit een brief.",
    openAccount: "Mijn KVK-account openen",
  },
  {
    company: "Company",
    choose: "Choose a company",
    sizeClass: "How large is the company?",
    hints: {
      MICRO: "Files a balance sheet.",
      SMALL: "Files a balance sheet with notes.",
      MEDIUM: "Files an XBRL file, with an authorised My KVK account.",
      LARGE: "Files with its own software.",
    },
    route: "How do you want to file?",
    form: "Fill in a form",
    formHint: "You fill in the balance sheet; we make an XBRL file of it.",
    file: "Upload an XBRL file",
    fileHint: "Your bookkeeping software or your accountant made the file.",
    end: "Last day of the financial year",
    submit: "Go on",
    large:
      "A large company files with its own software over Digipoort, or has its accountant do so. That cannot be done on this site.",
    medium:
      "With an access code one files as micro or small. Ask somebody with a My KVK account to file: the company authorises that account with a code from a letter.",
    openAccount: "Open a My KVK account",
  },
);

const SIZES: readonly SizeClass[] = ["MICRO", "SMALL", "MEDIUM", "LARGE"];

interface StartFormProps {
  /** Those that one can file for, where that has to be chosen. */
  companies: readonly FilingCompany[] | undefined;
  isAccount: boolean;
  /** The balance date of the accounts that are to be filed next. */
  end: string;
  /** The filed one that is to be corrected, and how it was filled in. */
  corrects?: { id: string; kvkNumber: string; sizeClass: SizeClass | null; route: Route; form: AccountsForm | undefined } | undefined;
}

/** Asks how large the company is and how one wants to file, and begins. */
export function StartForm({ companies, isAccount, end: nextEnd, corrects }: StartFormProps) {
  const t = useTexts(startFormTexts);
  const names = useTexts(filingNames);
  const navigate = useNavigate();
  const [key, setKey] = useState(newIdempotencyKey);
  const [kvkNumber, setKvkNumber] = useState(corrects?.kvkNumber ?? (companies?.length === 1 ? companies[0]?.kvkNumber : "") ?? "");
  const [sizeClass, setSizeClass] = useState<SizeClass | undefined>(corrects?.sizeClass ?? undefined);
  const [route, setRoute] = useState<Route | undefined>(corrects?.route);
  const [end, setEnd] = useState(corrects?.form?.end ?? nextEnd);
  const [, save] = useMutation(SaveFilingDraft);

  const canUseForm = sizeClass === "MICRO" || sizeClass === "SMALL";
  const chosen = canUseForm ? route : "XBRL_UPLOAD";
  const isMediumByCode = sizeClass === "MEDIUM" && !isAccount;
  const isElsewhere = sizeClass === "LARGE" || isMediumByCode;
  const company = isAccount ? kvkNumber : null;

  async function action(): Promise<Fault | undefined> {
    const empty = missing({
      ...(isAccount ? { kvkNumber } : {}),
      sizeClass: sizeClass ?? "",
      ...(canUseForm ? { route: route ?? "" } : {}),
      ...(chosen === "SELF_FILING" ? { end } : {}),
    });
    if (empty || !sizeClass) return empty;
    if (isElsewhere) return fault(isMediumByCode ? t.medium : t.large);
    if (chosen === "XBRL_UPLOAD") {
      await navigate(addressOf(ROUTES.uploadFiling, { kvk: company, corrects: corrects?.id }));
      return undefined;
    }
    return begin({ ...(corrects?.form ?? newForm(sizeClass, end)), sizeClass });
  }

  async function begin(form: AccountsForm): Promise<Fault | undefined> {
    const { data, error } = await save({
      input: {
        idempotencyKey: key,
        kvkNumber: company,
        correctsId: corrects?.id ?? null,
        form: inputOf(form),
      },
    });
    if (!data) return faultOfError(error);
    const answer = data.saveFilingDraft;
    setKey(newIdempotencyKey());
    if (answer.__typename !== "FilingSaved") return faultOf(answer);
    await navigate(editFilingAddress(unmask(FilingDetailsDocument, answer.filing).id));
    return undefined;
  }

  return (
    <>
      <Form action={action} submit={t.submit}>
        {isAccount && !corrects && companies && (
          <Select
            name="kvkNumber"
            label={t.company}
            value={kvkNumber}
            onChange={setKvkNumber}
            none={t.choose}
            options={companies.map((each) => ({ value: each.kvkNumber, label: `${each.name} (${each.kvkNumber})` }))}
          />
        )}
        <Choice
          name="sizeClass"
          label={t.sizeClass}
          value={sizeClass}
          onChange={setSizeClass}
          options={SIZES.map((value) => ({ value, label: names.sizeClass[value], hint: t.hints[value] }))}
        />
        <div role="status">
          {isMediumByCode && (
            <Notice kind="info">
              <p>{t.medium}</p>
              <p>
                <Link to={ROUTES.openAccount}>{t.openAccount}</Link>
              </p>
            </Notice>
          )}
          {sizeClass === "LARGE" && <Notice kind="info">{t.large}</Notice>}
        </div>
        {canUseForm && (
          <Choice
            name="route"
            label={t.route}
            value={route}
            onChange={setRoute}
            options={[
              { value: "SELF_FILING", label: t.form, hint: t.formHint },
              { value: "XBRL_UPLOAD", label: t.file, hint: t.fileHint },
            ]}
          />
        )}
        {chosen === "SELF_FILING" && !corrects?.form && (
          <Field name="end" label={t.end} type="date" width="short" value={end} onChange={setEnd} />
        )}
      </Form>
      {sizeClass && chosen === "XBRL_UPLOAD" && !isElsewhere && (
        <EntryPoint sizeClass={sizeClass} financialYear={Number((corrects?.form?.start ?? end).slice(0, 4))} />
      )}
      <SizeClassHelp year={end.slice(0, 4)} onFound={setSizeClass} />
    </>
  );
}
