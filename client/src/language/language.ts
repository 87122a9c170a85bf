import { createStore } from "../store";

export type Language = "nl" | "en";
export const LANGUAGES: readonly Language[] = ["nl", "en"];

const KEY = "registerpoort:language";

/** The language of the page and of every answer: chosen before, else the browser's, else Dutch. */
export const language = createStore<Language>(
  firstLanguage([localStorage.getItem(KEY) ?? "", ...navigator.languages]),
);

export function firstLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? "nl";
}

/** Choose a language, and keep the choice. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(KEY, chosen);
  language.set(chosen);
}

function isLanguage(tag: string): tag is Language {
  return tag === "nl" || tag === "en";
}

function showLanguage(): void {
  document.documentElement.lang = language.get();
}

language.subscribe(showLanguage);
showLanguage();
