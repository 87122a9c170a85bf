import { Suspense } from "react";
import { Link, Outlet } from "react-router";

import { OutOfReach } from "./gateway/OutOfReach";
import icon from "./icon.svg";
import { LanguageSwitch } from "./language/LanguageSwitch";
import { texts, useTexts } from "./language/texts";
import { Navigation } from "./Navigation";
import { Loading } from "./parts/Loaded";
import { Said } from "./parts/Said";
import { ROUTES } from "./routes";

export const layoutTexts = texts(
  {
    skip: "Naar de inhoud",
    tagline: "Toegang tot het Handelsregister",
    footer: "Registerpoort: toegangscodes en producten van het Handelsregister.",
  },
  {
    skip: "Skip to the content",
    tagline: "Access to the Business Register",
    footer: "Registerpoort: access codes and products of the Business Register.",
  },
);

export function Layout() {
  const t = useTexts(layoutTexts);
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="top">
        <div className="inner">
          <Link to={ROUTES.home} className="brand">
            <img src={icon} alt="" width="40" height="40" />
            <span>
              <strong>Registerpoort</strong>
              <span className="tagline">{t.tagline}</span>
            </span>
          </Link>
          <LanguageSwitch />
        </div>
        <Navigation />
      </header>
      <OutOfReach />
      <main id="content" tabIndex={-1} className="inner">
        <Said />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="bottom">
        <p className="inner">{t.footer}</p>
      </footer>
    </>
  );
}
