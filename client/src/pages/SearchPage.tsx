import { Link } from "react-router";

import { texts, useTexts } from "../language/texts";
import { certifiedExtractAddress, newOrderAddress } from "../orders/address";
import { About } from "../parts/About";
import { Page } from "../parts/Page";
import { RegisterSearch } from "../register/RegisterSearch";
import { logInAddress } from "../routes";
import { may, useViewer } from "../viewer/viewer";

export const searchPageTexts = texts(
  {
    title: "Zoeken in het Handelsregister",
    lead: "Gratis: naam, KVK-nummer, vestigingsnummer en adres.",
    order: "Product bestellen",
    logIn: "Log in om te bestellen",
    certified: "Gewaarmerkt uittreksel kopen",
  },
  {
    title: "Search the Business Register",
    lead: "Free: name, KVK number, branch number and address.",
    order: "Order a product",
    logIn: "Log in to order",
    certified: "Buy a certified extract",
  },
);

export function SearchPage() {
  const t = useTexts(searchPageTexts);
  const viewer = useViewer();
  return (
    <Page title={t.title} lead={t.lead}>
      <RegisterSearch
        act={(registration) => {
          const address = newOrderAddress(registration);
          if (may(viewer, "PLACE_ORDERS")) {
            return (
              <Link to={address}>
                {t.order}
                <About subject={registration.name} />
              </Link>
            );
          }
          if (viewer) return null;
          return (
            <ul className="links">
              <li>
                <Link to={certifiedExtractAddress(registration)}>
                  {t.certified}
                  <About subject={registration.name} />
                </Link>
              </li>
              <li>
                <Link to={logInAddress(address)}>
                  {t.logIn}
                  <About subject={registration.name} />
                </Link>
              </li>
            </ul>
          );
        }}
      />
    </Page>
  );
}
