import { type FragmentType, graphql, unmask } from "../generated";
import type { DepositsFragment } from "../generated/graphql";
import { useFormats } from "../language/format";
import { names } from "../language/names";
import { useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { recentDeposit } from "./deposit";
import { creditTexts } from "./texts";

export const DepositsDocument = graphql(`
  fragment Deposits on PaymentConnection {
    nodes {
      id
      status
      paymentMethod
      createdAt
      checkoutUrl
      amount {
        amount
      }
    }
  }
`);

type Deposit = DepositsFragment["nodes"][number];

interface DepositNewsProps {
  deposits: FragmentType<typeof DepositsDocument>;
  /** When the person came to this page. */
  cameAt: number;
  /** Whether the page still follows what is open. */
  isFollowing: boolean;
}

/** Tells how the deposit goes that one comes back from, also as that changes. */
export function DepositNews({ deposits, cameAt, isFollowing }: DepositNewsProps) {
  const deposit = recentDeposit(unmask(DepositsDocument, deposits).nodes, cameAt);
  return <div role="status">{deposit && <News deposit={deposit} isFollowing={isFollowing} />}</div>;
}

function News({ deposit, isFollowing }: { deposit: Deposit; isFollowing: boolean }) {
  const t = useTexts(creditTexts);
  const { money } = useFormats();
  const amount = money(deposit.amount);
  if (deposit.status === "OPEN") {
    return <Notice kind="info">{isFollowing ? t.waiting(amount) : t.stillWaiting(amount)}</Notice>;
  }
  return <Notice kind={deposit.status === "PAID" ? "done" : "info"}>{t.ended[deposit.status](amount)}</Notice>;
}

/** The last deposits that one made. */
export function Deposits({ deposits }: { deposits: FragmentType<typeof DepositsDocument> }) {
  const t = useTexts(creditTexts);
  const { paymentMethod } = useTexts(names);
  const { money, moment } = useFormats();
  const { nodes } = unmask(DepositsDocument, deposits);
  if (!nodes.length) return null;
  return (
    <section aria-labelledby="deposits">
      <h2 id="deposits">{t.deposits}</h2>
      <table className="stacking">
        <caption className="unseen">{t.depositsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.at}</th>
            <th scope="col">{t.moved}</th>
            <th scope="col">{t.method}</th>
            <th scope="col">{t.status}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((deposit) => (
            <tr key={deposit.id}>
              <td data-label={t.at}>{moment(deposit.createdAt)}</td>
              <td data-label={t.moved}>
                <span className="whole">{money(deposit.amount)}</span>
              </td>
              <td data-label={t.method}>{paymentMethod[deposit.paymentMethod]}</td>
              <td data-label={t.status}>
                <span>
                  <span className={`tag ${deposit.status.toLowerCase()}`}>{t.statuses[deposit.status]}</span>{" "}
                  {deposit.checkoutUrl && <a href={deposit.checkoutUrl}>{t.pay}</a>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
