import { useState } from "react";
import { useNavigate } from "react-router";
import { useMutation, useQuery } from "urql";

import { type Fault, fault, faultOf, faultOfError, faultTexts } from "../forms/fault";
import { Form } from "../forms/Form";
import { newIdempotencyKey } from "../forms/idempotency";
import { graphql, unmask } from "../generated";
import type { AvailableProductsQuery, PlaceOrderMutation } from "../generated/graphql";
import { useFormats } from "../language/format";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { orderAddress, ROUTES } from "../routes";
import { may, useViewer } from "../viewer/viewer";
import type { Subject } from "./address";
import { ProductDocument } from "./catalogue";
import { AddressFields, LanguageChoice } from "./fields";
import { emptyOrder, isOnPaper, missingInOrder, orderedInput, type Product } from "./form";
import { PartChoice } from "./PartChoice";
import { ProductChoice } from "./ProductChoice";
import { SubjectPanel } from "./SubjectPanel";
import { type Unavailable, Unavailables } from "./Unavailables";

export const productFormTexts = texts(
  {
    repeat: "Bestelt u vandaag hetzelfde nog eens met deze toegangscode, dan kost dat niets.",
    submit: "Bestellen",
    placed: (number: string) => `Uw bestelling ${number} is geplaatst.`,
    free: (number: string) => `Uw bestelling ${number} is geplaatst. U bestelde dit vandaag al, daarom is deze gratis.`,
    balance: (balance: string, price: string) => `Uw tegoed is ${balance}; dit product kost ${price}.`,
    topUp: "Tegoed bijstorten",
    left: (left: string, limit: string) => `U kunt deze maand nog ${left} besteden van uw limiet van ${limit}.`,
    outstanding: (amount: string) => `Open staat ${amount}.`,
  },
  {
    repeat: "If you order the same again today with this access code, it costs nothing.",
    submit: "Place the order",
    placed: (number: string) => `Your order ${number} has been placed.`,
    free: (number: string) => `Your order ${number} has been placed. You ordered this earlier today, so it is free.`,
    balance: (balance: string, price: string) => `Your credit is ${balance}; this product costs ${price}.`,
    topUp: "Top up the credit",
    left: (left: string, limit: string) => `You can spend another ${left} this month, of your limit of ${limit}.`,
    outstanding: (amount: string) => `${amount} is outstanding.`,
  },
);

const AvailableProductsDocument = graphql(`
  query AvailableProducts($kvkNumber: String!) {
    availableProducts(kvkNumber: $kvkNumber) {
      ... on AvailableProducts {
        products {
          product
          unavailable
          financialYears
          filings {
            reference
            kind
            financialYear
            filedOn
          }
        }
      }
      ...Problem
    }
    catalogue {
      ...Product
    }
  }
`);

const PlaceOrder = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      ... on OrderPlaced {
        order {
          id
          number
          repeatOf {
            id
          }
        }
        accessCode {
          id
          spentThisMonth {
            amount
          }
        }
      }
      ... on InsufficientCredit {
        balance {
          amount
        }
        price {
          amount
        }
      }
      ... on SpendingLimitReached {
        left {
          amount
        }
        limit {
          amount
        }
      }
      ... on CollectionBounced {
        outstanding {
          amount
        }
      }
      ...Problem
    }
  }
