import { useState } from "react";
import { useNavigate } from "react-router";
import { useMutation, useQuery } from "urql";

import { Choice } from "../forms/Choice";
import { type Fault, fault, faultOf, faultOfError } from "../forms/fault";
import { Form } from "../forms/Form";
import { newIdempotencyKey } from "../forms/idempotency";
import { graphql, unmask } from "../generated";
import type { Language as DocumentLanguage, PlaceOrderMutation } from "../generated/graphql";
import { useFormats } from "../language/format";
import { language } from "../language/language";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { RegistrationDetails, RegistrationDocument } from "../register/RegisterSearch";
import { orderAddress } from "../routes";
import type { Subject } from "./address";

export const extractTexts = texts(
  {
    about: "Inschrijving",
    branch: (number: string) => `Van de vestiging met nummer ${number}.`,
    language: "Taal van het uittreksel",
    dutch: "Nederlands",
    english: "Engels",
    price: (price: string) => `Prijs: ${price}`,
    example: "Dit is een voorbeeldprijs.",
    repeat: "Bestelt u vandaag hetzelfde nog eens met deze toegangscode, dan kost dat niets.",
    submit: "Bestellen",
    placed: (number: string) => `Uw bestelling ${number} is geplaatst.`,
    free: (number: string) => `Uw bestelling ${number} is geplaatst. U bestelde dit vandaag al, daarom is deze gratis.`,
    balance: (balance: string, price: string) => `Uw tegoed is ${balance}; dit uittreksel kost ${price}.`,
    left: (left: string, limit: string) => `U kunt deze maand nog ${left} besteden van uw limiet van ${limit}.`,
    unavailable: "Uittreksels zijn nu niet te bestellen. Probeer het later opnieuw.",
  },
  {
    about: "Registration",
    branch: (number: string) => `Of the branch with number ${number}.`,
    language: "Language of the extract",
    dutch: "Dutch",
    english: "English",
    price: (price: string) => `Price: ${price}`,
    example: "This is an example price.",
    repeat: "If you order the same again today with this access code, it costs nothing.",
    submit: "Place the order",
    placed: (number: string) => `Your order ${number} has been placed.`,
    free: (number: string) => `Your order ${number} has been placed. You ordered this earlier today, so it is free.`,
    balance: (balance: string, price: string) => `Your credit is ${balance}; this extract costs ${price}.`,
    left: (left: string, limit: string) => `You can spend another ${left} this month, of your limit of ${limit}.`,
    unavailable: "Extracts cannot be ordered right now. Try again later.",
  },
);

const OrderForm = graphql(`
  query OrderForm($kvkNumber: String!) {
    registration(kvkNumber: $kvkNumber) {
      ... on Registration {
        id
        name
        ...Registration
      }
      ...Problem
    }
    catalogue {
      code
      orderable
      name
      description
      priceSource
      price {
        amount
      }
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
      ...Problem
    }
  }
`);

/** What is chosen of an extract, and ordering it. */
export function ExtractForm({ subject }: { subject: Subject }) {
  const t = useTexts(extractTexts);
  const [result] = useQuery({ query: OrderForm, variables: { kvkNumber: subject.kvkNumber } });
  return (
    <Loaded query={result}>
      {({ registration, catalogue }) => {
        const product = catalogue.find(({ code }) => code === "EXTRACT");
        if (registration.__typename !== "Registration") {
          return <Notice kind="problem">{faultOf(registration).message}</Notice>;
        }
        if (!product?.orderable) return <Notice kind="info">{t.unavailable}</Notice>;
        return (
          <>
            <section className="panel" aria-labelledby="about">
              <h2 id="about">{t.about}</h2>
              <p>
                <strong>{registration.name}</strong>
              </p>
              <RegistrationDetails registration={unmask(RegistrationDocument, registration)} />
              {subject.branchNumber && <p>{t.branch(subject.branchNumber)}</p>}
            </section>
            <OptionsForm
              subject={subject}
              price={product.price}
              isExample={product.priceSource === "EXAMPLE"}
            />
          </>
        );
      }}
    </Loaded>
  );
}

interface OptionsProps {
  subject: Subject;
  price: { amount: string };
  isExample: boolean;
}

function OptionsForm({ subject, price, isExample }: OptionsProps) {
  const t = useTexts(extractTexts);
  const { money } = useFormats();
  const navigate = useNavigate();
  const [key, setKey] = useState(newIdempotencyKey);
  const [chosen, setChosen] = useState<DocumentLanguage>(() => (language.get() === "en" ? "EN" : "NL"));
  const [, placeOrder] = useMutation(PlaceOrder);

  async function action(): Promise<Fault | undefined> {
    const { data, error } = await placeOrder({
      input: { idempotencyKey: key, product: "EXTRACT", ...subject, options: { language: chosen } },
    });
    if (!data) return faultOfError(error);
    if (data.placeOrder.__typename === "OrderPlaced") {
      const { id, number, repeatOf } = data.placeOrder.order;
      await navigate(orderAddress(id), { state: { say: repeatOf ? t.free(number) : t.placed(number) } });
      return undefined;
    }
    if (data.placeOrder.__typename === "IdempotencyKeyReused") setKey(newIdempotencyKey());
    return refusal(data.placeOrder);
  }

  function refusal(refused: Exclude<PlaceOrderMutation["placeOrder"], { __typename: "OrderPlaced" }>): Fault {
    const { message, fields } = faultOf(refused);
    switch (refused.__typename) {
      case "InsufficientCredit":
        return fault(`${message} ${t.balance(money(refused.balance), money(refused.price))}`);
      case "SpendingLimitReached":
        return fault(`${message} ${t.left(money(refused.left), money(refused.limit))}`);
      default:
        return fault(message, fields);
    }
  }

  return (
    <Form action={action} submit={t.submit}>
      <Choice<DocumentLanguage>
        name="options.language"
        label={t.language}
        options={[
          { value: "NL", label: t.dutch },
          { value: "EN", label: t.english },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <p>
        <strong>{t.price(money(price))}</strong> {isExample && t.example}
      </p>
      <p className="hint">{t.repeat}</p>
    </Form>
  );
}
