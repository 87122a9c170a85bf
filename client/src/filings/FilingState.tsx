import type { ReactNode } from "react";

import type { FilingDetailsFragment } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";

export const filingStateTexts = texts(
  {
    draft: "Dit is een concept. Er is nog niets gedeponeerd.",
    checking: "We controleren de jaarrekening. Deze pagina werkt vanzelf bij.",
    accepted: "De jaarrekening is goed en wordt gedeponeerd. Deze pagina werkt vanzelf bij.",
    rejected: "De jaarrekening is niet geaccepteerd. Verbeter wat hieronder staat, en deponeer opnieuw.",
    filed: (receipt: string) => `De jaarrekening is gedeponeerd. Uw ontvangstnummer is ${receipt}.`,
  },
  {
    draft: "This is a draft. Nothing has been filed yet.",
    checking: "We are checking the annual accounts. This page updates by itself.",
    accepted: "The annual accounts are right and are being filed. This page updates by itself.",
    rejected: "The annual accounts were not accepted. Mend what is listed below, and file again.",
    filed: (receipt: string) => `The annual accounts have been filed. Your receipt number is ${receipt}.`,
  },
);

/** Tells where a filing stands, each time that changes. */
export function FilingState({ filing: { status, receiptNumber } }: { filing: FilingDetailsFragment }) {
  const t = useTexts(filingStateTexts);
  const says: Record<typeof status, ReactNode> = {
    DRAFT: <Notice kind="info">{t.draft}</Notice>,
    CHECKING: <Notice kind="info">{t.checking}</Notice>,
    ACCEPTED: <Notice kind="info">{t.accepted}</Notice>,
    REJECTED: null,
    FILED: <Notice kind="done">{t.filed(receiptNumber ?? "")}</Notice>,
  };
  return (
    <>
      <div role="status">{says[status]}</div>
      {status === "REJECTED" && <Notice kind="problem">{t.rejected}</Notice>}
    </>
  );
}
