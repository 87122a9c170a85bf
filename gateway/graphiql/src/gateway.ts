import { language } from "./language";

const ENDPOINT = "/graphql";

/** POST to the gateway: this origin's session cookie, the chosen language. */
export function post(body: BodyInit, headers: HeadersInit): Promise<Response> {
  const named = new Headers(headers);
  named.set("content-type", "application/json");
  named.set("accept-language", language.get());
  return fetch(ENDPOINT, { method: "POST", credentials: "same-origin", headers: named, body });
}

/** Run one of this page's own operations; anything but an answer without errors throws. */
export async function run<Data>(query: string): Promise<Data> {
  const response = await post(JSON.stringify({ query }), { accept: "application/json" });
  const { data, errors } = await response.json();
  if (!data || errors) {
    throw new Error(`The gateway answered ${response.status}.`);
  }
  return data;
}

/** Where subscriptions go: the same endpoint over WebSocket. */
export function subscriptionUrl(): string {
  const url = new URL(ENDPOINT, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}
