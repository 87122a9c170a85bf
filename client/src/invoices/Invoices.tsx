import { type FragmentType, graphql, unmask } from "../generated";
import { useFormats } from "../language/format";
import { texts, useTexts } from "../language/texts";
import { Pager } from "../parts/Pager";
import { Paying } from "./Paying";

export const invoicesTexts = texts(
  {
    none: "Er zijn nog geen facturen.",
    caption: "Facturen, nieuwste eerst",
    number: "Factuur",
    month: "Maand",
    amount: "Bedrag",
    paying: "Betalen",
    document: "Document",
    download: (name: string) => `${name} downloaden`,
    underWay: "Wordt gemaakt",
  },
  {
    none: "There are no invoices yet.",
    caption: "Invoices, newest first",
    number: "Invoice",
    month: "Month",
    amount: "Amount",
    paying: "Payment",
    document: "Document",
    download: (name: string) => `Download ${name}`,
    underWay: "Being made",
  },
);

export const InvoicesDocument = graphql(`
  fragment Invoices on InvoiceConnection {
    nodes {
      id
      number
      month
      total {
        amount
      }
      document {
        name
        url
      }
      ...Paying
    }
    pageInfo {
      ...Pages
    }
  }
`);

/** A page of invoices. */
export function Invoices({ invoices }: { invoices: FragmentType<typeof InvoicesDocument> }) {
  const t = useTexts(invoicesTexts);
  const { money, month } = useFormats();
  const { nodes, pageInfo } = unmask(InvoicesDocument, invoices);
  if (!nodes.length) return <p>{t.none}</p>;
  return (
    <>
      <table className="stacking">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.month}</th>
            <th scope="col">{t.amount}</th>
            <th scope="col">{t.paying}</th>
            <th scope="col">{t.document}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((invoice) => (
            <tr key={invoice.id}>
              <th scope="row" data-label={t.number}>
                <span className="whole">{invoice.number}</span>
              </th>
              <td data-label={t.month}>{month(invoice.month)}</td>
              <td data-label={t.amount}>
                <span className="whole">{money(invoice.total)}</span>
              </td>
              <td data-label={t.paying}>
                <Paying invoice={invoice} />
              </td>
              <td data-label={t.document}>
                {invoice.document ? (
                  <a href={invoice.document.url} download={invoice.document.name}>
                    {t.download(invoice.document.name)}
                  </a>
                ) : (
                  <span className="faint">{t.underWay}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager pages={pageInfo} />
    </>
  );
}
