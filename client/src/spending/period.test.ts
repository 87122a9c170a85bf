import { describe, expect, it } from "vitest";

import { amsterdamDay, askedPeriod, spanOf } from "./period";

const asked = (search: string, today: string) => askedPeriod(new URLSearchParams(search), today);

describe("a period of spending", () => {
  it.each([
    ["period=this-month", "2026-03-31", "2026-03-01", "2026-03-31"],
    ["period=last-month", "2026-03-31", "2026-02-01", "2026-02-28"],
    ["period=last-month", "2024-03-01", "2024-02-01", "2024-02-29"],
    ["period=last-month", "2026-01-15", "2025-12-01", "2025-12-31"],
    ["period=this-year", "2026-03-31", "2026-01-01", "2026-03-31"],
    ["period=last-year", "2026-03-31", "2025-01-01", "2025-12-31"],
    ["from=2026-01-05&until=2026-01-09", "2026-03-31", "2026-01-05", "2026-01-09"],
    ["period=last-month&from=2026-01-05&until=2026-01-09", "2026-03-31", "2026-01-05", "2026-01-09"],
  ])("%s on %s is %s to %s", (search, today, from, until) => {
    expect(asked(search, today)).toEqual({ from, until });
  });

  it.each(["", "period=ever", "from=2026-01-05"])("'%s' is the last twelve months, which the gateway knows", (search) => {
    expect(asked(search, "2026-03-31")).toBeNull();
    expect(spanOf(new URLSearchParams(search))).toBe("last-twelve-months");
  });

  it("goes by the day in Amsterdam", () => {
    expect(amsterdamDay(new Date("2026-06-30T22:30:00Z"))).toBe("2026-07-01");
    expect(amsterdamDay(new Date("2026-12-31T22:59:00Z"))).toBe("2026-12-31");
    expect(amsterdamDay(new Date("2026-12-31T23:00:00Z"))).toBe("2027-01-01");
  });
});
