import { Link } from "react-router";

import { type FragmentType, graphql, unmask } from "../generated";
import { useFormats } from "../language/format";
import { useTexts } from "../language/texts";
import { Pager } from "../parts/Pager";
import { orderAddress } from "../routes";
import { creditTexts } from "./texts";

const EntriesDocument = graphql(`
  fragment CreditEntries on CreditEntryConnection {
    nodes {
      id
      kind
      at
      amount {
        amount
      }
      balanceAfter {
        amount
      }
      order {
        id
        number
      }
    }
    pageInfo {
      ...Pages
    }
  }
`);

/** A page of what moved the balance. */
export function Entries({ entries }: { entries: FragmentType<typeof EntriesDocument> }) {
  const t = useTexts(creditTexts);
  const { money, moment } = useFormats();
  const { nodes, pageInfo } = unmask(EntriesDocument, entries);
  if (!nodes.length) return <p>{t.noEntries}</p>;
  return (
    <>
      <table className="stacking">
        <caption className="unseen">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.at}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.moved}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, kind, at, amount, balanceAfter, order }) => (
            <tr key={id}>
              <td data-label={t.at}>{moment(at)}</td>
              <td data-label={t.what}>
                <span>
                  {t.kind[kind]}{" "}
                  {order && (
                    <Link to={orderAddress(order.id)} className="whole">
                      {order.number}
                    </Link>
                  )}
                </span>
              </td>
              <td data-label={t.moved}>
                <span className="whole">{money(amount)}</span>
              </td>
              <td data-label={t.after}>
                <span className="whole">{money(balanceAfter)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager pages={pageInfo} />
    </>
  );
}
