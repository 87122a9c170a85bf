import { createStore } from "./store";

export type Language = "nl" | "en";

const KEY = "registerpoort:language";

/** The language of the page and of every answer: chosen before, else the browser's, else Dutch. */
export const language = createStore<Language>(firstLanguage());

language.subscribe(() => {
  localStorage.setItem(KEY, language.get());
  showLanguage();
});
showLanguage();

function firstLanguage(): Language {
  const candidates = [localStorage.getItem(KEY) ?? "", ...navigator.languages];
  return candidates.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "nl";
}

function isLanguage(tag: string): tag is Language {
  return tag === "nl" || tag === "en";
}

function showLanguage(): void {
  document.documentElement.lang = language.get();
}
