import { Link, useSearchParams } from "react-router";

import { type FragmentType, graphql, unmask } from "../generated";
import { texts, useTexts } from "../language/texts";

export const PAGE_SIZE = 20;

export const pagerTexts = texts(
  { label: "Pagina’s", earlier: "Vorige", later: "Volgende" },
  { label: "Pages", earlier: "Previous", later: "Next" },
);

const Pages = graphql(`
  fragment Pages on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

export interface PageArguments {
  first: number | null;
  after: string | null;
  last: number | null;
  before: string | null;
}

/** Read from the address which page of a list to show. */
export function pageOf(params: URLSearchParams): PageArguments {
  const before = params.get("before");
  if (before) return { first: null, after: null, last: PAGE_SIZE, before };
  return { first: PAGE_SIZE, after: params.get("after"), last: null, before: null };
}

/** Give the address's parameters with some changed, on the first page of the list. */
export function changed(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries<string | null>({ after: null, before: null, ...changes })) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** Links to the page before and the page after. */
export function Pager({ pages }: { pages: FragmentType<typeof Pages> }) {
  const t = useTexts(pagerTexts);
  const [params] = useSearchParams();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = unmask(Pages, pages);
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <nav aria-label={t.label} className="pager">
      {hasPreviousPage && startCursor && (
        <Link to={{ search: changed(params, { before: startCursor }).toString() }} rel="prev">
          ← {t.earlier}
        </Link>
      )}
      {hasNextPage && endCursor && (
        <Link to={{ search: changed(params, { after: endCursor }).toString() }} rel="next">
          {t.later} →
        </Link>
      )}
    </nav>
  );
}
