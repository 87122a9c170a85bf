// What the harness tells each peer, by environment; the facts file holds catalogue and refusals.

import { readFileSync } from 'node:fs';

const { BENCH_DATABASE_URL, BENCH_SECRET_KEY, BENCH_REGISTER_URL, BENCH_PUBLIC_URL, BENCH_FACTS, PORT } =
  process.env;

export const databaseUrl = BENCH_DATABASE_URL;
export const secretKey = BENCH_SECRET_KEY;
export const registerUrl = BENCH_REGISTER_URL;
export const publicUrl = new URL(BENCH_PUBLIC_URL);
export const port = Number(PORT);
export const facts = JSON.parse(readFileSync(BENCH_FACTS, 'utf8'));
export const schemaText = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');