`);

type Available = Extract<
  AvailableProductsQuery["availableProducts"],
  { __typename: "AvailableProducts" }
>["products"][number];

/** A product as it can be had of one registration. */
export type Offer = Product & Pick<Available, "financialYears" | "filings">;

/** What can be ordered of a registration, and ordering it. */
export function ProductForm({ subject }: { subject: Subject }) {
  const [result] = useQuery({ query: AvailableProductsDocument, variables: { kvkNumber: subject.kvkNumber } });
  const offers = useOffers(subject);
  return (
    <SubjectPanel subject={subject}>
      <Loaded query={result}>
        {({ availableProducts, catalogue }) => {
          if (availableProducts.__typename !== "AvailableProducts") {
            return <Notice kind="problem">{faultOf(availableProducts).message}</Notice>;
          }
          const { offered, not } = offers(unmask(ProductDocument, catalogue), availableProducts.products);
          return (
            <>
              <OrderingForm subject={subject} offers={offered} />
              <Unavailables products={not} />
            </>
          );
        }}
      </Loaded>
    </SubjectPanel>
  );
}

/** Give how to tell apart what this person can order of a registration, or of a branch of it, and what not. */
function useOffers({ branchNumber }: Subject) {
  const viewer = useViewer();

  function whyNot(product: Product, available: Available): Unavailable["why"] | null {
    if (product.code === "UBO_EXTRACT" && !may(viewer, "ORDER_UBO_EXTRACTS")) return "NOT_PERMITTED";
    if (branchNumber && !product.ofBranch) return "NOT_OF_BRANCH";
    return available.unavailable;
  }

  return (catalogue: readonly Product[], available: readonly Available[]) => {
    const offered: Offer[] = [];
    const not: Unavailable[] = [];
    for (const product of catalogue) {
      const found = available.find((each) => each.product === product.code);
      if (!found) continue;
      const why = whyNot(product, found);
      if (why) not.push({ name: product.name, why });
      else offered.push({ ...product, financialYears: found.financialYears, filings: found.filings });
    }
    return { offered, not };
  };
}

function OrderingForm({ subject, offers }: { subject: Subject; offers: readonly Offer[] }) {
  const t = useTexts(productFormTexts);
  const { required } = useTexts(faultTexts);
  const refusal = useRefusal();
  const navigate = useNavigate();
  const [key, setKey] = useState(newIdempotencyKey);
  const [code, setCode] = useState(offers[0]?.code);
  const [form, setForm] = useState(emptyOrder);
  const [, placeOrder] = useMutation(PlaceOrder);
  const product = offers.find((each) => each.code === code);
  const change = (changes: Partial<typeof form>) => {
    setForm({ ...form, ...changes });
  };

  async function action(): Promise<Fault | undefined> {
    if (!product) return fault(required, { product: required });
    const empty = missingInOrder(product, form);
    if (empty) return empty;
    const { data, error } = await placeOrder({
      input: { idempotencyKey: key, ...orderedInput(product, subject, form) },
    });
    if (!data) return faultOfError(error);
    const answer = data.placeOrder;
    if (answer.__typename !== "OrderPlaced") {
      if (answer.__typename === "IdempotencyKeyReused") setKey(newIdempotencyKey());
      return refusal(answer);
    }
    const { id, number, repeatOf } = answer.order;
    await navigate(orderAddress(id), { state: { say: repeatOf ? t.free(number) : t.placed(number) } });
    return undefined;
  }

  return (
    <Form action={action} submit={t.submit}>
      <ProductChoice products={offers} value={code} onChange={setCode} />
      {product && <PartChoice product={product} form={form} change={change} />}
      <LanguageChoice
        value={form.language}
        onChange={(language) => {
          change({ language });
        }}
      />
      {product && isOnPaper(product) && (
        <AddressFields
          value={form.address}
          onChange={(address) => {
            change({ address });
          }}
        />
      )}
      <p className="hint">{t.repeat}</p>
    </Form>
  );
}

type Refused = Exclude<PlaceOrderMutation["placeOrder"], { __typename: "OrderPlaced" }>;

/** Give how a refusal is told, with the amounts that it is about. */
function useRefusal(): (refused: Refused) => Fault {
  const t = useTexts(productFormTexts);
  const { money } = useFormats();
  return (refused) => {
    const { message, fields } = faultOf(refused);
    switch (refused.__typename) {
      case "InsufficientCredit":
        return fault(`${message} ${t.balance(money(refused.balance), money(refused.price))}`, fields, {
          to: ROUTES.credit,
          label: t.topUp,
        });
      case "SpendingLimitReached":
        return fault(`${message} ${t.left(money(refused.left), money(refused.limit))}`);
      case "CollectionBounced":
        return fault(`${message} ${t.outstanding(money(refused.outstanding))}`);
      default:
        return fault(message, fields);
    }
  };
}
