import { texts } from "../language/texts";
import type { Span } from "./period";

interface SpendingTexts {
  title: string;
  whose: string;
  ofCompany: string;
  mine: string;
  ofCode: (hint: string) => string;
  period: string;
  spans: Record<Span, string>;
  ownDays: string;
  total: string;
  orders: string;
  count: string;
  ordersHint: string;
  none: string;
  byMonth: string;
  byProduct: string;
  byCode: string;
  month: string;
  product: string;
  code: string;
  amount: string;
  chart: (highest: string, amount: string) => string;
  narrow: (hint: string) => string;
  download: string;
  csv: string;
  csvHint: string;
  excel: string;
  excelHint: string;
  notFound: string;
}

export const spendingTexts = texts<SpendingTexts>(
  {
    title: "Bestedingen",
    whose: "Wiens bestedingen",
    ofCompany: "Van mijn onderneming",
    mine: "Van mij",
    ofCode: (hint) => `Van code …${hint}`,
    period: "Periode",
    spans: {
      "this-month": "Deze maand",
      "last-month": "Vorige maand",
      "this-year": "Dit jaar",
      "last-year": "Vorig jaar",
      "last-twelve-months": "Laatste twaalf maanden",
    },
    ownDays: "Andere dagen",
    total: "Totaal besteed",
    orders: "Bestellingen",
    count: "Aantal",
    ordersHint: "Ook gratis herhalingen tellen mee. Mislukte en geannuleerde bestellingen kosten niets en tellen niet mee.",
    none: "In deze periode is niets besteld. Kies een andere periode.",
    byMonth: "Per maand",
    byProduct: "Per product",
    byCode: "Per toegangscode",
    month: "Maand",
    product: "Product",
    code: "Code",
    amount: "Bedrag",
    chart: (highest, amount) =>
      `Staafdiagram van wat per maand is besteed. Het meeste in ${highest}: ${amount}. De getallen staan in de tabel.`,
    narrow: (hint) => `Toon alleen de bestedingen van code …${hint}`,
    download: "Overzicht downloaden",
    csv: "Bestedingenoverzicht als CSV",
    csvHint: "Met komma’s en decimale punten: voor boekhoudprogramma’s en andere software.",
    excel: "Bestedingenoverzicht voor Excel",
    excelHint: "Met puntkomma’s en decimale komma’s: opent met een dubbelklik in Excel dat op Nederlands staat.",
    notFound: "Deze toegangscode is er niet, of u kunt die niet zien.",
  },
  {
    title: "Spending",
    whose: "Whose spending",
    ofCompany: "Of my company",
    mine: "Mine",
    ofCode: (hint) => `Of code …${hint}`,
    period: "Period",
    spans: {
      "this-month": "This month",
      "last-month": "Last month",
      "this-year": "This year",
      "last-year": "Last year",
      "last-twelve-months": "Last twelve months",
    },
    ownDays: "Other days",
    total: "Total spent",
    orders: "Orders",
    count: "Number",
    ordersHint: "Free repeats count too. Orders that failed or were cancelled cost nothing and do not count.",
    none: "Nothing was ordered in this period. Choose another period.",
    byMonth: "By month",
    byProduct: "By product",
    byCode: "By access code",
    month: "Month",
    product: "Product",
    code: "Code",
    amount: "Amount",
    chart: (highest, amount) =>
      `Bar chart of what was spent each month. Most in ${highest}: ${amount}. The numbers are in the table.`,
    narrow: (hint) => `Show only what was spent with code …${hint}`,
    download: "Download the overview",
    csv: "Spending overview as CSV",
    csvHint: "With commas and decimal points: for bookkeeping programs and other software.",
    excel: "Spending overview for Excel",
    excelHint: "With semicolons and decimal commas: opens with a double click in Excel that is set to Dutch.",
    notFound: "This access code does not exist, or you cannot see it.",
  },
);
