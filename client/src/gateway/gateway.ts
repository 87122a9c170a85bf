import type { Client } from "urql";

import { graphql } from "../generated";
import { language } from "../language/language";
import { createStore } from "../store";
import { makeClient } from "./client";
import { inReach } from "./reach";

interface Gateway {
  client: Client;
  /** Another number for another person: nothing on the page outlives a change of who is logged in. */
  person: number;
}

const Reach = graphql(`
  query Reach {
    __typename
  }
`);

const Session = graphql(`
  query Session {
    viewer {
      ... on AccessCode {
        id
      }
      ... on Account {
        id
      }
    }
  }
`);

/** The client that every page uses. */
export const gateway = createStore<Gateway>({ client: newClient(), person: 0 });

language.subscribe(startAfresh);

/** Forget all answers and ask again; what a person typed stays. */
export function startAfresh(): void {
  gateway.set({ ...gateway.get(), client: newClient() });
}

/** Forget everything: somebody logged in or out. */
export function startAsAnother(): void {
  gateway.set({ client: newClient(), person: gateway.get().person + 1 });
}

/** Ask whether the gateway is there again; if so, ask again for what failed. */
export async function tryAgain(): Promise<void> {
  const { error } = await gateway.get().client.query(Reach, {}, { requestPolicy: "network-only" }).toPromise();
  if (!error?.networkError) startAfresh();
}

/** Give a client that asks as the holder of a bearer token. */
export function clientOfHolder(token: string): Client {
  return makeClient(language.get(), { onReach: inReach.set, onNotLoggedIn: () => undefined }, token);
}

function newClient(): Client {
  const client = makeClient(language.get(), {
    onReach: inReach.set,
    onNotLoggedIn: () => void client.query(Session, {}, { requestPolicy: "network-only" }).toPromise(),
  });
  return client;
}
