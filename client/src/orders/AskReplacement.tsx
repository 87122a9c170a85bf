import { useState } from "react";
import { useMutation } from "urql";

import { TextArea } from "../forms/Field";
import { type Fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { newIdempotencyKey } from "../forms/idempotency";
import { graphql } from "../generated";
import type { OrderDetailsFragment } from "../generated/graphql";
import { useFormats } from "../language/format";
import { texts, useTexts } from "../language/texts";
import { say } from "../parts/said";

export const replacementTexts = texts(
  {
    title: "Klopt er iets niet?",
    lead: "Is het document onleesbaar, beschadigd of niet aangekomen? Vraag de klantenservice om een gratis vervanging. Het antwoord komt per e-mail.",
    message: "Wat is er aan de hand?",
    messageHint: "Ten hoogste 2.000 tekens.",
    submit: "Vervanging vragen",
    asked: (number: string) => `De klantenservice heeft uw verzoek ${number}.`,
    askedOn: (number: string, when: string) => `Verzoek ${number} van ${when}:`,
    status: { OPEN: "wacht op antwoord", ANSWERED: "beantwoord", CLOSED: "gesloten" },
  },
  {
    title: "Is something wrong?",
    lead: "Is the document unreadable, damaged, or did it not arrive? Ask support for a free replacement. The answer comes by e-mail.",
    message: "What is the matter?",
    messageHint: "At most 2,000 characters.",
    submit: "Ask for a replacement",
    asked: (number: string) => `Support has your request ${number}.`,
    askedOn: (number: string, when: string) => `Request ${number} of ${when}:`,
    status: { OPEN: "waits for an answer", ANSWERED: "answered", CLOSED: "closed" },
  },
);

const AskReplacementDocument = graphql(`
  mutation AskReplacement($input: SubmitContactRequestInput!) {
    submitContactRequest(input: $input) {
      ... on ContactRequestSubmitted {
        contactRequest {
          id
          number
        }
        order {
          id
          contactRequests {
            id
            number
            topic
            status
            createdAt
          }
        }
      }
      ...Problem
    }
  }
`);

/** Asks support for a replacement of what was delivered, and shows what was asked before. */
export function AskReplacement({ order }: { order: OrderDetailsFragment }) {
  const t = useTexts(replacementTexts);
  const { moment } = useFormats();
  if (order.status !== "DELIVERED" && order.status !== "POSTED") return null;
  return (
    <section aria-labelledby="replacement">
      <h2 id="replacement">{t.title}</h2>
      {order.contactRequests.length > 0 && (
        <ul>
          {order.contactRequests.map((request) => (
            <li key={request.id}>
              {t.askedOn(request.number, moment(request.createdAt))} {t.status[request.status]}
            </li>
          ))}
        </ul>
      )}
      {order.contactRequests.every(({ status }) => status !== "OPEN") && <RequestForm orderId={order.id} />}
    </section>
  );
}

function RequestForm({ orderId }: { orderId: string }) {
  const t = useTexts(replacementTexts);
  const [key, setKey] = useState(newIdempotencyKey);
  const [message, setMessage] = useState("");
  const [, ask] = useMutation(AskReplacementDocument);

  async function action(): Promise<Fault | undefined> {
    const empty = missing({ message });
    if (empty) return empty;
    const { data, error } = await ask({
      input: { idempotencyKey: key, topic: "ORDER_REPLACEMENT", orderId, message },
    });
    if (!data) return faultOfError(error);
    const answer = data.submitContactRequest;
    if (answer.__typename === "IdempotencyKeyReused") setKey(newIdempotencyKey());
    if (answer.__typename !== "ContactRequestSubmitted") return faultOf(answer);
    say(t.asked(answer.contactRequest.number));
    return undefined;
  }

  return (
    <>
      <p>{t.lead}</p>
      <Form action={action} submit={t.submit} label={t.title}>
        <TextArea name="message" label={t.message} hint={t.messageHint} value={message} onChange={setMessage} />
      </Form>
    </>
  );
}
