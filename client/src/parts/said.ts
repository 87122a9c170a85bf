import { createStore } from "../store";

/** What was last done, to be told on the page; empty when there is nothing to tell. */
export const said = createStore("");

/** Tell that something was done. */
export function say(message: string): void {
  said.set(message);
}

/** The state of a navigation that tells on the next page what was done. */
export interface Saying {
  say: string;
}

export function sayingOf(state: unknown): string {
  return typeof state === "object" && state !== null && "say" in state ? String(state.say) : "";
}
