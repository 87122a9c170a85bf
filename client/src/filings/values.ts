import type { BalanceSheetItem } from "../generated/graphql";
import type { AccountsForm } from "./form";
import { amountsOf, type Year } from "./sheet";

/** Give what was filled in at a place of the form, as findings name it; empty for nothing. */
export function valueAt(form: AccountsForm, path: string): string {
  const [part, item, year] = path.split(".");
  if (part === "figures") return amountsOf(form.figures, item as BalanceSheetItem)[year as Year];
  const places: Readonly<Record<string, string | null>> = {
    sizeClass: form.sizeClass,
    "period.start": form.start,
    "period.end": form.end,
    "previousPeriod.start": form.previousStart,
    "previousPeriod.end": form.previousEnd,
    appropriation: form.appropriation,
    isAdopted: form.isAdopted === null ? "" : String(form.isAdopted),
    adoptionDate: form.adoptionDate,
  };
  return places[path] ?? "";
}
