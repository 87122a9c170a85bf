import { Link } from "react-router";

import { type FragmentType, graphql, unmask } from "../generated";
import { useFormats } from "../language/format";
import { names } from "../language/names";
import { useTexts } from "../language/texts";
import { Pager } from "../parts/Pager";
import { accessCodeAddress } from "../routes";
import { useViewer } from "../viewer/viewer";
import { StatusTag } from "./StatusTag";
import { codeTexts } from "./texts";

const CodeTableDocument = graphql(`
  fragment CodeTable on AccessCodeConnection {
    nodes {
      id
      hint
      role
      status
      lastUsedAt
      holder {
        firstName
        lastName
        email
      }
      spentThisMonth {
        amount
      }
    }
    pageInfo {
      ...Pages
    }
  }
`);

export function CodeTable({ codes }: { codes: FragmentType<typeof CodeTableDocument> }) {
  const t = useTexts(codeTexts);
  const { role } = useTexts(names);
  const { money, moment } = useFormats();
  const viewer = useViewer();
  const { nodes, pageInfo } = unmask(CodeTableDocument, codes);
  if (!nodes.length) return <p role="status">{t.none}</p>;
  return (
    <>
      <table className="stacking">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.code}</th>
            <th scope="col">{t.holder}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.lastUsedAt}</th>
            <th scope="col">{t.spent}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((code) => (
            <tr key={code.id}>
              <th scope="row" data-label={t.code}>
                <Link to={accessCodeAddress(code.id)}>…{code.hint}</Link> {code.id === viewer?.id && t.you}
              </th>
              <td data-label={t.holder}>
                {code.holder.firstName} {code.holder.lastName}
                <span className="hint">
                  {code.role && role[code.role]}, {code.holder.email}
                </span>
              </td>
              <td data-label={t.status}>
                <StatusTag status={code.status} />
              </td>
              <td data-label={t.lastUsedAt}>{code.lastUsedAt ? moment(code.lastUsedAt) : t.never}</td>
              <td data-label={t.spent}>{money(code.spentThisMonth)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager pages={pageInfo} />
    </>
  );
}
