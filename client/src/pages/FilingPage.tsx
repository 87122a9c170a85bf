import { Link, useParams } from "react-router";
import { useQuery } from "urql";

import { FilingDetails } from "../filings/FilingDetails";
import { FilingDetailsDocument, FilingDocument } from "../filings/operations";
import { useFilingProgress } from "../filings/progress";
import { unmask } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";
import { NotFoundPage } from "./NotFoundPage";

export const filingPageTexts = texts(
  { title: "Deponering", titleOf: (number: string) => `Deponering ${number}`, back: "Alle deponeringen" },
  { title: "Filing", titleOf: (number: string) => `Filing ${number}`, back: "All filings" },
);

export function FilingPage() {
  const t = useTexts(filingPageTexts);
  const { id = "" } = useParams();
  const [result, lookAgain] = useQuery({ query: FilingDocument, variables: { id } });
  const found = result.data?.node?.__typename === "Filing" ? result.data.node : undefined;
  const filing = found && unmask(FilingDetailsDocument, found);
  useFilingProgress(filing, lookAgain);

  if (result.data && !filing) return <NotFoundPage />;
  const title = filing ? { title: t.titleOf(filing.number), whole: filing.number } : { title: t.title };
  return (
    <Page {...title}>
      <Loaded query={{ ...result, data: filing }}>{(shown) => <FilingDetails filing={shown} />}</Loaded>
      <p>
        <Link to={ROUTES.filings}>{t.back}</Link>
      </p>
    </Page>
  );
}
