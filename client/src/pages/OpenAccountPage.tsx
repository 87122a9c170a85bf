import { useState } from "react";
import { Link } from "react-router";
import { useMutation } from "urql";

import { Field, PasswordField } from "../forms/Field";
import { type Fault, fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { newPasswordTexts } from "../forms/password";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { Page, useTitleAfter } from "../parts/Page";
import { logInAddress, WITH_ACCOUNT } from "../routes";

export const openAccountTexts = texts(
  {
    title: "Mijn KVK-account openen",
    lead: "Voor wie jaarrekeningen deponeert voor ondernemingen, zoals een accountant. Gratis.",
    firstName: "Voornaam",
    lastName: "Achternaam",
    email: "E-mailadres",
    emailHint: "Hier sturen we een link naartoe. U logt ermee in.",
    password: "Wachtwoord",
    submit: "Account openen",
    logIn: "Hebt u al een account? Log in.",
    mailTitle: "Kijk in uw mail",
    sentTo: (email: string) => `De mail gaat naar ${email}.`,
    again: "Ander adres, of geen mail gekregen? Open het account opnieuw",
  },
  {
    title: "Open a My KVK account",
    lead: "For those who file annual accounts for companies, such as an accountant. Free.",
    firstName: "First name",
    lastName: "Last name",
    email: "E-mail address",
    emailHint: "We send a link here. You log in with it.",
    password: "Password",
    submit: "Open the account",
    logIn: "Do you have an account already? Log in.",
    mailTitle: "Check your mail",
    sentTo: (email: string) => `The mail goes to ${email}.`,
    again: "Another address, or no mail received? Open the account again",
  },
);

const OpenAccount = graphql(`
  mutation OpenAccount($input: OpenAccountInput!) {
    openAccount(input: $input) {
      ... on AccountOpened {
        notice
      }
      ... on PasswordRefused {
        reasons
      }
      ...Problem
    }
  }
`);

interface Opened {
  email: string;
  notice: string;
}

/** Opens an account; after that, tells where to look. */
export function OpenAccountPage() {
  const t = useTexts(openAccountTexts);
  const [opened, setOpened] = useState<Opened>();
  if (opened) {
    return (
      <Page title={t.mailTitle}>
        <Notice kind="done">
          <p>{t.sentTo(opened.email)}</p>
          <p>{opened.notice}</p>
        </Notice>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setOpened(undefined);
          }}
        >
          {t.again}
        </button>
      </Page>
    );
  }
  return (
    <Page title={t.title} lead={t.lead}>
      <OpenForm onOpened={setOpened} />
      <p>
        <Link to={logInAddress(null, WITH_ACCOUNT)}>{t.logIn}</Link>
      </p>
    </Page>
  );
}

function OpenForm({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const t = useTexts(openAccountTexts);
  const { hint, reasons } = useTexts(newPasswordTexts);
  const [firstName, setFirstName] = useState("");
  const [lastName, setLastName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [, open] = useMutation(OpenAccount);
  useTitleAfter();

  async function action(): Promise<Fault | undefined> {
    const empty = missing({ firstName, lastName, email, password });
    if (empty) return empty;
    const { data, error } = await open({ input: { firstName, lastName, email, password } });
    if (!data) return faultOfError(error);
    const answer = data.openAccount;
    if (answer.__typename === "AccountOpened") {
      onOpened({ email: email.trim(), notice: answer.notice });
      return undefined;
    }
    const refused = faultOf(answer);
    if (answer.__typename !== "PasswordRefused") return refused;
    return fault(refused.message, { password: answer.reasons.map((reason) => reasons[reason]).join(" ") });
  }

  return (
    <Form action={action} submit={t.submit}>
      <Field name="firstName" label={t.firstName} autoComplete="given-name" value={firstName} onChange={setFirstName} />
      <Field name="lastName" label={t.lastName} autoComplete="family-name" value={lastName} onChange={setLastName} />
      <Field
        name="email"
        label={t.email}
        hint={t.emailHint}
        type="email"
        autoComplete="email"
        value={email}
        onChange={setEmail}
      />
      <PasswordField
        name="password"
        label={t.password}
        hint={hint}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
    </Form>
  );
}
