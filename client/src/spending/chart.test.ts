import { describe, expect, it } from "vitest";

import { centsOf, isMarked, percentage, scaleOf } from "./chart";

describe("the scale of a chart", () => {
  it.each([
    [[0, 0], [0, 20, 40, 60, 80, 100]],
    [[235], [0, 50, 100, 150, 200, 250]],
    [[1200, 4700, 300], [0, 1000, 2000, 3000, 4000, 5000]],
    [[5000], [0, 1000, 2000, 3000, 4000, 5000]],
    [[5001], [0, 2000, 4000, 6000]],
    [[123_456_789], [0, 50_000_000, 100_000_000, 150_000_000]],
  ])("of %j has round steps up to what holds the highest", (amounts, ticks) => {
    expect(scaleOf(amounts)).toEqual({ top: ticks.at(-1), ticks });
  });

  it("is never too short and never twice too tall", () => {
    for (let highest = 100; highest < 1_000_000; highest = Math.ceil(highest * 1.07)) {
      const { top, ticks } = scaleOf([highest]);
      expect(top).toBeGreaterThanOrEqual(highest);
      expect(top).toBeLessThan(highest * 2);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }
  });
});

describe("a bar", () => {
  it("is as long as its part of the whole", () => {
    expect(percentage(2350, 4700)).toBe(50);
    expect(percentage(1, 3)).toBe(33.3);
    expect(percentage(0, 4700)).toBe(0);
    expect(percentage(0, 0)).toBe(0);
  });

  it("has the cents of its amount, to the cent", () => {
    expect(centsOf({ amount: "8.20" })).toBe(820);
    expect(centsOf({ amount: "1150.35" })).toBe(115_035);
  });
});

it.each([1, 2, 6, 7, 12, 13, 24, 121])("of %i months the last is named, and at most four in all", (count) => {
  const marked = Array.from({ length: count }, (_, index) => isMarked(index, count));
  expect(marked.at(-1)).toBe(true);
  expect(marked.filter(Boolean).length).toBeLessThanOrEqual(4);
  expect(marked.filter(Boolean).length).toBeGreaterThanOrEqual(Math.min(count, 3));
});
