import { Link } from "react-router";

import { texts, useTexts } from "../language/texts";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";

export const notFoundTexts = texts(
  {
    title: "Deze pagina is er niet",
    lead: "Misschien is de link oud, of is wat u zoekt niet van u.",
    home: "Naar de startpagina",
  },
  {
    title: "This page does not exist",
    lead: "The link may be old, or what you look for may not be yours.",
    home: "To the start page",
  },
);

export function NotFoundPage() {
  const t = useTexts(notFoundTexts);
  return (
    <Page title={t.title} lead={t.lead}>
      <p>
        <Link to={ROUTES.home}>{t.home}</Link>
      </p>
    </Page>
  );
}
