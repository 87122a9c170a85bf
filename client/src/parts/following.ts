import { useEffect, useState } from "react";

const SECONDS_BETWEEN_LOOKS = 2;
const MINUTES_AT_MOST = 5;

/** Look again every few seconds as long as something is awaited, for some minutes; tell whether it goes on. */
export function useFollowing(isAwaited: boolean, look: () => void): boolean {
  const [isOver, setOver] = useState(false);
  const isOn = isAwaited && !isOver;

  useEffect(() => {
    if (!isOn) return;
    const looking = setInterval(look, SECONDS_BETWEEN_LOOKS * 1000);
    const ending = setTimeout(() => {
      setOver(true);
    }, MINUTES_AT_MOST * 60_000);
    return () => {
      clearInterval(looking);
      clearTimeout(ending);
    };
  }, [isOn, look]);

  return isOn;
}
