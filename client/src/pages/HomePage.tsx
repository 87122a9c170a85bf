import { Link } from "react-router";

import { texts, useTexts } from "../language/texts";
import { names } from "../language/names";
import { Loading } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";
import {
  accountOf,
  type AccountViewer,
  codeOf,
  type CodeViewer,
  may,
  mayFile,
  seesCredit,
  seesInvoices,
  useViewer,
} from "../viewer/viewer";

export const homeTexts = texts(
  {
    guestTitle: "Registerpoort",
    guestLead: "Zoek in het Handelsregister, vraag een toegangscode aan en bestel uittreksels.",
    search: "Zoeken in het Handelsregister",
    searchHint: "Gratis: KVK-nummer, vestigingsnummer, naam en adres.",
    request: "Toegangscode aanvragen",
    requestHint: "Gratis, voor uw onderneming of voor uzelf. In drie stappen.",
    certified: "Gewaarmerkt uittreksel kopen",
    certifiedHint: "Zonder inloggen, digitaal of op papier. U betaalt meteen.",
    verify: "Gewaarmerkt document controleren",
    verifyHint: "Is het echt? Controleer het met het documentnummer.",
    logIn: "Inloggen",
    logInHint: "Met uw toegangscode of uw Mijn KVK-account.",
    file: "Jaarrekening deponeren",
    fileHint: "Met een toegangscode van uw onderneming, of met een Mijn KVK-account.",
    help: "Hulp bij inloggen",
    helpHint: "Wachtwoord kwijt, mail niet ontvangen, of code kwijt.",
    welcome: (name: string) => `Welkom, ${name}`,
    forCompany: (name: string) => `U bent ingelogd voor ${name}.`,
    forYourself: "U bent ingelogd voor particulier gebruik.",
    withAccount: (email: string) => `U bent ingelogd met uw Mijn KVK-account, ${email}.`,
    filings: "Deponeringen",
    filingsHint: "Een jaarrekening deponeren, en wat u eerder deponeerde.",
    authorisations: "Machtigingen",
    authorisationsHint: "Voor welke ondernemingen u mag deponeren, en een machtiging aanvragen.",
    account: "Mijn account",
    accountHint: "Uw gegevens.",
    order: "Product bestellen",
    orderHint: "Zoek een inschrijving en bestel er een uittreksel of iets anders van.",
    orders: "Bestellingen",
    ordersHint: "Uw bestellingen en hun documenten.",
    spending: "Bestedingen",
    spendingHint: "Wat er is besteed, in beeld en als bestand.",
    invoices: "Facturen",
    invoicesHint: "De maandelijkse facturen, en hoe ze worden betaald.",
    credit: "Tegoed",
    creditHint: "Wat u nog hebt, en bijstorten.",
    codes: "Toegangscodes",
    codesHint: "Bekijk en beheer alle toegangscodes van uw onderneming.",
    code: "Mijn toegangscode",
    codeHint: "Wat uw code mag, en wat u deze maand besteedde.",
    sessions: "Mijn sessies",
    sessionsHint: "Waar u bent ingelogd.",
    password: "Wachtwoord wijzigen",
    passwordHint: "Kies een nieuw wachtwoord.",
    mayNot: "Wat uw toegangscode niet mag",
    askMainUser: "Hebt u dit nodig? Vraag de hoofduser van uw onderneming om het toe te staan.",
  },
  {
    guestTitle: "Registerpoort",
    guestLead: "Search the Business Register, request an access code and order extracts.",
    search: "Search the Business Register",
    searchHint: "Free: KVK number, branch number, name and address.",
    request: "Request an access code",
    requestHint: "Free, for your company or for yourself. In three steps.",
    certified: "Buy a certified extract",
    certifiedHint: "Without logging in, digital or on paper. You pay at once.",
    verify: "Check a certified document",
    verifyHint: "Is it genuine? Check it by the document number.",
    logIn: "Log in",
    logInHint: "With your access code or your My KVK account.",
    file: "File annual accounts",
    fileHint: "With an access code of your company, or with a My KVK account.",
    help: "Help with logging in",
    helpHint: "Lost your password, no mail received, or lost your code.",
    welcome: (name: string) => `Welcome, ${name}`,
    forCompany: (name: string) => `You are logged in for ${name}.`,
    forYourself: "You are logged in for private use.",
    withAccount: (email: string) => `You are logged in with your My KVK account, ${email}.`,
    filings: "Filings",
    filingsHint: "File annual accounts, and what you filed before.",
    authorisations: "Authorisations",
    authorisationsHint: "The companies that you may file for, and requesting an authorisation.",
    account: "My account",
    accountHint: "Your details.",
    order: "Order a product",
    orderHint: "Search a registration and order an extract or something else of it.",
    orders: "Orders",
    ordersHint: "Your orders and their documents.",
    spending: "Spending",
    spendingHint: "What was spent, in pictures and as a file.",
    invoices: "Invoices",
    invoicesHint: "The monthly invoices, and how they are paid.",
    credit: "Credit",
    creditHint: "What you have left, and topping up.",
    codes: "Access codes",
    codesHint: "See and manage all access codes of your company.",
    code: "My access code",
    codeHint: "What your code may do, and what you spent this month.",
    sessions: "My sessions",
    sessionsHint: "Where you are logged in.",
    password: "Change password",
    passwordHint: "Choose a new password.",
    mayNot: "What your access code may not do",
    askMainUser: "Do you need this? Ask the main user of your company to allow it.",
  },
);

