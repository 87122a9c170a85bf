import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMutation } from "urql";

import { type Fault, faultOf, faultOfError } from "../forms/fault";
import { Form } from "../forms/Form";
import { newIdempotencyKey } from "../forms/idempotency";
import { unmask } from "../generated";
import type { FilingDetailsFragment } from "../generated/graphql";
import { useFormats } from "../language/format";
import { texts, useTexts } from "../language/texts";
import { kilobytes } from "../orders/Documents";
import { Confirmed } from "../parts/Confirmed";
import { Facts } from "../parts/Facts";
import { editFilingAddress, filingAddress, ROUTES } from "../routes";
import { mayFile, useViewer } from "../viewer/viewer";
import { addressOf } from "./address";
import { FiledFigures } from "./FiledFigures";
import { FilingState } from "./FilingState";
import { FilingTag } from "./FilingTag";
import { Findings, FindingsCount } from "./Findings";
import { type Finding, FindingDocument } from "./finding";
import { DiscardFiling, SubmitFiling } from "./operations";
import { SheetReview } from "./SheetReview";
import { filingNames } from "./texts";

export const filingDetailsTexts = texts(
  {
    found: "Wat de controle vond",
    documents: "Documenten",
    none: "Nog geen",
    status: "Status",
    company: "Onderneming",
    kvk: (number: string) => `KVK-nummer ${number}`,
    year: "Boekjaar",
    period: (start: string, end: string) => `${start} tot en met ${end}`,
    sizeClass: "Grootte",
    route: "Hoe",
    file: "Bestand",
    size: (size: string) => `${size} kB`,
    adoption: "Vaststelling",
    adopted: (day: string) => `Vastgesteld op ${day}`,
    notAdopted: "Nog niet vastgesteld",
    by: "Gedeponeerd door",
    code: (hint: string) => `Code …${hint}`,
    account: "Gemachtigd account",
    submittedAt: "Ingediend op",
    filedAt: "Gedeponeerd op",
    late: "te laat",
    receipt: "Ontvangstnummer",
    sha256: "SHA-256 van het XBRL-document",
    corrects: "Corrigeert",
    correctedBy: "Gecorrigeerd door",
    correct: "Deze jaarrekening corrigeren",
    edit: "Formulier invullen",
    replace: "Bestand vervangen",
    submit: "Jaarrekening deponeren",
    publicly: "Wat u deponeert, is voor iedereen in te zien en blijft staan.",
    submitted: "De jaarrekening is ingediend.",
    discard: "Concept weggooien",
    discardQuestion: "Dit concept weggooien?",
    keep: "Bewaren",
    discarded: "Het concept is weggegooid.",
  },
  {
    found: "What the check found",
    documents: "Documents",
    none: "None yet",
    status: "Status",
    company: "Company",
    kvk: (number: string) => `KVK number ${number}`,
    year: "Financial year",
    period: (start: string, end: string) => `${start} until ${end}`,
    sizeClass: "Size",
    route: "How",
    file: "File",
    size: (size: string) => `${size} kB`,
    adoption: "Adoption",
    adopted: (day: string) => `Adopted on ${day}`,
    notAdopted: "Not adopted yet",
    by: "Filed by",
    code: (hint: string) => `Code …${hint}`,
    account: "Authorised account",
    submittedAt: "Submitted on",
    filedAt: "Filed on",
    late: "late",
    receipt: "Receipt number",
    sha256: "SHA-256 of the XBRL document",
    corrects: "Corrects",
    correctedBy: "Corrected by",
    correct: "Correct these annual accounts",
    edit: "Fill in the form",
    replace: "Replace the file",
    submit: "File the annual accounts",
    publicly: "What you file can be seen by everybody, and stays.",
    submitted: "The annual accounts have been submitted.",
    discard: "Discard the draft",
    discardQuestion: "Discard this draft?",
    keep: "Keep it",
    discarded: "The draft has been discarded.",
  },
);

/** Where a filing stands, what can be done about it, and all that it is. */
export function FilingDetails({ filing }: { filing: FilingDetailsFragment }) {
  const t = useTexts(filingDetailsTexts);
  const findings = unmask(FindingDocument, filing.findings);
  return (
    <>
      <FilingState filing={filing} />
      {findings.length > 0 && <Found findings={findings} />}
      {filing.documents.length > 0 && <FilingDocuments filing={filing} />}
      {filing.canBeChanged && <Changing filing={filing} />}
      <FilingFacts filing={filing} />
      {filing.form && <SheetReview form={filing.form} />}
      {filing.route === "XBRL_UPLOAD" && filing.checkedAt && <FiledFigures id={filing.id} checkedAt={filing.checkedAt} />}
      <Correcting filing={filing} label={t.correct} />
    </>
  );
}

function Found({ findings }: { findings: readonly Finding[] }) {
  const t = useTexts(filingDetailsTexts);
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{t.found}</h2>
      <p>
        <FindingsCount findings={findings} />
      </p>
      <Findings findings={findings} />
    </section>
  );
}

