import { Link, useSearchParams } from "react-router";

import { texts, useTexts } from "../language/texts";
import { newOrderAddress, subjectOf } from "../orders/address";
import { ProductForm } from "../orders/ProductForm";
import { About } from "../parts/About";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { RegisterSearch } from "../register/RegisterSearch";
import { ROUTES } from "../routes";
import { may, useViewer } from "../viewer/viewer";

export const newOrderTexts = texts(
  {
    title: "Product bestellen",
    chooseLead: "Zoek de inschrijving waarover u iets wilt bestellen.",
    choose: "Kies",
    notAllowed:
      "Met uw toegangscode kunt u niet bestellen. Vraag de hoofduser van uw onderneming om dit toe te staan.",
    back: "Andere inschrijving kiezen",
  },
  {
    title: "Order a product",
    chooseLead: "Search the registration that you want to order something of.",
    choose: "Choose",
    notAllowed: "Your access code may not place orders. Ask the main user of your company to allow it.",
    back: "Choose another registration",
  },
);

export function NewOrderPage() {
  const t = useTexts(newOrderTexts);
  const viewer = useViewer();
  const [params] = useSearchParams();
  const subject = subjectOf(params);
  if (!may(viewer, "PLACE_ORDERS")) {
    return (
      <Page title={t.title}>
        <Notice kind="info">{t.notAllowed}</Notice>
      </Page>
    );
  }
  if (!subject) {
    return (
      <Page title={t.title} lead={t.chooseLead} step="choose">
        <RegisterSearch
          act={(registration) => (
            <Link to={newOrderAddress(registration)}>
              {t.choose}
              <About subject={registration.name} />
            </Link>
          )}
        />
      </Page>
    );
  }
  return (
    <Page title={t.title} step="options">
      <ProductForm key={JSON.stringify(subject)} subject={subject} />
      <p>
        <Link to={ROUTES.newOrder}>{t.back}</Link>
      </p>
    </Page>
  );
}
