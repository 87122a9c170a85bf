import { Link, useNavigate } from "react-router";
import { useMutation } from "urql";

import { useLinkToken } from "../accounts/link";
import { type Fault, faultOf, faultOfError } from "../forms/fault";
import { Form } from "../forms/Form";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { logInAddress, ROUTES, WITH_ACCOUNT } from "../routes";

export const confirmAccountTexts = texts(
  {
    title: "Uw account bevestigen",
    lead: "Bevestig dat u dit account hebt geopend. Daarna kunt u inloggen.",
    submit: "Account bevestigen",
    confirmed: (email: string) => `Uw account is bevestigd. Log in met ${email}.`,
    noToken: "Open de link in de mail over uw account. Alleen daarmee kunt u het bevestigen.",
    logIn: "Inloggen met uw account",
    open: "Account opnieuw openen",
  },
  {
    title: "Confirm your account",
    lead: "Confirm that you opened this account. After that you can log in.",
    submit: "Confirm the account",
    confirmed: (email: string) => `Your account has been confirmed. Log in with ${email}.`,
    noToken: "Open the link in the mail about your account. Only with that can you confirm it.",
    logIn: "Log in with your account",
    open: "Open the account again",
  },
);

const ConfirmAccount = graphql(`
  mutation ConfirmAccount($input: ConfirmAccountInput!) {
    confirmAccount(input: $input) {
      ... on AccountConfirmed {
        email
      }
      ...Problem
    }
  }
`);

/** Where the mailed link leads. It asks for a press, so that what opens links on its own confirms nothing. */
export function ConfirmAccountPage() {
  const t = useTexts(confirmAccountTexts);
  const token = useLinkToken();
  return (
    <Page title={t.title} lead={token && t.lead}>
      {token ? <ConfirmForm token={token} /> : <Notice kind="info">{t.noToken}</Notice>}
      <ul className="links">
        <li>
          <Link to={logInAddress(null, WITH_ACCOUNT)}>{t.logIn}</Link>
        </li>
        <li>
          <Link to={ROUTES.openAccount}>{t.open}</Link>
        </li>
      </ul>
    </Page>
  );
}

function ConfirmForm({ token }: { token: string }) {
  const t = useTexts(confirmAccountTexts);
  const navigate = useNavigate();
  const [, confirm] = useMutation(ConfirmAccount);

  async function action(): Promise<Fault | undefined> {
    const { data, error } = await confirm({ input: { token } });
    if (!data) return faultOfError(error);
    const answer = data.confirmAccount;
    if (answer.__typename !== "AccountConfirmed") return faultOf(answer);
    await navigate(logInAddress(null, WITH_ACCOUNT), { state: { say: t.confirmed(answer.email) } });
    return undefined;
  }

  return <Form action={action} submit={t.submit} />;
}