function FilingDocuments({ filing }: { filing: FilingDetailsFragment }) {
  const t = useTexts(filingDetailsTexts);
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t.documents}</h2>
      <ul className="plain">
        {filing.documents.map(({ name, byteSize, url }) => (
          <li key={url}>
            <a href={url} download={name}>
              {name}
            </a>{" "}
            <span className="faint">({t.size(String(kilobytes(byteSize)))})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What can still be done about a draft: change it, submit it, discard it. */
function Changing({ filing }: { filing: FilingDetailsFragment }) {
  const t = useTexts(filingDetailsTexts);
  return (
    <>
      <p>
        {filing.route === "SELF_FILING" ? (
          <Link to={editFilingAddress(filing.id)}>{t.edit}</Link>
        ) : (
          <Link to={addressOf(ROUTES.uploadFiling, { filing: filing.id })}>{t.replace}</Link>
        )}
      </p>
      <Submitting filing={filing} />
      <Discarding filing={filing} />
    </>
  );
}

function Submitting({ filing: { id, version } }: { filing: FilingDetailsFragment }) {
  const t = useTexts(filingDetailsTexts);
  const [key, setKey] = useState(newIdempotencyKey);
  const [found, setFound] = useState<readonly Finding[]>([]);
  const [, submit] = useMutation(SubmitFiling);

  async function action(): Promise<Fault | undefined> {
    const { data, error } = await submit({ input: { idempotencyKey: key, filingId: id, version } });
    if (!data) return faultOfError(error);
    const answer = data.submitFiling;
    setKey(newIdempotencyKey());
    setFound(answer.__typename === "FilingNotReady" ? unmask(FindingDocument, answer.findings) : []);
    return answer.__typename === "FilingSubmitted" ? undefined : faultOf(answer);
  }

  return (
    <Form action={action} submit={t.submit}>
      {found.length > 0 && <Findings findings={found} />}
      <p className="hint">{t.publicly}</p>
    </Form>
  );
}

function Discarding({ filing: { id, version } }: { filing: FilingDetailsFragment }) {
  const t = useTexts(filingDetailsTexts);
  const navigate = useNavigate();
  const [, discard] = useMutation(DiscardFiling);

  async function action(): Promise<Fault | undefined> {
    const { data, error } = await discard({ input: { filingId: id, version } });
    if (!data) return faultOfError(error);
    const answer = data.discardFiling;
    if (answer.__typename !== "FilingDiscarded") return faultOf(answer);
    await navigate(ROUTES.filings, { state: { say: t.discarded } });
    return undefined;
  }

  return <Confirmed label={t.discard} question={t.discardQuestion} action={action} keep={t.keep} danger />;
}

function Correcting({ filing, label }: { filing: FilingDetailsFragment; label: string }) {
  const viewer = useViewer();
  if (filing.status !== "FILED" || filing.correctedBy || !mayFile(viewer)) return null;
  return (
    <p>
      <Link to={addressOf(ROUTES.newFiling, { corrects: filing.id })}>{label}</Link>
    </p>
  );
}

function FilingFacts({ filing }: { filing: FilingDetailsFragment }) {
  const t = useTexts(filingDetailsTexts);
  const { sizeClass, route } = useTexts(filingNames);
  const { day, moment } = useFormats();
  const { periodStart, periodEnd, isAdopted, adoptionDate, uploadName, uploadSize, filedAt } = filing;
  const adoption = isAdopted ? adoptionDate && t.adopted(day(adoptionDate)) : isAdopted === false && t.notAdopted;
  return (
    <Facts
      facts={[
        [t.status, <FilingTag key="status" status={filing.status} />],
        [t.company, [filing.organisationName, t.kvk(filing.kvkNumber)].filter(Boolean).join(", ")],
        [t.year, periodStart && periodEnd && t.period(day(periodStart), day(periodEnd))],
        [t.sizeClass, filing.sizeClass && sizeClass[filing.sizeClass]],
        [t.route, route[filing.route]],
        [t.file, uploadName && `${uploadName} (${t.size(String(kilobytes(uploadSize ?? 0)))})`],
        [t.adoption, adoption],
        [t.by, filing.byAccount ? t.account : filing.filedBy && t.code(filing.filedBy)],
        [t.submittedAt, filing.submittedAt && moment(filing.submittedAt)],
        [t.filedAt, filedAt && `${moment(filedAt)}${filing.isLate ? ` (${t.late})` : ""}`],
        [t.receipt, filing.receiptNumber],
        [t.sha256, filing.documentSha256],
        [t.corrects, filing.corrects && <Other filing={filing.corrects} />],
        [t.correctedBy, filing.correctedBy && <Other filing={filing.correctedBy} />],
      ]}
    />
  );
}

function Other({ filing: { id, number } }: { filing: { readonly id: string; readonly number: string } }) {
  return (
    <Link to={filingAddress(id)} className="whole">
      {number}
    </Link>
  );
}
