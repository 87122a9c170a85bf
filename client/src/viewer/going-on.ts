import { useNavigate, useSearchParams } from "react-router";

import { startAsAnother } from "../gateway/gateway";
import { texts, useTexts } from "../language/texts";
import { addressAfterLogIn } from "../routes";

export const goingOnTexts = texts({ loggedIn: "U bent ingelogd." }, { loggedIn: "You are logged in." });

/** Give how somebody goes on who just logged in: as another, back where they were. */
export function useGoingOn(): () => Promise<void> {
  const t = useTexts(goingOnTexts);
  const [params] = useSearchParams();
  const navigate = useNavigate();

  return async () => {
    await navigate(addressAfterLogIn(params.get("from")), { state: { say: t.loggedIn } });
    startAsAnother();
  };
}
