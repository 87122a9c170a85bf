import type { ReactNode } from "react";

import { useFormats } from "../language/format";
import { useTexts } from "../language/texts";
import { percentage } from "./chart";
import { spendingTexts } from "./texts";

export interface SpendingRow {
  key: string;
  name: ReactNode;
  orderCount: number;
  cents: number;
}

interface SpendingTableProps {
  caption: string;
  /** What the rows are. */
  of: string;
  rows: readonly SpendingRow[];
  /** Whether each row shows its amount as a bar too. */
  hasBars?: boolean;
}

/** Amounts with what they are of. */
export function SpendingTable({ caption, of, rows, hasBars }: SpendingTableProps) {
  const t = useTexts(spendingTexts);
  const { amount } = useFormats();
  const highest = Math.max(...rows.map(({ cents }) => cents));
  return (
    <table className="numbers">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{t.count}</th>
          <th scope="col">{t.amount}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, orderCount, cents }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              {hasBars && (
                <svg className="beside" aria-hidden="true">
                  <rect className="bar" width={`${percentage(cents, highest)}%`} height="100%" />
                </svg>
              )}
            </th>
            <td>{orderCount}</td>
            <td>{amount(cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
