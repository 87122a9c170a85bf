import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMutation } from "urql";

import { Checkbox } from "../forms/Choice";
import { PasswordField } from "../forms/Field";
import { type Fault, fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";

export const passwordTexts = texts(
  {
    title: "Wachtwoord wijzigen",
    current: "Huidig wachtwoord",
    next: "Nieuw wachtwoord",
    nextHint: "Minstens 12 tekens, van welke soort dan ook. Een zin van een paar woorden is goed te onthouden.",
    endOthers: "Beëindig mijn andere sessies",
    submit: "Wachtwoord wijzigen",
    changed: "Uw wachtwoord is gewijzigd.",
    changedAndEnded: (count: number) =>
      count === 1
        ? "Uw wachtwoord is gewijzigd. 1 andere sessie is beëindigd."
        : `Uw wachtwoord is gewijzigd. ${count} andere sessies zijn beëindigd.`,
    reasons: {
      TOO_SHORT: "Dit is te kort. Gebruik minstens 12 tekens.",
      TOO_LONG: "Dit is te lang. Gebruik hoogstens 128 tekens.",
      TOO_COMMON: "Dit wachtwoord wordt door veel mensen gebruikt. Kies een ander.",
      CONTAINS_CONTEXT: "Gebruik niet uw naam, code of onderneming in uw wachtwoord.",
      SAME_AS_CURRENT: "Dit is uw huidige wachtwoord. Kies een ander.",
    },
    back: "Sessies",
  },
  {
    title: "Change password",
    current: "Current password",
    next: "New password",
    nextHint: "At least 12 characters, of any kind. A phrase of a few words is easy to remember.",
    endOthers: "End my other sessions",
    submit: "Change password",
    changed: "Your password has been changed.",
    changedAndEnded: (count: number) =>
      count === 1
        ? "Your password has been changed. 1 other session has ended."
        : `Your password has been changed. ${count} other sessions have ended.`,
    reasons: {
      TOO_SHORT: "This is too short. Use at least 12 characters.",
      TOO_LONG: "This is too long. Use at most 128 characters.",
      TOO_COMMON: "Many people use this password. Choose another one.",
      CONTAINS_CONTEXT: "Do not use your name, code or company in your password.",
      SAME_AS_CURRENT: "This is your current password. Choose another one.",
    },
    back: "Sessions",
  },
);

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      ... on PasswordChanged {
        endedSessions
      }
      ... on PasswordRefused {
        reasons
      }
      ...Problem
    }
  }
`);

export function PasswordPage() {
  const t = useTexts(passwordTexts);
  const navigate = useNavigate();
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const [endOtherSessions, setEndOthers] = useState(true);
  const [, change] = useMutation(ChangePassword);

  async function action(): Promise<Fault | undefined> {
    const empty = missing({ currentPassword, newPassword });
    if (empty) return empty;
    const { data, error } = await change({ input: { currentPassword, newPassword, endOtherSessions } });
    if (!data) return faultOfError(error);
    const answer = data.changePassword;
    switch (answer.__typename) {
      case "PasswordChanged": {
        const done = answer.endedSessions ? t.changedAndEnded(answer.endedSessions) : t.changed;
        await navigate(ROUTES.sessions, { state: { say: done } });
        return undefined;
      }
      case "WrongPassword": {
        const { message } = faultOf(answer);
        return fault(message, { currentPassword: message });
      }
      case "PasswordRefused":
        return fault(faultOf(answer).message, {
          newPassword: answer.reasons.map((reason) => t.reasons[reason]).join(" "),
        });
      default:
        return faultOf(answer);
    }
  }

  return (
    <Page title={t.title}>
      <Form action={action} submit={t.submit}>
        <PasswordField
          name="currentPassword"
          label={t.current}
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrent}
        />
        <PasswordField
          name="newPassword"
          label={t.next}
          hint={t.nextHint}
          autoComplete="new-password"
          value={newPassword}
          onChange={setNew}
        />
        <Checkbox
          name="endOtherSessions"
          label={t.endOthers}
          isChecked={endOtherSessions}
          onChange={setEndOthers}
        />
      </Form>
      <p>
        <Link to={ROUTES.sessions}>{t.back}</Link>
      </p>
    </Page>
  );
}
