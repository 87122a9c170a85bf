import { useState } from "react";
import { useQuery } from "urql";

import { graphql } from "../generated";
import type { FiledFiguresQuery } from "../generated/graphql";
import { useFormats } from "../language/format";
import { language } from "../language/language";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { useStore } from "../store";
import { writeEuros } from "./euros";

export const filedFiguresTexts = texts(
  {
    title: "De cijfers in het bestand",
    caption: "Bedragen en andere getallen, zoals de controle ze las",
    figure: "Post",
    day: "Datum of periode",
    value: "Waarde",
    none: "De controle las geen cijfers.",
    period: (start: string, end: string) => `${start} tot en met ${end}`,
  },
  {
    title: "The figures in the file",
    caption: "Amounts and other numbers, as the check read them",
    figure: "Item",
    day: "Date or period",
    value: "Value",
    none: "The check read no figures.",
    period: (start: string, end: string) => `${start} until ${end}`,
  },
);

const FiledFiguresDocument = graphql(`
  query FiledFigures($id: ID!) {
    node(id: $id) {
      ... on Filing {
        id
        figures {
          concept
          label
          value
          unit
          start
          end
          dimensions
        }
      }
    }
  }
`);

type Figure = Extract<NonNullable<FiledFiguresQuery["node"]>, { __typename: "Filing" }>["figures"][number];

/** The figures that the check read in a file, once a person asks for them; `checkedAt` names the check. */
export function FiledFigures({ id, checkedAt }: { id: string; checkedAt: string }) {
  const t = useTexts(filedFiguresTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t.title}</summary>
      {isOpen && <FiguresTable key={checkedAt} id={id} />}
    </details>
  );
}

function FiguresTable({ id }: { id: string }) {
  const t = useTexts(filedFiguresTexts);
  const [result] = useQuery({ query: FiledFiguresDocument, variables: { id } });
  return (
    <Loaded query={result}>
      {({ node }) => {
        const figures = node?.__typename === "Filing" ? node.figures : [];
        if (!figures.length) return <p>{t.none}</p>;
        return (
          <table className="stacking">
            <caption>{t.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.figure}</th>
                <th scope="col">{t.day}</th>
                <th scope="col">{t.value}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure, index) => (
                <FigureRow key={index} figure={figure} />
              ))}
            </tbody>
          </table>
        );
      }}
    </Loaded>
  );
}

function FigureRow({ figure: { concept, label, value, unit, start, end, dimensions } }: { figure: Figure }) {
  const t = useTexts(filedFiguresTexts);
  const { day } = useFormats();
  const chosen = useStore(language);
  return (
    <tr>
      <th scope="row" data-label={t.figure}>
        <span>
          {label ?? concept}
          {[...(label ? [concept] : []), ...dimensions].map((part) => (
            <span key={part} className="line faint">
              {part}
            </span>
          ))}
        </span>
      </th>
      <td data-label={t.day}>{start ? t.period(day(start), day(end)) : day(end)}</td>
      <td data-label={t.value}>
        <span className="whole">
          {writeEuros(value, chosen)} {unit}
        </span>
      </td>
    </tr>
  );
}
