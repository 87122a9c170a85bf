import { type Fault, missing } from "../forms/fault";
import type {
  Language as DocumentLanguage,
  PlaceOrderInput,
  PostalAddressInput,
  ProductFragment,
} from "../generated/graphql";
import { language } from "../language/language";
import type { Subject } from "./address";

export type Product = ProductFragment;
export type Address = Required<PostalAddressInput>;

/** What a person chooses of a product. */
export interface OrderForm {
  language: DocumentLanguage;
  financialYear: string;
  filingReference: string;
  address: Address;
}

export const emptyOrder = (): OrderForm => ({
  language: language.get() === "en" ? "EN" : "NL",
  financialYear: "",
  filingReference: "",
  address: { recipient: "", street: "", postcode: "", town: "", country: "NL" },
});

export const isOnPaper = (product: Pick<Product, "code">) => product.code === "CERTIFIED_EXTRACT_PAPER";

/** Tell what must still be chosen or filled in for a product. */
export function missingInOrder(product: Product, form: OrderForm): Fault | undefined {
  return missing(neededOf(product, form));
}

/** Name each field that a product needs, with what it holds. */
export function neededOf(product: Product, { financialYear, filingReference, address }: OrderForm) {
  return {
    ...(product.choice === "FINANCIAL_YEAR" ? { "options.financialYear": financialYear } : {}),
    ...(product.choice === "FILING_REFERENCE" ? { "options.filingReference": filingReference } : {}),
    ...(isOnPaper(product)
      ? Object.fromEntries(Object.entries(address).map(([name, value]) => [`address.${name}`, value]))
      : {}),
  };
}

/** Give what is ordered: of what was filled in, only what this product has. */
export function orderedInput(
  product: Product,
  { kvkNumber, branchNumber }: Subject,
  form: OrderForm,
): Omit<PlaceOrderInput, "idempotencyKey"> {
  return {
    product: product.code,
    kvkNumber,
    ...(product.ofBranch && branchNumber ? { branchNumber } : {}),
    options: {
      language: form.language,
      ...(product.choice === "FINANCIAL_YEAR" ? { financialYear: Number(form.financialYear) } : {}),
      ...(product.choice === "FILING_REFERENCE" ? { filingReference: form.filingReference } : {}),
    },
    ...(isOnPaper(product) ? { address: form.address } : {}),
  };
}
