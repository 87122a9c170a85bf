import { Navigate, Outlet, useLocation } from "react-router";

import { Loading } from "../parts/Loaded";
import { logInAddress } from "../routes";
import { useViewer } from "./viewer";

/** Lets in who is logged in; leads others to log in, and back here after it. */
export function RequireLogin() {
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  if (viewer) return <Outlet />;
  if (viewer === undefined) return <Loading />;
  return <Navigate to={logInAddress(pathname + search)} replace />;
}
