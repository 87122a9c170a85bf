import type {
  AccessCodeRequestPreviewInput,
  PaymentMethod,
  RequestAccessCodeInput,
  Use,
} from "../../generated/graphql";
import { type Fault, malformedIban, missing } from "../../forms/fault";

/** What a person fills in to request a code. */
export interface RequestForm {
  use: Use;
  kvkNumber: string;
  firstName: string;
  lastName: string;
  email: string;
  replacesLostCode: boolean;
  paymentMethod: PaymentMethod | undefined;
  iban: string;
  mandateAccepted: boolean;
}

export type Step = "details" | "preferences" | "confirmation";
export const STEPS: readonly Step[] = ["details", "preferences", "confirmation"];

export const emptyForm = (replacesLostCode: boolean): RequestForm => ({
  use: "BUSINESS",
  kvkNumber: "",
  firstName: "",
  lastName: "",
  email: "",
  replacesLostCode,
  paymentMethod: undefined,
  iban: "",
  mandateAccepted: false,
});

/** Give what the preview needs. Spaces in a number are a person's, not the number's. */
export function previewInput({ use, kvkNumber, email }: RequestForm): AccessCodeRequestPreviewInput {
  return { use, email: email.trim(), ...(use === "BUSINESS" ? { kvkNumber: withoutSpaces(kvkNumber) } : {}) };
}

/** Give the whole request; a method that is fixed is not named, and is not paid from another account. */
export function requestInput(
  form: RequestForm,
  idempotencyKey: string,
  fixedMethod: PaymentMethod | null,
): RequestAccessCodeInput {
  const { use, kvkNumber, firstName, lastName, email, replacesLostCode } = form;
  return {
    idempotencyKey,
    use,
    holder: { firstName: firstName.trim(), lastName: lastName.trim(), email: email.trim() },
    ...(use === "BUSINESS" ? { kvkNumber: withoutSpaces(kvkNumber) } : {}),
    ...(replacesLostCode ? { replacesLostCode } : {}),
    ...(fixedMethod ? {} : methodInput(form)),
  };
}

/** Tell what is missing in the details. */
export function missingDetails(form: RequestForm): Fault | undefined {
  const { use, kvkNumber, firstName, lastName, email } = form;
  return missing({
    ...(use === "BUSINESS" ? { kvkNumber } : {}),
    "holder.firstName": firstName,
    "holder.lastName": lastName,
    "holder.email": email,
  });
}

/** Tell what is missing or wrong in the preferences, where there is a choice. */
export function missingPreferences(form: RequestForm, fixedMethod: PaymentMethod | null): Fault | undefined {
  if (fixedMethod) return undefined;
  const isDebit = form.paymentMethod === "DIRECT_DEBIT";
  const empty = missing({
    paymentMethod: form.paymentMethod ?? "",
    ...(isDebit ? { iban: form.iban, mandateAccepted: form.mandateAccepted } : {}),
  });
  return empty ?? (isDebit ? malformedIban(form.iban) : undefined);
}

/** Name a preview's fields as the request does, so that they are shown at the same inputs. */
export function asRequestFault(fault: Fault): Fault {
  const { email, ...fields } = fault.fields;
  return { ...fault, fields: email === undefined ? fields : { ...fields, "holder.email": email } };
}

function methodInput({ paymentMethod, iban, mandateAccepted }: RequestForm) {
  if (!paymentMethod) return {};
  return paymentMethod === "DIRECT_DEBIT"
    ? { paymentMethod, iban: withoutSpaces(iban), mandateAccepted }
    : { paymentMethod };
}

const withoutSpaces = (value: string) => value.replace(/\s/g, "");
