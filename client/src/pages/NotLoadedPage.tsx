import { texts, useTexts } from "../language/texts";
import { Page } from "../parts/Page";

export const notLoadedTexts = texts(
  {
    title: "Deze pagina kwam niet binnen",
    lead: "Misschien is er een nieuwe versie van Registerpoort, of is de verbinding even weg.",
    again: "Pagina opnieuw laden",
  },
  {
    title: "This page did not arrive",
    lead: "There may be a new version of Registerpoort, or the connection may be lost for a moment.",
    again: "Load the page again",
  },
);

export function NotLoadedPage() {
  const t = useTexts(notLoadedTexts);
  return (
    <Page title={t.title} lead={t.lead}>
      <button
        type="button"
        onClick={() => {
          location.reload();
        }}
      >
        {t.again}
      </button>
    </Page>
  );
}
