import { useState } from "react";
import { useMutation } from "urql";

import { Field } from "../forms/Field";
import { type Fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { texts, useTexts } from "../language/texts";
import { useTitleAfter } from "../parts/Page";
import { say } from "../parts/said";
import { MakeFilingAuthorisation } from "./operations";

export const enterCodeTexts = texts(
  {
    form: (name: string) => `Code van de brief aan ${name}`,
    code: "Machtigingscode",
    codeHint: "Uit de laatste brief aan de onderneming. Hoofdletters, spaties en streepjes maken niet uit.",
    submit: "Code invoeren",
    made: (name: string) => `U bent gemachtigd om voor ${name} te deponeren.`,
  },
  {
    form: (name: string) => `Code of the letter to ${name}`,
    code: "Authorisation code",
    codeHint: "From the latest letter to the company. Capitals, spaces and dashes do not matter.",
    submit: "Enter the code",
    made: (name: string) => `You are authorised to file for ${name}.`,
  },
);

interface EnterCodeProps {
  kvkNumber: string;
  organisationName: string;
}

/** Makes a requested authorisation by the code of the letter to the company. */
export function EnterCode({ kvkNumber, organisationName }: EnterCodeProps) {
  const t = useTexts(enterCodeTexts);
  const [code, setCode] = useState("");
  const [, make] = useMutation(MakeFilingAuthorisation);
  useTitleAfter();

  async function action(): Promise<Fault | undefined> {
    const empty = missing({ code });
    if (empty) return empty;
    const { data, error } = await make({ input: { kvkNumber, code } });
    if (!data) return faultOfError(error);
    const answer = data.makeFilingAuthorisation;
    if (answer.__typename !== "FilingAuthorisationMade") return faultOf(answer);
    say(t.made(organisationName));
    return undefined;
  }

  return (
    <Form action={action} submit={t.submit} label={t.form(organisationName)}>
      <Field
        name="code"
        label={t.code}
        hint={t.codeHint}
        autoComplete="one-time-code"
        width="medium"
        value={code}
        onChange={setCode}
      />
    </Form>
  );
}
