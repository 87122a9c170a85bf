import type { CombinedError } from "urql";

import { type FragmentType, graphql, unmask } from "../generated";
import { language, type Language } from "../language/language";
import { texts } from "../language/texts";
import { isIban } from "./iban";

/** Why something did not happen, as a person is told: in general, and for each field. */
export interface Fault {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The page where something can be done about it. */
  readonly next?: { readonly to: string; readonly label: string };
}

const Problem = graphql(`
  fragment Problem on Problem {
    code
    message
    ... on InvalidInput {
      fields {
        path
        code
        message
      }
    }
  }
`);

export const faultTexts = texts(
  {
    required: "Vul dit veld in.",
    tick: "Vink dit aan om verder te gaan.",
    iban: "Dit is geen geldig IBAN. Neem het over van uw bankpas of rekeningafschrift.",
    incomplete: "Nog niet alles is ingevuld. Vul de genoemde velden in.",
    outOfReach:
      "Registerpoort is nu niet bereikbaar. Wat u hebt ingevuld, blijft staan. Probeer het over een ogenblik opnieuw.",
    failed: "Dit is niet gelukt. Laad de pagina opnieuw en probeer het nog eens.",
  },
  {
    required: "Fill in this field.",
    tick: "Tick this to go on.",
    iban: "This is not a valid IBAN. Copy it from your bank card or statement.",
    incomplete: "Not everything has been filled in yet. Fill in the fields listed.",
    outOfReach: "Registerpoort cannot be reached right now. What you filled in stays as it is. Try again in a moment.",
    failed: "This did not work. Load the page again and try once more.",
  },
);

type ShownProblem = FragmentType<typeof Problem>;

/** Put a refusal in the words that it came with; one that is newer than this page may have lost them. */
export function faultOf(problem: ShownProblem, chosen: Language = language.get()): Fault {
  const shown: { message?: string; fields?: unknown } = unmask(Problem, problem);
  return fault(shown.message ?? faultTexts[chosen].failed, fieldsOf(shown.fields));
}

/** Put an answer that did not come, or that is no answer, in words. */
export function faultOfError(error: CombinedError | undefined, chosen: Language = language.get()): Fault {
  const t = faultTexts[chosen];
  if (error?.networkError) return fault(t.outOfReach);
  const [first] = error?.graphQLErrors ?? [];
  if (!first || !isForPeople(first.extensions["code"])) return fault(t.failed);
  return fault(first.message, fieldsOf(first.extensions["fields"]));
}

/** What is wrong with an operation itself is for who wrote it, and in English. */
const isForPeople = (code: unknown) => code !== undefined && code !== "MALFORMED_REQUEST";

function fieldsOf(fields: unknown): Fault["fields"] {
  if (!Array.isArray(fields)) return {};
  return Object.fromEntries((fields as { path: string; message: string }[]).map(({ path, message }) => [path, message]));
}

export function fault(message: string, fields: Fault["fields"] = {}, next?: Fault["next"]): Fault {
  return { message, fields, ...(next ? { next } : {}) };
}

/** Tell a fault in one go, where its fields have no place of their own. */
export function reasonOf({ message, fields }: Fault): string {
  return [message, ...Object.values(fields)].join(" ");
}

/** Tell what is still empty or not ticked; undefined when nothing is. */
export function missing(
  values: Readonly<Record<string, string | boolean>>,
  chosen: Language = language.get(),
): Fault | undefined {
  const t = faultTexts[chosen];
  const empty = Object.entries(values).filter(([, value]) => (typeof value === "string" ? !value.trim() : !value));
  if (!empty.length) return undefined;
  const sentences = empty.map(([name, value]) => [name, value === false ? t.tick : t.required]);
  return fault(t.incomplete, Object.fromEntries(sentences) as Fault["fields"]);
}

/** Tell that an account is none; undefined where it can be one. */
export function malformedIban(iban: string, chosen: Language = language.get()): Fault | undefined {
  const t = faultTexts[chosen];
  return isIban(iban) ? undefined : fault(t.iban, { iban: t.iban });
}
