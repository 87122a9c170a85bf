import type {
  AnnualAccountsFormInput,
  Appropriation,
  BalanceSheetItem,
  SavedFormFragment,
  SizeClass,
} from "../generated/graphql";
import { graphql } from "../generated";
import { isWhole } from "./euros";
import { amountsOf, type Amounts, type Figures, type FormItem, summed } from "./sheet";

export const SavedFormDocument = graphql(`
  fragment SavedForm on AnnualAccountsForm {
    sizeClass
    period {
      start
      end
    }
    isFirstYear
    previousPeriod {
      start
      end
    }
    appropriation
    isAdopted
    adoptionDate
    figures {
      item
      current
      previous
    }
  }
`);

/** The form as a person fills it in; empty is what was not filled in yet. */
export interface AccountsForm {
  readonly sizeClass: SizeClass | null;
  readonly start: string;
  readonly end: string;
  readonly isFirstYear: boolean;
  readonly previousStart: string;
  readonly previousEnd: string;
  readonly appropriation: Appropriation | null;
  readonly isAdopted: boolean | null;
  readonly adoptionDate: string;
  readonly figures: Figures;
}

/** Read the form as it was saved. */
export function formOf(saved: SavedFormFragment): AccountsForm {
  return {
    sizeClass: saved.sizeClass,
    start: saved.period.start ?? "",
    end: saved.period.end ?? "",
    isFirstYear: saved.isFirstYear,
    previousStart: saved.previousPeriod.start ?? "",
    previousEnd: saved.previousPeriod.end ?? "",
    appropriation: saved.appropriation,
    isAdopted: saved.isAdopted,
    adoptionDate: saved.adoptionDate ?? "",
    figures: Object.fromEntries(
      saved.figures.map(({ item, current, previous }): [BalanceSheetItem, Amounts] => [
        item,
        { current: current ?? "", previous: previous ?? "" },
      ]),
    ),
  };
}

/** Begin a form for a year that ends on a day, and the year before it. */
export function newForm(sizeClass: SizeClass, end: string): AccountsForm {
  const start = dayAfter(yearBefore(end));
  const previousEnd = yearBefore(end);
  return {
    sizeClass,
    start,
    end,
    isFirstYear: false,
    previousStart: dayAfter(yearBefore(previousEnd)),
    previousEnd,
    appropriation: null,
    isAdopted: null,
    adoptionDate: "",
    figures: {},
  };
}

/** Give a form with the lines of its sheet alone, and its totals as the sums of their parts. */
export function onSheet(form: AccountsForm, items: readonly FormItem[]): AccountsForm {
  const figures = summed(form.figures, items);
  return { ...form, figures: Object.fromEntries(items.map(({ item }) => [item, amountsOf(figures, item)])) };
}

/** Give what is sent of a form: what can be read of it, and of a first year no year before it. */
export function inputOf(form: AccountsForm): AnnualAccountsFormInput {
  const amount = (typed: string) => (typed !== "" && isWhole(typed) ? typed : null);
  const figures = Object.entries(form.figures) as [BalanceSheetItem, Amounts][];
  return {
    sizeClass: form.sizeClass,
    period: periodOf(form.start, form.end),
    isFirstYear: form.isFirstYear,
    previousPeriod: form.isFirstYear ? null : periodOf(form.previousStart, form.previousEnd),
    appropriation: form.appropriation,
    isAdopted: form.isAdopted,
    adoptionDate: form.isAdopted ? form.adoptionDate || null : null,
    figures: figures
      .map(([item, amounts]) => ({
        item,
        current: amount(amounts.current),
        previous: form.isFirstYear ? null : amount(amounts.previous),
      }))
      .filter(({ current, previous }) => current !== null || previous !== null),
  };
}

const periodOf = (start: string, end: string) => ({ start: start || null, end: end || null });

/** Give the last day of the year before one that ends on a day; a year that ends with February goes on to. */
export function yearBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const isEndOfFebruary = month === 2 && date >= 28;
  return written(isEndOfFebruary ? Date.UTC(year - 1, 2, 0) : Date.UTC(year - 1, month - 1, date));
}

function dayAfter(day: string): string {
  return written(Date.parse(day) + 24 * 60 * 60 * 1000);
}

const written = (moment: number) => new Date(moment).toISOString().slice(0, 10);
