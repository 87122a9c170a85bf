import type { Exchange, OperationResult } from "@urql/core";
import { pipe, tap } from "wonka";

/** What to do when something is seen in the gateway's answers. */
export interface Watchers {
  onReach: (inReach: boolean) => void;
  onNotLoggedIn: () => void;
}

/** Watches every answer: whether there was one, and whether it says that the session has ended. */
export const watch =
  ({ onReach, onNotLoggedIn }: Watchers): Exchange =>
  ({ forward }) =>
  (operations$) =>
    pipe(
      forward(operations$),
      tap((result) => {
        // A stream may be cut by what stands between; whoever follows it then asks, and that tells.
        if (result.operation.kind !== "subscription") onReach(result.error?.networkError === undefined);
        if (saysNotLoggedIn(result)) onNotLoggedIn();
      }),
    );

function saysNotLoggedIn({ operation, data }: OperationResult<unknown>): boolean {
  if (operation.kind !== "mutation" || typeof data !== "object" || data === null) return false;
  const answers: unknown[] = Object.values(data);
  return answers.some(isNotLoggedIn);
}

function isNotLoggedIn(answer: unknown): boolean {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "__typename" in answer &&
    answer.__typename === "NotLoggedIn"
  );
}
