import { useStore } from "../store";
import { language, type Language } from "./language";

/** What one subject says, in every language. */
export type Texts<Messages> = Readonly<Record<Language, Messages>>;

/** Put the two languages side by side; the second must say all that the first says. */
export function texts<Messages extends object>(nl: Messages, en: NoInfer<Messages>): Texts<Messages> {
  return { nl, en };
}

/** Give the texts of a subject in the person's language. */
export function useTexts<Messages>(subject: Texts<Messages>): Messages {
  return subject[useStore(language)];
}
