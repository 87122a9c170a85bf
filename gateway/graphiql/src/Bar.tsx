import { language, type Language } from "./language";
import { useStore } from "./store";
import { TEXTS } from "./texts";
import { logOut, session, type Viewer } from "./viewer";

const NAMES: [Language, string][] = [
  ["nl", "Nederlands"],
  ["en", "English"],
];

/** The bar above GraphiQL: who is logged in, log out, and the language of the answers. */
export function Bar() {
  const state = useStore(session);
  const chosen = useStore(language);
  const texts = TEXTS[chosen];
  const viewer = typeof state === "object" ? state.viewer : null;
  const status = typeof state === "string" ? texts[state] : describe(viewer, chosen);
  return (
    <header className="bar">
      <h1>Registerpoort</h1>
      <p role="status">{status}</p>
      {viewer && (
        <button type="button" onClick={() => void logOut()}>
          {texts.logOut}
        </button>
      )}
      <div role="group" aria-label={texts.language} className="languages">
        {NAMES.map(([code, name]) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-label={name}
            aria-pressed={code === chosen}
            onClick={() => language.set(code)}
          >
            {code.toUpperCase()}
          </button>
        ))}
      </div>
    </header>
  );
}

function describe(viewer: Viewer | null, chosen: Language): string {
  const texts = TEXTS[chosen];
  switch (viewer?.__typename) {
    case "AccessCode":
      return texts.accessCode(viewer.hint, viewer.organisation?.name ?? null);
    case "Account":
      return texts.account;
    case "SoleProprietor":
      return texts.soleProprietor;
    case "Staff":
      return texts.staff;
    case undefined:
      return texts.guest;
  }
}
