import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";

import { Calendar } from "../filings/Calendar";
import { useCompanies } from "../filings/companies";
import { Filings } from "../filings/Filings";
import { faultOfError, reasonOf } from "../forms/fault";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { changed, pageOf } from "../parts/Pager";
import { ROUTES } from "../routes";
import { accountOf, may, mayFile, useViewer } from "../viewer/viewer";

export const filingsPageTexts = texts(
  {
    title: "Deponeringen",
    whose: "Wiens deponeringen",
    mine: "Van mij",
    all: "Van mijn onderneming",
    start: "Jaarrekening deponeren",
    noCompanies: "U bent nog door geen onderneming gemachtigd.",
    authorise: "Machtiging aanvragen",
  },
  {
    title: "Filings",
    whose: "Whose filings",
    mine: "Mine",
    all: "Of my company",
    start: "File annual accounts",
    noCompanies: "No company has authorised you yet.",
    authorise: "Request an authorisation",
  },
);

const MyFilings = graphql(`
  query MyFilings($ofOrganisation: Boolean!, $first: Int, $after: String, $last: Int, $before: String) {
    viewer {
      ... on AccessCode {
        id
        filings(first: $first, after: $after, last: $last, before: $before) @skip(if: $ofOrganisation) {
          ...Filings
        }
        organisation @include(if: $ofOrganisation) {
          id
          filings(first: $first, after: $after, last: $last, before: $before) {
            ...Filings
          }
        }
      }
      ... on Account {
        id
        filings(first: $first, after: $after, last: $last, before: $before) {
          ...Filings
        }
      }
    }
  }
`);

export function FilingsPage() {
  const t = useTexts(filingsPageTexts);
  const viewer = useViewer();
  const [params] = useSearchParams();
  const mayAll = may(viewer, "VIEW_ORGANISATION_ORDERS");
  const ofOrganisation = mayAll && params.get("of") === "organisation";
  const [result] = useQuery({ query: MyFilings, variables: { ofOrganisation, ...pageOf(params) } });
  const asked = result.data?.viewer;
  const filings = asked?.__typename === "AccessCode" && ofOrganisation ? asked.organisation?.filings : asked?.filings;
  return (
    <Page title={t.title}>
      {mayFile(viewer) && (
        <p>
          <Link to={ROUTES.newFiling}>{t.start}</Link>
        </p>
      )}
      <Calendars />
      {mayAll && <Whose ofOrganisation={ofOrganisation} />}
      <Loaded query={result}>
        {() => {
          if (filings) return <Filings filings={filings} tellsWho={ofOrganisation} />;
          return result.error && <Notice kind="problem">{reasonOf(faultOfError(result.error))}</Notice>;
        }}
      </Loaded>
    </Page>
  );
}

/** The calendar of one's own company, or of each that authorised the account. */
function Calendars() {
  const t = useTexts(filingsPageTexts);
  const viewer = useViewer();
  const companies = useCompanies(accountOf(viewer) !== undefined);
  if (may(viewer, "FILE_ANNUAL_ACCOUNTS")) return <Calendar kvkNumber={null} />;
  if (!companies) return null;
  if (!companies.length) {
    return (
      <Notice kind="info">
        <p>{t.noCompanies}</p>
        <p>
          <Link to={ROUTES.authorisations}>{t.authorise}</Link>
        </p>
      </Notice>
    );
  }
  return companies.map(({ kvkNumber, name }) => <Calendar key={kvkNumber} kvkNumber={kvkNumber} name={name} />);
}

function Whose({ ofOrganisation }: { ofOrganisation: boolean }) {
  const t = useTexts(filingsPageTexts);
  const [params] = useSearchParams();
  return (
    <nav aria-label={t.whose} className="tabs">
      <Link to={{ search: changed(params, { of: null }).toString() }} aria-current={!ofOrganisation}>
        {t.mine}
      </Link>
      <Link to={{ search: changed(params, { of: "organisation" }).toString() }} aria-current={ofOrganisation}>
        {t.all}
      </Link>
    </nav>
  );
}
