import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";

import { Field } from "../forms/Field";
import { Form } from "../forms/Form";
import { type FragmentType, graphql, unmask } from "../generated";
import type { AccessCodeStatus } from "../generated/graphql";
import { names } from "../language/names";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { changed, pageOf } from "../parts/Pager";
import { ROUTES } from "../routes";
import { codeOf } from "../viewer/viewer";
import { AuthorisedAccounts } from "./AuthorisedAccounts";
import { CodeTable } from "./CodeTable";
import { CompanyPayment } from "./CompanyPayment";
import { CountsDocument } from "./operations";
import { statusOf, STATUSES } from "./status";
import { codeTexts } from "./texts";

export const overviewTexts = texts(
  { lead: (name: string, kvk: string) => `${name}, KVK-nummer ${kvk}` },
  { lead: (name: string, kvk: string) => `${name}, KVK number ${kvk}` },
);

const AccessCodes = graphql(`
  query AccessCodes(
    $status: AccessCodeStatus
    $search: String
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    viewer {
      ... on AccessCode {
        id
        organisation {
          id
          name
          kvkNumber
          ...CompanyPayment
          accessCodeCounts {
            ...Counts
          }
          accessCodes(
            status: $status
            search: $search
            first: $first
            after: $after
            last: $last
            before: $before
          ) {
            ...CodeTable
          }
        }
      }
    }
  }
`);

/** All codes of the company. */
export function CodeOverview() {
  const t = useTexts(codeTexts);
  const { lead } = useTexts(overviewTexts);
  const [params] = useSearchParams();
  const search = params.get("q");
  const [result] = useQuery({
    query: AccessCodes,
    variables: { status: statusOf(params), search, ...pageOf(params) },
  });
  const organisation = codeOf(result.data?.viewer)?.organisation;
  return (
    <Page title={t.all} lead={organisation && lead(organisation.name, organisation.kvkNumber)}>
      <p>
        <Link to={ROUTES.request}>{t.request}</Link>
      </p>
      {organisation && <CompanyPayment organisation={organisation} />}
      {organisation?.accessCodeCounts && <Filter counts={organisation.accessCodeCounts} />}
      <SearchForm key={search} />
      <Loaded query={{ ...result, data: organisation?.accessCodes ?? undefined }}>
        {(codes) => <CodeTable codes={codes} />}
      </Loaded>
      <AuthorisedAccounts />
    </Page>
  );
}

function Filter({ counts }: { counts: FragmentType<typeof CountsDocument> }) {
  const t = useTexts(codeTexts);
  const { status: name } = useTexts(names);
  const [params] = useSearchParams();
  const count = unmask(CountsDocument, counts);
  const chosen = statusOf(params);
  const link = (status: AccessCodeStatus | null, text: string) => (
    <Link
      key={text}
      to={{ search: changed(params, { status }).toString() }}
      aria-current={status === chosen}
    >
      {text}
    </Link>
  );
  return (
    <nav aria-label={t.counts} className="tabs">
      {link(null, t.allStatuses(count.all))}
      {STATUSES.map((status) =>
        link(status, t.ofStatus(name[status], count[status.toLowerCase() as Lowercase<AccessCodeStatus>])),
      )}
    </nav>
  );
}

function SearchForm() {
  const t = useTexts(codeTexts);
  const [params, setParams] = useSearchParams();
  const asked = params.get("q") ?? "";
  const [search, setSearch] = useState(asked);

  function action() {
    setParams(changed(params, { q: search.trim() }));
    return Promise.resolve(undefined);
  }

  return (
    <search>
      <Form
        action={action}
        submit={t.searchSubmit}
        beside={asked && <Link to={{ search: changed(params, { q: null }).toString() }}>{t.clearSearch}</Link>}
      >
        <Field name="search" label={t.search} type="search" isOptional value={search} onChange={setSearch} />
      </Form>
    </search>
  );
}
