import { useState } from "react";
import { Link } from "react-router";
import { useMutation } from "urql";

import { Field } from "../forms/Field";
import { type Fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Page } from "../parts/Page";
import { say } from "../parts/said";
import { ROUTES } from "../routes";

export const logInHelpTexts = texts(
  {
    title: "Hulp bij inloggen",
    lead: "Lukt inloggen niet? Probeer het in deze volgorde.",
    check: "1. Controleer wat u typt",
    checkCode:
      "De toegangscode staat in de brief of mail die u apart kreeg. Hoofdletters, spaties en streepjes maken niet uit.",
    checkPassword: "Bij het wachtwoord maken hoofdletters wel uit. Kijk of Caps Lock uit staat.",
    replacement: "2. Wachtwoord kwijt",
    replacementHint: "Wij mailen een vervangend wachtwoord naar het adres dat bij uw toegangscode hoort.",
    replacementSubmit: "Vraag een vervangend wachtwoord aan",
    resend: "3. De mail met het wachtwoord niet ontvangen",
    resendHint: "Kijk ook bij ongewenste mail. Wij sturen u een nieuw wachtwoord; het oude vervalt.",
    resendSubmit: "Stuur de mail opnieuw",
    accessCode: "Toegangscode",
    email: "E-mailadres",
    requestNumber: "Aanvraagnummer",
    requestNumberHint: "U kreeg dit nummer bij de bevestiging van uw aanvraag.",
    lost: "4. Toegangscode kwijt",
    lostHint:
      "Een toegangscode kan niet nog eens worden getoond. U kunt wel een nieuwe aanvragen, die de oude vervangt zodra u er voor het eerst mee inlogt.",
    lostLink: "Vervangende toegangscode aanvragen",
    support: "5. Het lukt nog steeds niet",
    supportHint: "Neem contact op met de klantenservice. Noem uw aanvraagnummer, maar nooit uw wachtwoord.",
  },
  {
    title: "Help with logging in",
    lead: "Trouble logging in? Try this, in this order.",
    check: "1. Check what you type",
    checkCode:
      "The access code is in the letter or mail that came separately. Capitals, spaces and dashes do not matter.",
    checkPassword: "In the password, capitals do matter. See that caps lock is off.",
    replacement: "2. Lost your password",
    replacementHint: "We mail a replacement password to the address that belongs to your access code.",
    replacementSubmit: "Request a replacement password",
    resend: "3. The mail with the password did not come",
    resendHint: "Look in your spam folder too. We send you a new password; the old one ends.",
    resendSubmit: "Send the mail again",
    accessCode: "Access code",
    email: "E-mail address",
    requestNumber: "Request number",
    requestNumberHint: "You got this number when your request was confirmed.",
    lost: "4. Lost your access code",
    lostHint:
      "An access code cannot be shown again. You can request a new one, which replaces the old one when you first log in with it.",
    lostLink: "Request a replacement access code",
    support: "5. It still does not work",
    supportHint: "Contact support. Mention your request number, but never your password.",
  },
);

const RequestReplacementPassword = graphql(`
  mutation RequestReplacementPassword($input: RequestReplacementPasswordInput!) {
    requestReplacementPassword(input: $input) {
      ... on PasswordMailRequested {
        notice
      }
      ...Problem
    }
  }
`);

const ResendPassword = graphql(`
  mutation ResendPassword($input: ResendPasswordInput!) {
    resendPassword(input: $input) {
      ... on PasswordMailRequested {
        notice
      }
      ...Problem
    }
  }
`);

export function LogInHelpPage() {
  const t = useTexts(logInHelpTexts);
  return (
    <Page title={t.title} lead={t.lead}>
      <section>
        <h2>{t.check}</h2>
        <p>{t.checkCode}</p>
        <p>{t.checkPassword}</p>
      </section>
      <section>
        <h2>{t.replacement}</h2>
        <p>{t.replacementHint}</p>
        <ReplacementForm />
      </section>
      <section>
        <h2>{t.resend}</h2>
        <p>{t.resendHint}</p>
        <ResendForm />
      </section>
      <section>
        <h2>{t.lost}</h2>
        <p>{t.lostHint}</p>
        <p>
          <Link to={`${ROUTES.request}?lost=1`}>{t.lostLink}</Link>
        </p>
      </section>
      <section>
        <h2>{t.support}</h2>
        <p>{t.supportHint}</p>
      </section>
    </Page>
  );
}

function ReplacementForm() {
  const t = useTexts(logInHelpTexts);
  const [accessCode, setAccessCode] = useState("");
  const [email, setEmail] = useState("");
  const [, request] = useMutation(RequestReplacementPassword);

  async function action(): Promise<Fault | undefined> {
    const empty = missing({ accessCode, email });
    if (empty) return empty;
    const { data, error } = await request({ input: { accessCode, email } });
    if (!data) return faultOfError(error);
    const answer = data.requestReplacementPassword;
    if (answer.__typename !== "PasswordMailRequested") return faultOf(answer);
    say(answer.notice);
    return undefined;
  }

  return (
    <Form action={action} submit={t.replacementSubmit} label={t.replacement}>
      <Field
        name="accessCode"
        label={t.accessCode}
        autoComplete="username"
        width="medium"
        value={accessCode}
        onChange={setAccessCode}
      />
      <Field name="email" label={t.email} type="email" autoComplete="email" value={email} onChange={setEmail} />
    </Form>
  );
}

function ResendForm() {
  const t = useTexts(logInHelpTexts);
  const [requestNumber, setRequestNumber] = useState("");
  const [email, setEmail] = useState("");
  const [, resend] = useMutation(ResendPassword);

  async function action(): Promise<Fault | undefined> {
    const empty = missing({ requestNumber, email });
    if (empty) return empty;
    const { data, error } = await resend({ input: { requestNumber, email } });
    if (!data) return faultOfError(error);
    const answer = data.resendPassword;
    if (answer.__typename !== "PasswordMailRequested") return faultOf(answer);
    say(answer.notice);
    return undefined;
  }

  return (
    <Form action={action} submit={t.resendSubmit} label={t.resend}>
      <Field
        name="requestNumber"
        label={t.requestNumber}
        hint={t.requestNumberHint}
        width="medium"
        value={requestNumber}
        onChange={setRequestNumber}
      />
      <Field name="email" label={t.email} type="email" autoComplete="email" value={email} onChange={setEmail} />
    </Form>
  );
}
