import { useQuery } from "urql";

import { faultOf } from "../forms/fault";
import { graphql } from "../generated";
import { useFormats } from "../language/format";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";

export const calendarTexts = texts(
  {
    title: "Volgende jaarrekening",
    year: (day: string) => `Boekjaar tot en met ${day}.`,
    until: (day: string) => `Deponeren kan tot en met ${day}.`,
    left: (days: string) => (days === "1" ? "U hebt nog 1 dag." : `U hebt nog ${days} dagen.`),
    today: "Vandaag is de laatste dag.",
    late: (days: string) => (days === "1" ? "U bent 1 dag te laat." : `U bent ${days} dagen te laat.`),
    hurry: "Deponeer zo snel mogelijk.",
    awaited: "De laatste jaarrekening is gedeponeerd voordat zij was vastgesteld. Deponeer haar binnen 8 dagen na vaststelling nog eens.",
    adoption: "Is de jaarrekening vastgesteld? Deponeer haar dan binnen 8 dagen.",
  },
  {
    title: "Next annual accounts",
    year: (day: string) => `Financial year until ${day}.`,
    until: (day: string) => `They can be filed until ${day}.`,
    left: (days: string) => (days === "1" ? "You have 1 day left." : `You have ${days} days left.`),
    today: "Today is the last day.",
    late: (days: string) => (days === "1" ? "You are 1 day late." : `You are ${days} days late.`),
    hurry: "File as soon as you can.",
    awaited: "The last annual accounts were filed before they were adopted. File them once more within 8 days of their adoption.",
    adoption: "Have the accounts been adopted? Then file them within 8 days.",
  },
);

export const FilingCalendarDocument = graphql(`
  query FilingCalendar($kvkNumber: String) {
    filingCalendar(kvkNumber: $kvkNumber) {
      ... on FilingCalendar {
        kvkNumber
        financialYearEnd
        daysLeft
        isLate
        adoptionAwaited
        nextTerm {
          lastDay
        }
      }
      ...Problem
    }
  }
`);

/** Until when the next annual accounts can be filed: of one's own company, or of one that authorised the account. */
export function Calendar({ kvkNumber, name }: { kvkNumber: string | null; name?: string }) {
  const t = useTexts(calendarTexts);
  const { day } = useFormats();
  const [result] = useQuery({ query: FilingCalendarDocument, variables: { kvkNumber } });
  return (
    <section className="panel">
      <h2>{name ? `${t.title}: ${name}` : t.title}</h2>
      <Loaded query={result}>
        {({ filingCalendar: found }) => {
          if (found.__typename !== "FilingCalendar") return <Notice kind="problem">{faultOf(found).message}</Notice>;
          return (
            <>
              <p>
                {t.year(day(found.financialYearEnd))} {t.until(day(found.nextTerm.lastDay))}{" "}
                <strong>{leftOf(t, found.daysLeft)}</strong> {found.isLate && t.hurry}
              </p>
              <p className="hint">{found.adoptionAwaited ? t.awaited : t.adoption}</p>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function leftOf(t: (typeof calendarTexts)["nl"], days: number): string {
  if (days < 0) return t.late(String(-days));
  return days === 0 ? t.today : t.left(String(days));
}
