import { type ReactNode, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";

import { Field } from "../forms/Field";
import { faultOf, faultTexts } from "../forms/fault";
import { Form } from "../forms/Form";
import { type FragmentType, graphql, unmask } from "../generated";
import type { RegistrationFragment } from "../generated/graphql";
import { names } from "../language/names";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { changed, PAGE_SIZE } from "../parts/Pager";

export const searchTexts = texts(
  {
    label: "Naam of nummer",
    hint: "Een handelsnaam, KVK-nummer (8 cijfers), vestigingsnummer (12 cijfers) of RSIN (9 cijfers).",
    submit: "Zoeken",
    results: "Zoekresultaten",
    nothing: "Niets gevonden. Controleer de spelling, of zoek op KVK-nummer.",
    kvk: "KVK-nummer",
    branch: "Vestigingsnummer",
    more: "Meer resultaten",
    found: (count: number, hasMore: boolean) =>
      hasMore ? `${count} resultaten op deze pagina; er zijn er meer.` : count === 1 ? "1 resultaat." : `${count} resultaten.`,
  },
  {
    label: "Name or number",
    hint: "A trade name, KVK number (8 digits), branch number (12 digits) or RSIN (9 digits).",
    submit: "Search",
    results: "Search results",
    nothing: "Nothing found. Check the spelling, or search by KVK number.",
    kvk: "KVK number",
    branch: "Branch number",
    more: "More results",
    found: (count: number, hasMore: boolean) =>
      hasMore ? `${count} results on this page; there are more.` : count === 1 ? "1 result." : `${count} results.`,
  },
);

export const RegistrationDocument = graphql(`
  fragment Registration on Registration {
    id
    kvkNumber
    branchNumber
    name
    kind
    street
    town
  }
`);

const SearchRegister = graphql(`
  query SearchRegister($query: String!, $first: Int!, $after: String) {
    searchRegister(query: $query, first: $first, after: $after) {
      ... on RegistrationConnection {
        nodes {
          id
          ...Registration
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      ...Problem
    }
  }
`);

type Act = (registration: RegistrationFragment) => ReactNode;

/** Search the register; what to do with each result is up to the page. The address holds the search. */
export function RegisterSearch({ act }: { act: Act }) {
  const t = useTexts(searchTexts);
  const [params, setParams] = useSearchParams();
  const asked = params.get("q") ?? "";
  const [query, setQuery] = useState(asked);
  const { required } = useTexts(faultTexts);

  function action() {
    const wanted = query.trim();
    if (!wanted) return Promise.resolve({ message: required, fields: { query: required } });
    setParams(changed(params, { q: wanted }));
    return Promise.resolve(undefined);
  }

  return (
    <>
      <search>
        <Form action={action} submit={t.submit}>
          <Field name="query" label={t.label} hint={t.hint} type="search" value={query} onChange={setQuery} />
        </Form>
      </search>
      {asked && <Results query={asked} after={params.get("after")} act={act} />}
    </>
  );
}

function Results({ query, after, act }: { query: string; after: string | null; act: Act }) {
  const t = useTexts(searchTexts);
  const [params] = useSearchParams();
  const [result] = useQuery({ query: SearchRegister, variables: { query, first: PAGE_SIZE, after } });
  return (
    <section aria-labelledby="results">
      <h2 id="results">{t.results}</h2>
      <Loaded query={result}>
        {({ searchRegister: found }) => {
          if (found.__typename !== "RegistrationConnection") {
            return <Problem problem={faultOf(found).message} />;
          }
          const { hasNextPage, endCursor } = found.pageInfo;
          return (
            <>
              <p role="status">{found.nodes.length ? t.found(found.nodes.length, hasNextPage) : t.nothing}</p>
              <ul className="rows">
                {found.nodes.map((node) => (
                  <Result key={node.id} registration={node} act={act} />
                ))}
              </ul>
              {hasNextPage && endCursor && (
                <Link to={{ search: changed(params, { after: endCursor }).toString() }}>{t.more} →</Link>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Problem({ problem }: { problem: string }) {
  return <Notice kind="problem">{problem}</Notice>;
}

function Result({ registration, act }: { registration: FragmentType<typeof RegistrationDocument>; act: Act }) {
  const shown = unmask(RegistrationDocument, registration);
  return (
    <li className="row">
      <div>
        <strong>{shown.name}</strong>
        <RegistrationDetails registration={shown} />
      </div>
      {act(shown)}
    </li>
  );
}

/** What the register tells for free about a registration, but for its name. */
export function RegistrationDetails({ registration }: { registration: RegistrationFragment }) {
  const t = useTexts(searchTexts);
  const { kind } = useTexts(names);
  const { street, town, kvkNumber, branchNumber } = registration;
  const place = [street, town].filter(Boolean).join(", ");
  return (
    <p className="details">
      <span>{kind[registration.kind]}</span>
      <span>
        {t.kvk} {kvkNumber}
      </span>
      {branchNumber && (
        <span>
          {t.branch} {branchNumber}
        </span>
      )}
      {place && <span>{place}</span>}
    </p>
  );
}
