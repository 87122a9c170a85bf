import { expect, it } from "vitest";

import { newIdempotencyKey } from "./idempotency";

it("gives each form a key of its own, as the gateway wants it", () => {
  const keys = new Set(Array.from({ length: 50 }, newIdempotencyKey));
  expect(keys.size).toBe(50);
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_.:-]{8,100}$/);
});
