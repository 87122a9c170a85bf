import { NavLink, useNavigate } from "react-router";
import { useMutation } from "urql";

import { startAsAnother } from "./gateway/gateway";
import { graphql } from "./generated";
import { texts, useTexts } from "./language/texts";
import { say } from "./parts/said";
import { ROUTES } from "./routes";
import { faultOfError } from "./forms/fault";
import { accountOf, codeOf, type CodeViewer, may, mayFile, seesCredit, seesInvoices, useViewer } from "./viewer/viewer";

export const navigationTexts = texts(
  {
    label: "Hoofdmenu",
    search: "Zoeken",
    request: "Code aanvragen",
    logIn: "Inloggen",
    orders: "Bestellingen",
    spending: "Bestedingen",
    invoices: "Facturen",
    credit: "Tegoed",
    order: "Product bestellen",
    codes: "Toegangscodes",
    code: "Mijn toegangscode",
    sessions: "Sessies en wachtwoord",
    filings: "Deponeringen",
    authorisations: "Machtigingen",
    account: "Mijn account",
    logOut: "Uitloggen",
    loggedOut: "U bent uitgelogd.",
  },
  {
    label: "Main menu",
    search: "Search",
    request: "Request a code",
    logIn: "Log in",
    orders: "Orders",
    spending: "Spending",
    invoices: "Invoices",
    credit: "Credit",
    order: "Order a product",
    codes: "Access codes",
    code: "My access code",
    sessions: "Sessions and password",
    filings: "Filings",
    authorisations: "Authorisations",
    account: "My account",
    logOut: "Log out",
    loggedOut: "You are logged out.",
  },
);

const LogOut = graphql(`
  mutation LogOut {
    logOut {
      ... on LoggedOut {
        ended
      }
      ...Problem
    }
  }
`);

export function Navigation() {
  const t = useTexts(navigationTexts);
  const viewer = useViewer();
  const code = codeOf(viewer);
  const navigate = useNavigate();
  const [, logOut] = useMutation(LogOut);

  async function leave() {
    const { data, error } = await logOut({});
    if (!data) {
      say(faultOfError(error).message);
      return;
    }
    await navigate(ROUTES.home, { state: { say: t.loggedOut } });
    startAsAnother();
  }

  return (
    <nav aria-label={t.label} className="menu">
      <ul className="inner">
        <Item to={ROUTES.search}>{t.search}</Item>
        {viewer ? (
          <>
            {code && <ItemsOfCode viewer={code} />}
            {accountOf(viewer) && <ItemsOfAccount />}
            <li className="end">
              <button type="button" onClick={() => void leave()}>
                {t.logOut}
              </button>
            </li>
          </>
        ) : (
          <>
            <Item to={ROUTES.request}>{t.request}</Item>
            <Item to={ROUTES.logIn}>{t.logIn}</Item>
          </>
        )}
      </ul>
    </nav>
  );
}

function ItemsOfCode({ viewer }: { viewer: CodeViewer }) {
  const t = useTexts(navigationTexts);
  return (
    <>
      {may(viewer, "PLACE_ORDERS") && <Item to={ROUTES.newOrder}>{t.order}</Item>}
      <Item to={ROUTES.orders}>{t.orders}</Item>
      {mayFile(viewer) && <Item to={ROUTES.filings}>{t.filings}</Item>}
      <Item to={ROUTES.spending}>{t.spending}</Item>
      {seesInvoices(viewer) && <Item to={ROUTES.invoices}>{t.invoices}</Item>}
      {seesCredit(viewer) && <Item to={ROUTES.credit}>{t.credit}</Item>}
      <Item to={ROUTES.accessCodes}>{may(viewer, "MANAGE_ACCESS_CODES") ? t.codes : t.code}</Item>
      <Item to={ROUTES.sessions}>{t.sessions}</Item>
    </>
  );
}

function ItemsOfAccount() {
  const t = useTexts(navigationTexts);
  return (
    <>
      <Item to={ROUTES.filings}>{t.filings}</Item>
      <Item to={ROUTES.authorisations}>{t.authorisations}</Item>
      <Item to={ROUTES.account}>{t.account}</Item>
    </>
  );
}

function Item({ to, children }: { to: string; children: string }) {
  return (
    <li>
      <NavLink to={to} end>
        {children}
      </NavLink>
    </li>
  );
}
