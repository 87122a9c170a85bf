import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";

import { FilingCalendarDocument } from "../filings/Calendar";
import { useCompanies } from "../filings/companies";
import { formOf, SavedFormDocument } from "../filings/form";
import { FilingDetailsDocument, FilingDocument } from "../filings/operations";
import { StartForm } from "../filings/StartForm";
import { yearEndBefore } from "../filings/year";
import { unmask } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Loading } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";
import { accountOf, mayFile, useViewer } from "../viewer/viewer";

export const newFilingTexts = texts(
  {
    title: "Jaarrekening deponeren",
    correction: "Jaarrekening corrigeren",
    lead: "Wat u deponeert, is voor iedereen in te zien.",
    correctionLead: (number: string) => `U corrigeert deponering ${number}. Een correctie moet zijn vastgesteld.`,
    notAllowed: "Met uw toegangscode kunt u niet deponeren. Vraag de hoofduser van uw onderneming om dit toe te staan.",
    noCompanies: "U bent nog door geen onderneming gemachtigd. Vraag eerst een machtiging aan.",
    authorise: "Machtiging aanvragen",
  },
  {
    title: "File annual accounts",
    correction: "Correct annual accounts",
    lead: "What you file can be seen by everybody.",
    correctionLead: (number: string) => `You correct filing ${number}. A correction must have been adopted.`,
    notAllowed: "You cannot file with your access code. Ask the main user of your company to allow this.",
    noCompanies: "No company has authorised you yet. Request an authorisation first.",
    authorise: "Request an authorisation",
  },
);

export function NewFilingPage() {
  const t = useTexts(newFilingTexts);
  const [params] = useSearchParams();
  const viewer = useViewer();
  const corrected = useCorrected(params.get("corrects"));
  const lead = corrected ? t.correctionLead(corrected.number) : t.lead;
  return (
    <Page title={params.has("corrects") ? t.correction : t.title} lead={lead}>
      {mayFile(viewer) ? <Starting corrected={corrected} /> : <Notice kind="info">{t.notAllowed}</Notice>}
    </Page>
  );
}

/** The filing that is to be corrected; null when none is, undefined as long as it is not known. */
function useCorrected(id: string | null) {
  const [{ data }] = useQuery({ query: FilingDocument, variables: { id: id ?? "" }, pause: id === null });
  if (id === null) return null;
  return data?.node?.__typename === "Filing" ? unmask(FilingDetailsDocument, data.node) : undefined;
}

function Starting({ corrected }: { corrected: ReturnType<typeof useCorrected> }) {
  const t = useTexts(newFilingTexts);
  const isAccount = accountOf(useViewer()) !== undefined;
  const companies = useCompanies(isAccount);
  const [calendar] = useQuery({ query: FilingCalendarDocument, variables: { kvkNumber: null }, pause: isAccount });
  const next = calendar.data?.filingCalendar;
  if (corrected === undefined || (isAccount ? !companies : calendar.fetching && !next)) return <Loading />;
  if (companies?.length === 0) {
    return (
      <Notice kind="info">
        <p>{t.noCompanies}</p>
        <p>
          <Link to={ROUTES.authorisations}>{t.authorise}</Link>
        </p>
      </Notice>
    );
  }
  const form = unmask(SavedFormDocument, corrected?.form);
  return (
    <StartForm
      companies={companies}
      isAccount={isAccount}
      end={next?.__typename === "FilingCalendar" ? next.financialYearEnd : yearEndBefore(new Date())}
      corrects={corrected ? { ...corrected, form: form ? formOf(form) : undefined } : undefined}
    />
  );
}
