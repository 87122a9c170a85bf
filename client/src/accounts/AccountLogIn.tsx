import { useState } from "react";
import { Link } from "react-router";
import { useMutation } from "urql";

import { Field, PasswordField } from "../forms/Field";
import { type Fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { ROUTES } from "../routes";
import { useGoingOn } from "../viewer/going-on";

export const accountLogInTexts = texts(
  {
    email: "E-mailadres",
    password: "Wachtwoord",
    submit: "Inloggen",
    open: "Nog geen account? Open er gratis een.",
    openAgain: "Account opnieuw openen",
  },
  {
    email: "E-mail address",
    password: "Password",
    submit: "Log in",
    open: "No account yet? Open one for free.",
    openAgain: "Open the account again",
  },
);

const LogInToAccount = graphql(`
  mutation LogInToAccount($input: LogInToAccountInput!) {
    logInToAccount(input: $input) {
      ... on LoggedIn {
        expiresAt
      }
      ...Problem
    }
  }
`);

/** Logs in with a Mijn KVK account. */
export function AccountLogIn() {
  const t = useTexts(accountLogInTexts);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [, logIn] = useMutation(LogInToAccount);
  const goOn = useGoingOn();

  async function action(): Promise<Fault | undefined> {
    const empty = missing({ email, password });
    if (empty) return empty;
    const { data, error } = await logIn({ input: { email, password, transport: "COOKIE" } });
    if (!data) return faultOfError(error);
    const answer = data.logInToAccount;
    if (answer.__typename === "LoggedIn") {
      await goOn();
      return undefined;
    }
    const refused = faultOf(answer);
    if (answer.__typename !== "AccountNotConfirmed") return refused;
    return { ...refused, next: { to: ROUTES.openAccount, label: t.openAgain } };
  }

  return (
    <>
      <Form action={action} submit={t.submit}>
        <Field name="email" label={t.email} type="email" autoComplete="username" value={email} onChange={setEmail} />
        <PasswordField
          name="password"
          label={t.password}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </Form>
      <p>
        <Link to={ROUTES.openAccount}>{t.open}</Link>
      </p>
    </>
  );
}
