import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Client, type Exchange, type Operation, type OperationResult } from "urql";
import { filter, make, mergeMap, pipe } from "wonka";

import { OrderProgressed } from "../orders/progress";
import { followStream } from "./stream";

const ORDER = { __typename: "Order", id: "order", status: "PLACED" };

let streams: { send: (result: Partial<OperationResult>) => void; isOpen: boolean }[];

/** Streams that the test writes to. */
const streaming: Exchange = () => (operations$) =>
  pipe(
    operations$,
    filter(({ kind }) => kind === "subscription"),
    mergeMap((operation: Operation) =>
      make<OperationResult>((observer) => {
        const stream = {
          isOpen: true,
          send: (result: Partial<OperationResult>) => {
            observer.next({ operation, data: { orderProgressed: ORDER }, stale: false, hasNext: true, ...result });
          },
        };
        streams.push(stream);
        return () => (stream.isOpen = false);
      }),
    ),
  );

/** Follow an order by such streams. */
function follow(ask: () => void): () => void {
  const client = new Client({ url: "/graphql", preferGetMethod: false, exchanges: [streaming] });
  return followStream(() => client.subscription(OrderProgressed, { orderId: "order" }), ask);
}

beforeEach(() => {
  vi.useFakeTimers();
  streams = [];
});

afterEach(() => {
  vi.useRealTimers();
});

describe("an order that is followed", () => {
  it("is not asked for while its stream is open", () => {
    const ask = vi.fn();
    follow(ask);
    streams[0]?.send({});
    vi.advanceTimersByTime(60_000);
    expect(ask).not.toHaveBeenCalled();
    expect(streams).toHaveLength(1);
  });

  it("is asked for when its stream breaks, and the stream is tried again", () => {
    const ask = vi.fn();
    follow(ask);
    streams[0]?.send({ hasNext: false });
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(streams).toHaveLength(2);
  });

  it("is asked for every few seconds where no stream can be had", () => {
    const ask = vi.fn();
    follow(ask);
    for (let failures = 0; failures < 8; failures += 1) {
      streams.at(-1)?.send({ hasNext: false });
      vi.advanceTimersByTime(8_000);
    }
    expect(ask).toHaveBeenCalledTimes(8);
    expect(streams).toHaveLength(9);
  });

  it("is left alone when the page is gone", () => {
    const stop = follow(vi.fn());
    streams[0]?.send({ hasNext: false });
    stop();
    vi.advanceTimersByTime(60_000);
    expect(streams).toHaveLength(1);
  });
});
