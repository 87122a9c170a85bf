import { Link } from "react-router";

import { texts, useTexts } from "../language/texts";
import { newOrderAddress } from "../orders/address";
import { About } from "../parts/About";
import { Page } from "../parts/Page";
import { RegisterSearch } from "../register/RegisterSearch";
import { logInAddress } from "../routes";
import { may, useViewer } from "../viewer/viewer";

export const searchPageTexts = texts(
  {
    title: "Zoeken in het Handelsregister",
    lead: "Gratis: naam, KVK-nummer, vestigingsnummer en adres.",
    order: "Uittreksel bestellen",
    logIn: "Log in om te bestellen",
  },
  {
    title: "Search the Business Register",
    lead: "Free: name, KVK number, branch number and address.",
    order: "Order an extract",
    logIn: "Log in to order",
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
            <Link to={logInAddress(address)}>
              {t.logIn}
              <About subject={registration.name} />
            </Link>
          );
        }}
      />
    </Page>
  );
}
