import { useState } from "react";
import { useNavigate } from "react-router";
import { useMutation } from "urql";

import { type Fault, faultOf, faultOfError } from "../../forms/fault";
import { Form } from "../../forms/Form";
import { newIdempotencyKey } from "../../forms/idempotency";
import { graphql } from "../../generated";
import { names } from "../../language/names";
import { useTexts } from "../../language/texts";
import { usePrice } from "../../orders/fields";
import { isOnPaper } from "../../orders/form";
import { keepToken } from "../../orders/guest/token";
import { ShipmentAddress } from "../../orders/ShipmentAddress";
import { Facts } from "../../parts/Facts";
import { guestOrderAddress } from "../../routes";
import type { BuyingStepProps } from "./Buying";
import { guestOrderInput } from "./form";
import { certifiedTexts } from "./texts";

const PlaceGuestOrder = graphql(`
  mutation PlaceGuestOrder($input: PlaceGuestOrderInput!) {
    placeGuestOrder(input: $input) {
      ... on GuestOrderPlaced {
        order {
          id
          number
        }
        orderToken
        checkoutUrl
      }
      ...Problem
    }
  }
`);

/** All that was filled in, and buying it. */
export function Check({ subject, product, form, goTo, refuse }: BuyingStepProps) {
  const t = useTexts(certifiedTexts);
  const { documentLanguage, paymentMethod } = useTexts(names);
  const price = usePrice();
  const navigate = useNavigate();
  const [key, setKey] = useState(newIdempotencyKey);
  const [, place] = useMutation(PlaceGuestOrder);

  async function action(): Promise<Fault | undefined> {
    const { data, error } = await place({ input: guestOrderInput(product, subject, form, key) });
    if (!data) return faultOfError(error);
    const answer = data.placeGuestOrder;
    if (answer.__typename !== "GuestOrderPlaced") {
      if (answer.__typename === "IdempotencyKeyReused") setKey(newIdempotencyKey());
      const fault = faultOf(answer);
      if (isAboutDetails(fault)) refuse(fault);
      return fault;
    }
    keepToken(answer.order.number, answer.orderToken);
    if (answer.checkoutUrl) location.assign(answer.checkoutUrl);
    else await navigate(guestOrderAddress(answer.order.number));
    return undefined;
  }

  return (
    <Form
      action={action}
      submit={t.submit}
      beside={
        <button
          type="button"
          className="quiet"
          onClick={() => {
            goTo("details");
          }}
        >
          {t.back}
        </button>
      }
    >
      <Facts
        facts={[
          [t.product, product.name],
          [t.about, subject.kvkNumber],
          [t.branch, subject.branchNumber],
          [t.language, documentLanguage[form.language]],
          [t.address, isOnPaper(product) && <ShipmentAddress shipment={form.address} />],
          [t.email, form.email],
          [t.payBy, paymentMethod[form.paymentMethod]],
          [t.price, <strong key="price">{price(product)}</strong>],
        ]}
      />
      <p className="hint">{t.hint}</p>
    </Form>
  );
}

const isAboutDetails = ({ fields }: Fault) => Object.keys(fields).some((name) => /^(email|address\.|options\.)/.test(name));
