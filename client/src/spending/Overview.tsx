import { Link, useSearchParams } from "react-router";

import { type FragmentType, graphql, unmask } from "../generated";
import type { SpendingOverviewFragment, SpendingOfCodesFragment } from "../generated/graphql";
import { useFormats } from "../language/format";
import { useTexts } from "../language/texts";
import { Facts } from "../parts/Facts";
import { Notice } from "../parts/Notice";
import { changed } from "../parts/Pager";
import { centsOf } from "./chart";
import { ColumnChart } from "./ColumnChart";
import { SpendingTable } from "./SpendingTable";
import { spendingTexts } from "./texts";

const OverviewDocument = graphql(`
  fragment SpendingOverview on SpendingOverview {
    orderCount
    total {
      amount
    }
    byMonth {
      month
      orderCount
      total {
        amount
      }
    }
    byProduct {
      orderCount
      product {
        code
        name
      }
      total {
        amount
      }
    }
    csvUrl
    excelUrl
  }
`);

const OfCodesDocument = graphql(`
  fragment SpendingOfCodes on SpendingOverview {
    byCode {
      hint
      orderCount
      total {
        amount
      }
      accessCode {
        id
        holder {
          firstName
          lastName
        }
      }
    }
  }
`);

interface OverviewProps {
  overview: FragmentType<typeof OverviewDocument>;
  /** By code, for a company. */
  codes?: FragmentType<typeof OfCodesDocument> | undefined;
}

/** What was spent: in all, in pictures with their numbers, and to download. */
export function Overview({ overview, codes }: OverviewProps) {
  const t = useTexts(spendingTexts);
  const { money } = useFormats();
  const { total, orderCount, byMonth, byProduct, csvUrl, excelUrl } = unmask(OverviewDocument, overview);
  const byCode = codes && unmask(OfCodesDocument, codes).byCode;
  return (
    <>
      <div className="panel">
        <Facts
          facts={[
            [t.total, <strong key="total">{money(total)}</strong>],
            [t.orders, <strong key="orders">{orderCount}</strong>],
          ]}
        />
        <p className="hint">{t.ordersHint}</p>
      </div>
      {orderCount ? (
        <div className="overview">
          <ByMonth months={byMonth} />
          <ByProduct products={byProduct} />
          {byCode && <ByCode codes={byCode} />}
        </div>
      ) : (
        <Notice kind="info">{t.none}</Notice>
      )}
      <section aria-labelledby="download">
        <h2 id="download">{t.download}</h2>
        <ul className="links">
          <li>
            <a href={csvUrl} download>
              {t.csv}
            </a>
            <span className="hint">{t.csvHint}</span>
          </li>
          <li>
            <a href={excelUrl} download>
              {t.excel}
            </a>
            <span className="hint">{t.excelHint}</span>
          </li>
        </ul>
      </section>
    </>
  );
}

function ByMonth({ months }: { months: SpendingOverviewFragment["byMonth"] }) {
  const t = useTexts(spendingTexts);
  const { money, month: named, shortMonth } = useFormats();
  const [most] = [...months].sort((one, other) => centsOf(other.total) - centsOf(one.total));
  return (
    <section aria-labelledby="by-month" className="wide">
      <h2 id="by-month">{t.byMonth}</h2>
      <div className="pictured">
        <ColumnChart
          label={most ? t.chart(named(most.month), money(most.total)) : t.byMonth}
          columns={months.map(({ month, total }) => ({
            name: named(month),
            mark: shortMonth(month),
            cents: centsOf(total),
          }))}
        />
        <SpendingTable
          caption={t.byMonth}
          of={t.month}
          rows={months.map(({ month, orderCount, total }) => ({
            key: month,
            name: named(month),
            orderCount,
            cents: centsOf(total),
          }))}
        />
      </div>
    </section>
  );
}

function ByProduct({ products }: { products: SpendingOverviewFragment["byProduct"] }) {
  const t = useTexts(spendingTexts);
  return (
    <section aria-labelledby="by-product">
      <h2 id="by-product">{t.byProduct}</h2>
      <SpendingTable
        caption={t.byProduct}
        of={t.product}
        hasBars
        rows={products.map(({ product, orderCount, total }) => ({
          key: product.code,
          name: product.name,
          orderCount,
          cents: centsOf(total),
        }))}
      />
    </section>
  );
}

function ByCode({ codes }: { codes: SpendingOfCodesFragment["byCode"] }) {
  const t = useTexts(spendingTexts);
  return (
    <section aria-labelledby="by-code">
      <h2 id="by-code">{t.byCode}</h2>
      <SpendingTable
        caption={t.byCode}
        of={t.code}
        hasBars
        rows={codes.map((each, index) => ({
          key: `${index} ${each.hint}`,
          name: <CodeName code={each} />,
          orderCount: each.orderCount,
          cents: centsOf(each.total),
        }))}
      />
    </section>
  );
}

/** A code, and whose it is where one may see that; it leads to what was spent with it alone. */
function CodeName({ code: { hint, accessCode } }: { code: SpendingOfCodesFragment["byCode"][number] }) {
  const t = useTexts(spendingTexts);
  const [params] = useSearchParams();
  if (!accessCode) return `…${hint}`;
  const { firstName, lastName } = accessCode.holder;
  return (
    <>
      <Link to={{ search: changed(params, { of: accessCode.id }).toString() }} aria-label={t.narrow(hint)}>
        …{hint}
      </Link>{" "}
      {firstName} {lastName}
    </>
  );
}
