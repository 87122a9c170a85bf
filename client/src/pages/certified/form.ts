import { type Fault, missing } from "../../forms/fault";
import type { PaymentMethod, PlaceGuestOrderInput, ProductCode } from "../../generated/graphql";
import type { Subject } from "../../orders/address";
import { emptyOrder, neededOf, type OrderForm, orderedInput, type Product } from "../../orders/form";

/** The ways in which a guest can pay. */
export const GUEST_METHODS = ["IDEAL", "CREDIT_CARD"] as const satisfies readonly PaymentMethod[];
type GuestMethod = (typeof GUEST_METHODS)[number];

/** What a guest fills in. */
export interface GuestForm extends OrderForm {
  product: ProductCode;
  email: string;
  paymentMethod: GuestMethod;
}

export type Step = "details" | "check";

export const emptyGuestForm = (): GuestForm => ({
  ...emptyOrder(),
  product: "CERTIFIED_EXTRACT_DIGITAL",
  email: "",
  paymentMethod: "IDEAL",
});

/** Tell what is missing. */
export function missingInGuestForm(product: Product, form: GuestForm): Fault | undefined {
  return missing({ ...neededOf(product, form), email: form.email });
}

export function guestOrderInput(
  product: Product,
  subject: Subject,
  form: GuestForm,
  idempotencyKey: string,
): PlaceGuestOrderInput {
  return {
    idempotencyKey,
    ...orderedInput(product, subject, form),
    email: form.email.trim(),
    paymentMethod: form.paymentMethod,
  };
}
