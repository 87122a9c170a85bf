import { useQuery } from "urql";

import { faultOf } from "../forms/fault";
import { graphql } from "../generated";
import type { SizeClass } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";

export const entryPointTexts = texts(
  {
    title: "Maakt u het bestand met eigen software?",
    use: (taxonomy: string) => `Gebruik dan van taxonomie ${taxonomy} dit startpunt:`,
  },
  {
    title: "Do you make the file with your own software?",
    use: (taxonomy: string) => `Then use this entry point of taxonomy ${taxonomy}:`,
  },
);

const EntryPointDocument = graphql(`
  query FilingEntryPoint($sizeClass: SizeClass!, $financialYear: Int!) {
    filingEntryPoint(sizeClass: $sizeClass, financialYear: $financialYear) {
      ... on FilingEntryPoint {
        url
        taxonomy
      }
      ...Problem
    }
  }
`);

/** By what accounts of a size and year are drawn up, for who makes XBRL in software of their own. */
export function EntryPoint({ sizeClass, financialYear }: { sizeClass: SizeClass; financialYear: number }) {
  const t = useTexts(entryPointTexts);
  const [result] = useQuery({ query: EntryPointDocument, variables: { sizeClass, financialYear } });
  return (
    <details>
      <summary>{t.title}</summary>
      <Loaded query={result}>
        {({ filingEntryPoint: found }) => {
          if (found.__typename !== "FilingEntryPoint") return <p>{faultOf(found).message}</p>;
          return (
            <p>
              {t.use(found.taxonomy)} <code>{found.url}</code>
            </p>
          );
        }}
      </Loaded>
    </details>
  );
}
