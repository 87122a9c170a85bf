import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";

import { FilingDetailsDocument, FilingDocument } from "../filings/operations";
import { UploadForm } from "../filings/UploadForm";
import { unmask } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { filingAddress, ROUTES } from "../routes";
import { accountOf, mayFile, useViewer } from "../viewer/viewer";
import { newFilingTexts } from "./NewFilingPage";
import { NotFoundPage } from "./NotFoundPage";

export const uploadFilingTexts = texts(
  {
    title: "Een XBRL-bestand uploaden",
    replace: (number: string) => `Bestand van deponering ${number} vervangen.`,
    choose: "Kies eerst voor welke onderneming u deponeert.",
    start: "Jaarrekening deponeren",
    back: "Terug naar de deponering",
  },
  {
    title: "Upload an XBRL file",
    replace: (number: string) => `Replace the file of filing ${number}.`,
    choose: "First choose the company that you file for.",
    start: "File annual accounts",
    back: "Back to the filing",
  },
);

export function UploadFilingPage() {
  const t = useTexts(uploadFilingTexts);
  const { notAllowed } = useTexts(newFilingTexts);
  const viewer = useViewer();
  const [params] = useSearchParams();
  const [filing, kvkNumber, correctsId] = ["filing", "kvk", "corrects"].map((name) => params.get(name));
  if (!mayFile(viewer)) {
    return (
      <Page title={t.title}>
        <Notice kind="info">{notAllowed}</Notice>
      </Page>
    );
  }
  if (filing) return <Replacing id={filing} />;
  return (
    <Page title={t.title}>
      {accountOf(viewer) && !kvkNumber ? (
        <Notice kind="info">
          <p>{t.choose}</p>
          <p>
            <Link to={ROUTES.newFiling}>{t.start}</Link>
          </p>
        </Notice>
      ) : (
        <UploadForm target={{ kvkNumber: kvkNumber ?? null, correctsId: correctsId ?? null }} />
      )}
    </Page>
  );
}

/** Puts another file in the place of what a draft had. */
function Replacing({ id }: { id: string }) {
  const t = useTexts(uploadFilingTexts);
  const [result] = useQuery({ query: FilingDocument, variables: { id } });
  const found = result.data?.node?.__typename === "Filing" ? result.data.node : undefined;
  const filing = found && unmask(FilingDetailsDocument, found);
  if (result.data && !filing) return <NotFoundPage />;
  return (
    <Page title={t.title} lead={filing && t.replace(filing.number)}>
      <Loaded query={{ ...result, data: filing }}>
        {({ version }) => <UploadForm target={{ filingId: id, version }} />}
      </Loaded>
      <p>
        <Link to={filingAddress(id)}>{t.back}</Link>
      </p>
    </Page>
  );
}
