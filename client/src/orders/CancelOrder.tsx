import { useMutation } from "urql";

import { type Fault, faultOf, faultOfError } from "../forms/fault";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Confirmed } from "../parts/Confirmed";
import { useTitleAfter } from "../parts/Page";

export const cancelOrderTexts = texts(
  {
    cancel: "Bestelling annuleren",
    question: "Deze bestelling annuleren?",
    keep: "Niet annuleren",
  },
  {
    cancel: "Cancel the order",
    question: "Cancel this order?",
    keep: "Keep the order",
  },
);

const Cancel = graphql(`
  mutation CancelOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) {
      ... on OrderCancelled {
        order {
          id
          ...OrderDetails
        }
        accessCode {
          id
          spentThisMonth {
            amount
          }
        }
      }
      ...Problem
    }
  }
`);

/** Cancels an order, asked once more. */
export function CancelOrder({ id }: { id: string }) {
  const t = useTexts(cancelOrderTexts);
  const [, cancel] = useMutation(Cancel);
  useTitleAfter();

  async function action(): Promise<Fault | undefined> {
    const { data, error } = await cancel({ input: { orderId: id } });
    if (!data) return faultOfError(error);
    if (data.cancelOrder.__typename !== "OrderCancelled") return faultOf(data.cancelOrder);
    return undefined;
  }

  return (
    <div className="actions">
      <Confirmed label={t.cancel} question={t.question} keep={t.keep} action={action} danger />
    </div>
  );
}
