import { useState } from "react";

import type { Fault } from "../../forms/fault";
import { type FragmentType, unmask } from "../../generated";
import { texts, useTexts } from "../../language/texts";
import { About } from "../../parts/About";
import { Notice } from "../../parts/Notice";
import { DocumentsDocument, documentsTexts, kilobytes } from "../Documents";
import { download } from "./download";

export const guestDocumentsTexts = texts({ download: "Download" }, { download: "Download" });

interface GuestDocumentsProps {
  order: FragmentType<typeof DocumentsDocument>;
  token: string;
}

/** The documents of a guest's order: fetched with its token, which a link cannot carry. */
export function GuestDocuments({ order, token }: GuestDocumentsProps) {
  const t = useTexts(documentsTexts);
  const { download: label } = useTexts(guestDocumentsTexts);
  const { documents } = unmask(DocumentsDocument, order);
  const [fault, setFault] = useState<Fault>();
  if (!documents.length) return <p className="faint">{t.none}</p>;
  return (
    <>
      {fault && <Notice kind="problem">{fault.message}</Notice>}
      <ul className="plain">
        {documents.map((document) => (
          <li key={document.url}>
            <button type="button" onClick={() => void download(document, token).then(setFault)}>
              {label}
              <About subject={document.name} />
            </button>
            <p className="faint">
              {document.name} ({t.size(kilobytes(document.byteSize))})
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
