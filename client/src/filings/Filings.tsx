import { Link } from "react-router";

import { type FragmentType, graphql, unmask } from "../generated";
import { useFormats } from "../language/format";
import { texts, useTexts } from "../language/texts";
import { Pager } from "../parts/Pager";
import { filingAddress } from "../routes";
import { FilingTag } from "./FilingTag";
import { filingNames } from "./texts";

export const filingsTexts = texts(
  {
    none: "Er zijn nog geen deponeringen.",
    caption: "Deponeringen, de nieuwste eerst",
    number: "Nummer",
    company: "Onderneming",
    year: "Boekjaar",
    status: "Status",
    changed: "Gewijzigd",
    unknown: "Nog niet bekend",
    late: "Te laat",
    by: (hint: string) => `door …${hint}`,
    byAccount: "door een gemachtigd account",
  },
  {
    none: "There are no filings yet.",
    caption: "Filings, the newest first",
    number: "Number",
    company: "Company",
    year: "Financial year",
    status: "Status",
    changed: "Changed",
    unknown: "Not known yet",
    late: "Late",
    by: (hint: string) => `by …${hint}`,
    byAccount: "by an authorised account",
  },
);

export const FilingsDocument = graphql(`
  fragment Filings on FilingConnection {
    nodes {
      id
      number
      kvkNumber
      organisationName
      route
      sizeClass
      financialYear
      status
      changedAt
      isLate
      filedBy
      byAccount
    }
    pageInfo {
      ...Pages
    }
  }
`);

interface FilingsProps {
  filings: FragmentType<typeof FilingsDocument>;
  /** Whether to tell who files. */
  tellsWho: boolean;
}

/** A page of filings. */
export function Filings({ filings, tellsWho }: FilingsProps) {
  const t = useTexts(filingsTexts);
  const { sizeClass, route } = useTexts(filingNames);
  const { moment } = useFormats();
  const { nodes, pageInfo } = unmask(FilingsDocument, filings);
  if (!nodes.length) return <p>{t.none}</p>;
  return (
    <>
      <table className="stacking">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.company}</th>
            <th scope="col">{t.year}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.changed}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((filing) => (
            <tr key={filing.id}>
              <th scope="row" data-label={t.number}>
                <Link to={filingAddress(filing.id)} className="whole">
                  {filing.number}
                </Link>
              </th>
              <td data-label={t.company}>{filing.organisationName ?? filing.kvkNumber}</td>
              <td data-label={t.year}>
                {filing.financialYear ?? t.unknown}{" "}
                <span className="hint">
                  {[filing.sizeClass && sizeClass[filing.sizeClass], route[filing.route]].filter(Boolean).join(", ")}
                </span>
              </td>
              <td data-label={t.status}>
                <FilingTag status={filing.status} />
                {filing.isLate && <span className="hint">{t.late}</span>}
              </td>
              <td data-label={t.changed}>
                {moment(filing.changedAt)}{" "}
                {tellsWho && <span className="hint">{filing.byAccount ? t.byAccount : filing.filedBy && t.by(filing.filedBy)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager pages={pageInfo} />
    </>
  );
}
