import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { useMutation } from "urql";

import { AccountLogIn } from "../accounts/AccountLogIn";
import { Field, PasswordField } from "../forms/Field";
import { type Fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { graphql } from "../generated";
import type { LoginSuggestion } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { changed } from "../parts/Pager";
import { ROUTES, WITH_ACCOUNT } from "../routes";
import { useGoingOn } from "../viewer/going-on";

export const logInTexts = texts(
  {
    title: "Inloggen",
    goOn: "Log in om verder te gaan. Daarna komt u terug waar u was.",
    accessCode: "Toegangscode",
    accessCodeHint: "Hoofdletters, spaties en streepjes maken niet uit.",
    password: "Wachtwoord",
    passwordHint: "Het wachtwoord staat in de mail die u bij uw aanvraag kreeg.",
    submit: "Inloggen",
    help: "Lukt inloggen niet?",
    how: "Hoe wilt u inloggen?",
    withCode: "Met een toegangscode",
    withAccount: "Met een Mijn KVK-account",
    request: "Nog geen toegangscode? Vraag er gratis een aan.",
    tryThis: "Wat u kunt proberen",
    suggestions: {
      CHECK_ACCESS_CODE: "Controleer uw toegangscode. Deze staat in de brief of mail die u apart van het wachtwoord kreeg.",
      CHECK_CAPS_LOCK: "Controleer of Caps Lock uit staat.",
      REQUEST_REPLACEMENT_PASSWORD: "Vraag een vervangend wachtwoord aan.",
      CONTACT_SUPPORT: "Neem contact op met de klantenservice.",
    },
  },
  {
    title: "Log in",
    goOn: "Log in to go on. After that you come back to where you were.",
    accessCode: "Access code",
    accessCodeHint: "Capitals, spaces and dashes do not matter.",
    password: "Password",
    passwordHint: "The password is in the mail that you got with your request.",
    submit: "Log in",
    help: "Trouble logging in?",
    how: "How do you want to log in?",
    withCode: "With an access code",
    withAccount: "With a My KVK account",
    request: "No access code yet? Request one for free.",
    tryThis: "What you can try",
    suggestions: {
      CHECK_ACCESS_CODE: "Check your access code. It is in the letter or mail that came apart from the password.",
      CHECK_CAPS_LOCK: "Check that caps lock is off.",
      REQUEST_REPLACEMENT_PASSWORD: "Request a replacement password.",
      CONTACT_SUPPORT: "Contact support.",
    },
  },
);

const LogIn = graphql(`
  mutation LogIn($input: LogInInput!) {
    logIn(input: $input) {
      ... on LoggedIn {
        expiresAt
      }
      ... on LoginFailed {
        suggestions
      }
      ...Problem
    }
  }
`);

export function LogInPage() {
  const t = useTexts(logInTexts);
  const [params] = useSearchParams();
  const withAccount = params.get("with") === WITH_ACCOUNT;
  return (
    <Page title={t.title}>
      {params.has("from") && <Notice kind="info">{t.goOn}</Notice>}
      <nav aria-label={t.how} className="tabs">
        <Link to={{ search: changed(params, { with: null }).toString() }} aria-current={!withAccount}>
          {t.withCode}
        </Link>
        <Link to={{ search: changed(params, { with: WITH_ACCOUNT }).toString() }} aria-current={withAccount}>
          {t.withAccount}
        </Link>
      </nav>
      {withAccount ? <AccountLogIn /> : <CodeLogIn />}
    </Page>
  );
}

function CodeLogIn() {
  const t = useTexts(logInTexts);
  const [accessCode, setAccessCode] = useState("");
  const [password, setPassword] = useState("");
  const [suggestions, setSuggestions] = useState<readonly LoginSuggestion[]>([]);
  const [, logIn] = useMutation(LogIn);
  const goOn = useGoingOn();

  async function action(): Promise<Fault | undefined> {
    setSuggestions([]);
    const empty = missing({ accessCode, password });
    if (empty) return empty;
    const { data, error } = await logIn({ input: { accessCode, password, transport: "COOKIE" } });
    if (!data) return faultOfError(error);
    if (data.logIn.__typename === "LoggedIn") {
      await goOn();
      return undefined;
    }
    if (data.logIn.__typename === "LoginFailed") setSuggestions(data.logIn.suggestions);
    return faultOf(data.logIn);
  }

  return (
    <>
      <Form action={action} submit={t.submit}>
        <Suggestions suggestions={suggestions} />
        <Field
          name="accessCode"
          label={t.accessCode}
          hint={t.accessCodeHint}
          autoComplete="username"
          width="medium"
          value={accessCode}
          onChange={setAccessCode}
        />
        <PasswordField
          name="password"
          label={t.password}
          hint={t.passwordHint}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </Form>
      <ul className="links">
        <li>
          <Link to={ROUTES.logInHelp}>{t.help}</Link>
        </li>
        <li>
          <Link to={ROUTES.request}>{t.request}</Link>
        </li>
      </ul>
    </>
  );
}

function Suggestions({ suggestions }: { suggestions: readonly LoginSuggestion[] }) {
  const t = useTexts(logInTexts);
  if (!suggestions.length) return null;
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{t.tryThis}</h2>
      <ol>
        {suggestions.map((each) => (
          <li key={each}>
            {each === "REQUEST_REPLACEMENT_PASSWORD" ? (
              <Link to={ROUTES.logInHelp}>{t.suggestions[each]}</Link>
            ) : (
              t.suggestions[each]
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
