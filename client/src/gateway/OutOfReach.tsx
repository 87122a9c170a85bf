import { useEffect, useState } from "react";

import { texts, useTexts } from "../language/texts";
import { useStore } from "../store";
import { tryAgain } from "./gateway";
import { inReach } from "./reach";

const SECONDS_BETWEEN_TRIES = 10;

export const reachTexts = texts(
  {
    lost: "Registerpoort is nu niet bereikbaar.",
    kept: "Wat u hebt ingevuld, blijft staan. We proberen het vanzelf opnieuw.",
    retry: "Probeer nu opnieuw",
    trying: "Bezig met opnieuw proberen…",
  },
  {
    lost: "Registerpoort cannot be reached right now.",
    kept: "What you filled in stays as it is. We keep trying.",
    retry: "Try again now",
    trying: "Trying again…",
  },
);

/** Says so while the gateway is out of reach, and goes on as soon as it is back. */
export function OutOfReach() {
  const reached = useStore(inReach);
  return <div role="alert">{!reached && <Banner />}</div>;
}

function Banner() {
  const t = useTexts(reachTexts);
  const [trying, setTrying] = useState(false);

  useEffect(() => {
    const again = () => void tryAgain();
    const timer = setInterval(again, SECONDS_BETWEEN_TRIES * 1000);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, []);

  async function retry() {
    setTrying(true);
    await tryAgain();
    setTrying(false);
  }

  return (
    <div className="banner">
      <p>
        <strong>{t.lost}</strong> {t.kept}
      </p>
      <button type="button" className="quiet" aria-disabled={trying} onClick={() => void retry()}>
        {trying ? t.trying : t.retry}
      </button>
    </div>
  );
}
