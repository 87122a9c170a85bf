import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { fault } from "../forms/fault";
import type { SaveFilingDraftInput } from "../generated/graphql";
import { makeSaver, type Outcome } from "./saving";

const form = (adoptionDate: string) => ({ isFirstYear: false, adoptionDate });

let sent: SaveFilingDraftInput[];
let answers: ((outcome: Outcome) => void)[];

const send = (input: SaveFilingDraftInput) =>
  new Promise<Outcome>((answer) => {
    sent.push(input);
    answers.push(answer);
  });

async function answer(outcome: Outcome): Promise<void> {
  answers.at(-1)?.(outcome);
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answers = [];
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a draft that is filled in", () => {
  it("is saved a moment after the last change, as it is then", async () => {
    const saver = makeSaver({ id: "a", version: 1 }, send);
    saver.change(form("1"));
    await vi.advanceTimersByTimeAsync(1_000);
    saver.change(form("2"));
    await vi.advanceTimersByTimeAsync(1_999);
    expect(sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.map(({ form, version }) => [form.adoptionDate, version])).toEqual([["2", 1]]);
    await answer({ is: "saved", version: 2 });
    expect(saver.state.get()).toBe("saved");
  });

  it("is saved one at a time, each over what the one before made", async () => {
    const saver = makeSaver({ id: "a", version: 1 }, send);
    saver.change(form("1"));
    const done = saver.flush();
    saver.change(form("2"));
    void saver.flush();
    expect(sent).toHaveLength(1);
    await answer({ is: "saved", version: 2 });
    expect(sent.map(({ form, version }) => [form.adoptionDate, version])).toEqual([
      ["1", 1],
      ["2", 2],
    ]);
    await answer({ is: "saved", version: 3 });
    expect(await done).toBeUndefined();
  });

  it("is sent again as it was when nobody knows whether it arrived", async () => {
    const saver = makeSaver({ id: "a", version: 1 }, send);
    saver.change(form("1"));
    void saver.flush();
    await answer({ is: "unknown", fault: fault("Niet bereikbaar.") });
    expect(saver.state.get()).toBe("failed");
    saver.change(form("2"));
    void saver.flush();
    expect(sent[1]).toEqual(sent[0]);
    await answer({ is: "saved", version: 2 });
    expect(sent[2]).toMatchObject({ version: 2, form: form("2") });
    expect(sent[2]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
  });

  it("is left as it is once it was changed elsewhere", async () => {
    const saver = makeSaver({ id: "a", version: 1 }, send);
    saver.change(form("1"));
    void saver.flush();
    await answer({ is: "changed", fault: fault("Intussen gewijzigd.") });
    saver.change(form("2"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.state.get()).toBe("changed");
  });
});