export function HomePage() {
  const viewer = useViewer();
  if (viewer === undefined) return <Loading />;
  const [code, account] = [codeOf(viewer), accountOf(viewer)];
  if (code) return <CodeHome viewer={code} />;
  return account ? <AccountHome viewer={account} /> : <GuestHome />;
}

function GuestHome() {
  const t = useTexts(homeTexts);
  return (
    <Page title={t.guestTitle} lead={t.guestLead}>
      <ul className="cards">
        <Card to={ROUTES.search} title={t.search} hint={t.searchHint} />
        <Card to={ROUTES.certifiedExtract} title={t.certified} hint={t.certifiedHint} />
        <Card to={ROUTES.request} title={t.request} hint={t.requestHint} />
        <Card to={ROUTES.filings} title={t.file} hint={t.fileHint} />
        <Card to={ROUTES.logIn} title={t.logIn} hint={t.logInHint} />
        <Card to={ROUTES.logInHelp} title={t.help} hint={t.helpHint} />
        <Card to={ROUTES.verify} title={t.verify} hint={t.verifyHint} />
      </ul>
    </Page>
  );
}

function CodeHome({ viewer }: { viewer: CodeViewer }) {
  const t = useTexts(homeTexts);
  const lead = viewer.organisation ? t.forCompany(viewer.organisation.name) : t.forYourself;
  const manages = may(viewer, "MANAGE_ACCESS_CODES");
  return (
    <Page title={t.welcome(viewer.holder.firstName)} lead={lead}>
      <ul className="cards">
        {may(viewer, "PLACE_ORDERS") && <Card to={ROUTES.newOrder} title={t.order} hint={t.orderHint} />}
        <Card to={ROUTES.orders} title={t.orders} hint={t.ordersHint} />
        {mayFile(viewer) && <Card to={ROUTES.filings} title={t.filings} hint={t.filingsHint} />}
        <Card to={ROUTES.spending} title={t.spending} hint={t.spendingHint} />
        {seesInvoices(viewer) && <Card to={ROUTES.invoices} title={t.invoices} hint={t.invoicesHint} />}
        {seesCredit(viewer) && <Card to={ROUTES.credit} title={t.credit} hint={t.creditHint} />}
        <Card
          to={ROUTES.accessCodes}
          title={manages ? t.codes : t.code}
          hint={manages ? t.codesHint : t.codeHint}
        />
        <Card to={ROUTES.sessions} title={t.sessions} hint={t.sessionsHint} />
        <Card to={ROUTES.password} title={t.password} hint={t.passwordHint} />
        <Card to={ROUTES.search} title={t.search} hint={t.searchHint} />
      </ul>
      {viewer.role === "SUB_CODE" && <Lacking viewer={viewer} />}
    </Page>
  );
}

function AccountHome({ viewer }: { viewer: AccountViewer }) {
  const t = useTexts(homeTexts);
  return (
    <Page title={t.welcome(viewer.firstName)} lead={t.withAccount(viewer.email)}>
      <ul className="cards">
        <Card to={ROUTES.filings} title={t.filings} hint={t.filingsHint} />
        <Card to={ROUTES.authorisations} title={t.authorisations} hint={t.authorisationsHint} />
        <Card to={ROUTES.account} title={t.account} hint={t.accountHint} />
        <Card to={ROUTES.search} title={t.search} hint={t.searchHint} />
      </ul>
    </Page>
  );
}

function Lacking({ viewer }: { viewer: CodeViewer }) {
  const t = useTexts(homeTexts);
  const { permission } = useTexts(names);
  const lacking = (
    ["PLACE_ORDERS", "ORDER_UBO_EXTRACTS", "FILE_ANNUAL_ACCOUNTS", "VIEW_ORGANISATION_ORDERS"] as const
  ).filter((each) => !may(viewer, each));
  if (!lacking.length) return null;
  return (
    <section aria-labelledby="may-not">
      <h2 id="may-not">{t.mayNot}</h2>
      <ul>
        {lacking.map((each) => (
          <li key={each}>{permission[each]}</li>
        ))}
      </ul>
      <p>{t.askMainUser}</p>
    </section>
  );
}

function Card({ to, title, hint }: { to: string; title: string; hint: string }) {
  return (
    <li>
      <Link to={to} className="card">
        <strong>{title}</strong>
        <span>{hint}</span>
      </Link>
    </li>
  );
}
