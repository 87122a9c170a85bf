import { useEffect } from "react";
import { useLocation } from "react-router";

import { useStore } from "../store";
import { Notice } from "./Notice";
import { said, sayingOf } from "./said";

/** Tells what was just done, to the eye and to the ear. */
export function Said() {
  const location = useLocation();
  const { pathname } = location;
  const message = useStore(said) || sayingOf(location.state);

  useEffect(() => {
    said.set("");
  }, [pathname]);

  return (
    <div role="status" className="said">
      {message && <Notice kind="done">{message}</Notice>}
    </div>
  );
}
