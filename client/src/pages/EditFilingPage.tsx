import { useState } from "react";
import { Link, Navigate, useParams } from "react-router";
import { useQuery } from "urql";

import { Editor, useDraft } from "../filings/Editor";
import { FilingDetailsDocument, FilingDocument, FilingFormDocument } from "../filings/operations";
import { unmask } from "../generated";
import type { FilingDetailsFragment } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { filingAddress } from "../routes";
import { NotFoundPage } from "./NotFoundPage";

export const editFilingTexts = texts(
  {
    title: "Jaarrekening invullen",
    lead: "Wat u invult, wordt vanzelf als concept opgeslagen. U kunt later verdergaan.",
    noSheet: "Kies een grootte en een boekjaar waarvoor het formulier er is.",
    back: "Terug naar de deponering",
  },
  {
    title: "Fill in the annual accounts",
    lead: "What you fill in is saved as a draft by itself. You can go on later.",
    noSheet: "Choose a size and a financial year that the form is for.",
    back: "Back to the filing",
  },
);

export function EditFilingPage() {
  const { id = "" } = useParams();
  const [times, setTimes] = useState(0);
  return (
    <Draft
      key={`${id} ${times}`}
      id={id}
      onReload={() => {
        setTimes(times + 1);
      }}
    />
  );
}

/** A draft as the gateway has it now: what this page knew of it may be older. */
function Draft({ id, onReload }: { id: string; onReload: () => void }) {
  const t = useTexts(editFilingTexts);
  const [result] = useQuery({ query: FilingDocument, variables: { id }, requestPolicy: "network-only" });
  const found = result.data?.node?.__typename === "Filing" ? result.data.node : undefined;
  const filing = found && unmask(FilingDetailsDocument, found);
  if (result.data && !filing) return <NotFoundPage />;
  if (filing && (!filing.form || !filing.canBeChanged)) return <Navigate to={filingAddress(id)} replace />;
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded query={{ ...result, data: filing }}>{(draft) => <Editing filing={draft} onReload={onReload} />}</Loaded>
      <p>
        <Link to={filingAddress(id)}>{t.back}</Link>
      </p>
    </Page>
  );
}

function Editing({ filing, onReload }: { filing: FilingDetailsFragment; onReload: () => void }) {
  const t = useTexts(editFilingTexts);
  const { form, change, saver } = useDraft(filing);
  const [result] = useQuery({
    query: FilingFormDocument,
    variables: { sizeClass: form?.sizeClass ?? "MICRO", financialYear: Number(form?.start.slice(0, 4) ?? 0) },
  });
  if (!form) return null;
  return (
    <Loaded query={result}>
      {({ filingForm }) => (
        <>
          {!filingForm.canBeFiled && <Notice kind="info">{t.noSheet}</Notice>}
          <Editor {...{ filing, form, change, saver, onReload }} items={filingForm.items} />
        </>
      )}
    </Loaded>
  );
}
