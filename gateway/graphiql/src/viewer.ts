import { run } from "./gateway";
import logOutOperation from "./operations/log-out.graphql?raw";
import viewerOperation from "./operations/viewer.graphql?raw";
import { createStore } from "./store";

export type Viewer =
  | { __typename: "AccessCode"; hint: string; organisation: { name: string } | null }
  | { __typename: "Account" | "SoleProprietor" | "Staff" };

type State = "asking" | "unreachable" | { viewer: Viewer | null };

/** Who is logged in, as last heard. */
export const session = createStore<State>("asking");

let asked = 0;

/** Ask who is logged in; of two questions under way, the later one's answer counts. */
export async function refreshSession(): Promise<void> {
  const question = ++asked;
  const answer = await run<{ viewer: Viewer | null }>(viewerOperation).catch(() => "unreachable" as const);
  if (question === asked) {
    session.set(answer);
  }
}

export async function logOut(): Promise<void> {
  await run(logOutOperation).catch(() => undefined);
  await refreshSession();
}
