import { Navigate, Outlet, useLocation } from "react-router";

import { texts, useTexts } from "../language/texts";
import { Loading } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { logInAddress, WITH_ACCOUNT } from "../routes";
import { useViewer, type Viewer } from "./viewer";

export const requireLoginTexts = texts(
  {
    title: "Log in op een andere manier",
    AccessCode: "Deze pagina is er voor toegangscodes. Log uit, en log in met een toegangscode.",
    Account: "Deze pagina is er voor Mijn KVK-accounts. Log uit, en log in met uw account.",
  },
  {
    title: "Log in another way",
    AccessCode: "This page is for access codes. Log out, and log in with an access code.",
    Account: "This page is for My KVK accounts. Log out, and log in with your account.",
  },
);

interface RequireLoginProps {
  /** With what; with either where it is left out. */
  as?: Viewer["__typename"];
}

/** Lets in who is logged in; leads others to log in, and back here after it. */
export function RequireLogin({ as }: RequireLoginProps) {
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  if (viewer === undefined) return <Loading />;
  if (!viewer) {
    const how = as === "Account" ? WITH_ACCOUNT : undefined;
    return <Navigate to={logInAddress(pathname + search, how)} replace />;
  }
  if (as && viewer.__typename !== as) return <OtherLogin as={as} />;
  return <Outlet />;
}

function OtherLogin({ as }: Required<RequireLoginProps>) {
  const t = useTexts(requireLoginTexts);
  return (
    <Page title={t.title}>
      <Notice kind="info">{t[as]}</Notice>
    </Page>
  );
}
