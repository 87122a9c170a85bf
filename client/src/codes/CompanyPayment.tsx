import { Link } from "react-router";

import { type FragmentType, graphql, unmask } from "../generated";
import { useFormats } from "../language/format";
import { names } from "../language/names";
import { useTexts } from "../language/texts";
import { Facts } from "../parts/Facts";
import { ROUTES } from "../routes";
import { codeTexts } from "./texts";

const CompanyPaymentDocument = graphql(`
  fragment CompanyPayment on Organisation {
    id
    paymentMethod
    mandate {
      reference
      ibanHint
      acceptedAt
    }
  }
`);

/** How the company pays, and from which account. */
export function CompanyPayment({ organisation }: { organisation: FragmentType<typeof CompanyPaymentDocument> }) {
  const t = useTexts(codeTexts);
  const { paymentMethod: name } = useTexts(names);
  const { moment } = useFormats();
  const { paymentMethod, mandate } = unmask(CompanyPaymentDocument, organisation);
  const isDebit = paymentMethod === "DIRECT_DEBIT";
  const account = mandate
    ? [mandate.reference, t.mandateOf(mandate.ibanHint), t.mandateSince(moment(mandate.acceptedAt))].join(", ")
    : t.noMandate;
  return (
    <div className="panel">
      <Facts
        facts={[
          [t.paymentMethod, `${name[paymentMethod]} (${t.fixedMethod})`],
          [t.mandate, isDebit && account],
        ]}
      />
      {isDebit && (
        <p>
          <Link to={ROUTES.mandate}>{t.replaceMandate}</Link>
        </p>
      )}
    </div>
  );
}
