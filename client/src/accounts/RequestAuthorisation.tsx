import { useState } from "react";
import { useMutation } from "urql";

import { Field } from "../forms/Field";
import { type Fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { newIdempotencyKey } from "../forms/idempotency";
import { useFormats } from "../language/format";
import { texts, useTexts } from "../language/texts";
import { say } from "../parts/said";
import { RequestFilingAuthorisation } from "./operations";

export const requestAuthorisationTexts = texts(
  {
    title: "Machtiging aanvragen",
    lead: "Wij sturen een brief met een machtigingscode naar het geregistreerde adres van de onderneming. Vraag de onderneming om de code, en vul hem op deze pagina in. Hebt u al een brief laten sturen? Dan vervalt de code daarvan.",
    kvkNumber: "KVK-nummer",
    kvkNumberHint: "8 cijfers, van de onderneming waarvoor u wilt deponeren. U vindt het via Zoeken.",
    submit: "Brief laten sturen",
    requested: (name: string, day: string) =>
      `De brief aan ${name} komt uiterlijk ${day} aan. Vul de code hier in zodra u hem hebt.`,
  },
  {
    title: "Request an authorisation",
    lead: "We send a letter with an authorisation code to the registered address of the company. Ask the company for the code, and enter it on this page. Did you have a letter sent before? Then its code ends.",
    kvkNumber: "KVK number",
    kvkNumberHint: "8 digits, of the company that you want to file for. You find it through Search.",
    submit: "Have the letter sent",
    requested: (name: string, day: string) =>
      `The letter to ${name} arrives on ${day} at the latest. Enter the code here as soon as you have it.`,
  },
);

/** Asks a company, by letter, for leave to file its annual accounts. */
export function RequestAuthorisation() {
  const t = useTexts(requestAuthorisationTexts);
  const { day } = useFormats();
  const [kvkNumber, setKvkNumber] = useState("");
  const [key, setKey] = useState(newIdempotencyKey);
  const [, request] = useMutation(RequestFilingAuthorisation);

  async function action(): Promise<Fault | undefined> {
    const empty = missing({ kvkNumber });
    if (empty) return empty;
    const { data, error } = await request({
      input: { idempotencyKey: key, kvkNumber: kvkNumber.replace(/\s/g, "") },
    });
    if (!data) return faultOfError(error);
    const answer = data.requestFilingAuthorisation;
    if (answer.__typename === "FilingAuthorisationRequested") {
      setKvkNumber("");
      setKey(newIdempotencyKey());
      say(t.requested(answer.authorisation.organisationName, day(answer.letterArrivesBy)));
      return undefined;
    }
    if (answer.__typename === "IdempotencyKeyReused") setKey(newIdempotencyKey());
    return faultOf(answer);
  }

  return (
    <section aria-labelledby="request">
      <h2 id="request">{t.title}</h2>
      <p>{t.lead}</p>
      <Form action={action} submit={t.submit} label={t.title}>
        <Field
          name="kvkNumber"
          label={t.kvkNumber}
          hint={t.kvkNumberHint}
          inputMode="numeric"
          width="short"
          value={kvkNumber}
          onChange={setKvkNumber}
        />
      </Form>
    </section>
  );
}
