import { About } from "../parts/About";
import { useStore } from "../store";
import { chooseLanguage, language, LANGUAGES, type Language } from "./language";
import { texts, useTexts } from "./texts";

const NAMES: Record<Language, string> = { nl: "Nederlands", en: "English" };

export const languageTexts = texts({ label: "Taal" }, { label: "Language" });

export function LanguageSwitch() {
  const chosen = useStore(language);
  const t = useTexts(languageTexts);
  return (
    <div role="group" aria-label={t.label} className="languages">
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === chosen}
          onClick={() => {
            chooseLanguage(code);
          }}
        >
          {code.toUpperCase()}
          <About subject={NAMES[code]} />
        </button>
      ))}
    </div>
  );
}
