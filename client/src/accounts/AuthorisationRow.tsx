import type { ReactNode } from "react";

import type { AuthorisationFactsFragment } from "../generated/graphql";
import { useFormats } from "../language/format";
import { useTexts } from "../language/texts";
import { Facts } from "../parts/Facts";
import { AuthorisationTag } from "./AuthorisationTag";
import { authorisationTexts } from "./texts";

interface AuthorisationRowProps {
  authorisation: AuthorisationFactsFragment;
  /** The other side of it: the company to the account, and the account to the company. */
  title: string;
  known: readonly [name: string, value: string];
  /** What can be done about it. */
  act: ReactNode;
  children?: ReactNode;
}

/** Leave to file, or a request for it, in a list. */
export function AuthorisationRow({ authorisation, title, known, act, children }: AuthorisationRowProps) {
  const t = useTexts(authorisationTexts);
  const { moment } = useFormats();
  const { status, requestedAt, codeValidUntil, madeAt, endedAt } = authorisation;
  return (
    <li className="row">
      <div>
        <h3>
          {title} <AuthorisationTag status={status} />
        </h3>
        <Facts
          facts={[
            known,
            [t.requestedAt, moment(requestedAt)],
            [t.codeValidUntil, codeValidUntil && moment(codeValidUntil)],
            [t.madeAt, madeAt && moment(madeAt)],
            [t.endedAt, endedAt && moment(endedAt)],
          ]}
        />
        {children}
      </div>
      {act}
    </li>
  );
}
