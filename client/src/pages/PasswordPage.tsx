import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMutation } from "urql";

import { Checkbox } from "../forms/Choice";
import { PasswordField } from "../forms/Field";
import { type Fault, fault, faultOf, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { newPasswordTexts } from "../forms/password";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";

export const passwordTexts = texts(
  {
    title: "Wachtwoord wijzigen",
    current: "Huidig wachtwoord",
    next: "Nieuw wachtwoord",
    endOthers: "Beëindig mijn andere sessies",
    submit: "Wachtwoord wijzigen",
    changed: "Uw wachtwoord is gewijzigd.",
    changedAndEnded: (count: number) =>
      count === 1
        ? "Uw wachtwoord is gewijzigd. 1 andere sessie is beëindigd."
        : `Uw wachtwoord is gewijzigd. ${count} andere sessies zijn beëindigd.`,
    back: "Sessies",
  },
  {
    title: "Change password",
    current: "Current password",
    next: "New password",
    endOthers: "End my other sessions",
    submit: "Change password",
    changed: "Your password has been changed.",
    changedAndEnded: (count: number) =>
      count === 1
        ? "Your password has been changed. 1 other session has ended."
        : `Your password has been changed. ${count} other sessions have ended.`,
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
  const { hint, reasons } = useTexts(newPasswordTexts);
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
          newPassword: answer.reasons.map((reason) => reasons[reason]).join(" "),
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
          hint={hint}
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
