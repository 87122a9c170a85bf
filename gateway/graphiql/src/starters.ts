export interface Starter {
  query: string;
  variables: string;
}

const QUERIES = import.meta.glob<string>("./starters/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});
const VARIABLES = import.meta.glob<string>("./starters/*.variables.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The tabs that a person starts with, in the order of their file names; every key is a fresh one. */
export function starters(): Starter[] {
  return Object.keys(QUERIES)
    .sort()
    .map((path) => ({ query: QUERIES[path] ?? "", variables: variablesOf(path) }));
}

function variablesOf(path: string): string {
  const variables = VARIABLES[path.replace(".graphql", ".variables.json")] ?? "";
  return variables.replace("A_NEW_KEY", newKey);
}

/** 128 random bits in hex; unlike `crypto.randomUUID`, also where the page came over plain HTTP. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
