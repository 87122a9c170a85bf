/** What stands on the axis of a chart: from zero to its top, in equal round steps; euro cents. */
export interface Scale {
  top: number;
  ticks: readonly number[];
}

const STEPS_AT_MOST = 5;
const MARKS_AT_MOST = 4;

/** Give a scale on which the highest amount fits; its steps are 1, 2 or 5 euros, tens, hundreds and so on. */
export function scaleOf(amounts: readonly number[]): Scale {
  const highest = Math.max(100, ...amounts);
  const step = roundStep(highest / STEPS_AT_MOST);
  const steps = Math.ceil(highest / step);
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return [1, 2, 5].map((each) => each * power).find((each) => each >= atLeast) ?? 10 * power;
}

/** Give a part of a whole as a percentage for a drawing, with one decimal. */
export function percentage(part: number, whole: number): number {
  return whole > 0 ? Math.round((part / whole) * 1000) / 10 : 0;
}

/** Tell which of so many columns are named, so that the names stay apart: the last, and every so many before. */
export function isMarked(index: number, count: number): boolean {
  return (count - 1 - index) % Math.ceil(count / MARKS_AT_MOST) === 0;
}

export function centsOf(money: { readonly amount: string }): number {
  return Math.round(Number(money.amount) * 100);
}
