import { describe, expect, it } from "vitest";

import { isAnyOpen, recentDeposit } from "./deposit";

const deposit = (createdAt: string, status: "OPEN" | "PAID" = "PAID") => ({ createdAt, status });
const NOW = Date.parse("2026-03-01T12:00:00Z");

describe("who comes to the page of the credit", () => {
  it("is told of the deposit that they just made, and of no other", () => {
    const made = deposit("2026-03-01T11:58:00Z");
    expect(recentDeposit([made, deposit("2026-03-01T11:50:00Z")], NOW)).toBe(made);
  });

  it("is told of none that is long ago", () => {
    const longAgo = [deposit("2026-03-01T11:00:00Z")];
    expect(recentDeposit(longAgo, NOW)).toBeUndefined();
    expect(recentDeposit(longAgo.slice(1), NOW)).toBeUndefined();
  });

  it("waits as long as one can still be paid", () => {
    expect(isAnyOpen([deposit("2026-03-01T11:58:00Z"), deposit("2026-03-01T11:50:00Z", "OPEN")])).toBe(true);
    expect(isAnyOpen([deposit("2026-03-01T11:58:00Z")])).toBe(false);
    expect(isAnyOpen([])).toBe(false);
  });
});
