import type { Appropriation, Criterion, FilingStatus, Route, SizeClass } from "../generated/graphql";
import { texts } from "../language/texts";

interface FilingNames {
  status: Record<FilingStatus, string>;
  sizeClass: Record<SizeClass, string>;
  route: Record<Route, string>;
  appropriation: Record<Appropriation, string>;
  criterion: Record<Criterion, string>;
}

/** What the closed sets of filing are called. */
export const filingNames = texts<FilingNames>(
  {
    status: {
      DRAFT: "Concept",
      CHECKING: "Wordt gecontroleerd",
      REJECTED: "Niet geaccepteerd",
      ACCEPTED: "Geaccepteerd",
      FILED: "Gedeponeerd",
    },
    sizeClass: { MICRO: "Micro", SMALL: "Klein", MEDIUM: "Middelgroot", LARGE: "Groot" },
    route: { SELF_FILING: "Formulier", XBRL_UPLOAD: "XBRL-bestand" },
    appropriation: { BEFORE: "Voor verdeling van het resultaat", AFTER: "Na verdeling van het resultaat" },
    criterion: { ASSETS: "activa", TURNOVER: "omzet", EMPLOYEES: "werknemers" },
  },
  {
    status: {
      DRAFT: "Draft",
      CHECKING: "Being checked",
      REJECTED: "Not accepted",
      ACCEPTED: "Accepted",
      FILED: "Filed",
    },
    sizeClass: { MICRO: "Micro", SMALL: "Small", MEDIUM: "Medium-sized", LARGE: "Large" },
    route: { SELF_FILING: "Form", XBRL_UPLOAD: "XBRL file" },
    appropriation: { BEFORE: "Before appropriation of the result", AFTER: "After appropriation of the result" },
    criterion: { ASSETS: "assets", TURNOVER: "turnover", EMPLOYEES: "employees" },
  },
);
