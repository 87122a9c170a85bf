import { Link } from "react-router";

import { names } from "../../language/names";
import { useTexts } from "../../language/texts";
import { Facts } from "../../parts/Facts";
import { Notice } from "../../parts/Notice";
import { ROUTES } from "../../routes";
import { Delivery } from "./Delivery";
import type { RequestForm } from "./form";
import type { Requested } from "./operations";
import { requestTexts } from "./texts";

interface DoneProps {
  form: RequestForm;
  requested: Requested;
  again: () => void;
}

/** What is under way, and what to do next. */
export function Done({ form, requested, again }: DoneProps) {
  const t = useTexts(requestTexts);
  const { paymentMethod } = useTexts(names);
  return (
    <>
      <Notice kind="done">{t.doneNumber(requested.requestNumber)}</Notice>
      <Facts facts={[[t.paymentMethod, paymentMethod[requested.paymentMethod]]]} />
      {requested.notice && <p>{requested.notice}</p>}
      <h2>{t.whatNext}</h2>
      <ol>
        <li>{t.password}</li>
        <li>
          <Delivery form={form} delivery={requested.codeDelivery} />
        </li>
        <li>{t.thenLogIn}</li>
      </ol>
      <ul className="links">
        <li>
          <Link to={ROUTES.logIn}>{t.logIn}</Link>
        </li>
        <li>
          <Link to={ROUTES.logInHelp}>{t.help}</Link>
        </li>
      </ul>
      <button type="button" className="quiet" onClick={again}>
        {t.again}
      </button>
    </>
  );
}
