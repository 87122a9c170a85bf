import type { OperationResult } from "urql";
import { pipe, type Source, subscribe } from "wonka";

const LONGEST_PAUSE_SECONDS = 8;

/**
 * Follow something by the stream of its changes, which the cache takes in; give how to stop. Where the
 * stream breaks or cannot be had, `ask` is called and the stream is tried again, after ever longer pauses.
 */
export function followStream(changes: () => Source<OperationResult>, ask: () => void): () => void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = open();

  function open(): () => void {
    const subscription = pipe(
      changes(),
      subscribe(({ error, hasNext }) => {
        if (error || !hasNext) broken();
        else failures = 0;
      }),
    );
    return () => {
      subscription.unsubscribe();
    };
  }

  function broken() {
    stop();
    ask();
    timer = setTimeout(() => (stop = open()), pauseSeconds(failures) * 1000);
    failures += 1;
  }

  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** How long to wait before the stream is tried again; not all at once after a gateway was away. */
function pauseSeconds(failures: number): number {
  return Math.min(LONGEST_PAUSE_SECONDS, 2 ** failures) * (0.5 + Math.random() / 2);
}
