import { Client, type Exchange, type Operation, type OperationResult } from "urql";
import { beforeEach, describe, expect, it } from "vitest";
import { filter, fromPromise, mergeMap, pipe } from "wonka";

import { BlockAccessCode, GrantPermissions } from "../codes/operations";
import { AccessCodeDocument as Code } from "../generated/graphql";
import { cache } from "./cache";
import { documentIdOf, trustedDocuments } from "./trusted-documents";
import { watch } from "./watch";

const CODE = {
  __typename: "AccessCode",
  id: "code",
  hint: "7H2K",
  use: "BUSINESS",
  role: "SUB_CODE",
  status: "ACTIVE",
  paymentMethod: "INVOICE",
  createdAt: "2026-01-01T00:00:00Z",
  lastUsedAt: null,
  permissions: ["PLACE_ORDERS"],
  holder: { __typename: "Person", firstName: "Voorbeeld", lastName: "Houder", email: "h@voorbeeld.example" },
  spendingLimit: null,
  spentThisMonth: { __typename: "Money", amount: "0.00" },
  organisation: { __typename: "Organisation", id: "company", name: "Voorbeeld BV" },
};
const REFUSED = { __typename: "NotPermitted", code: "NOT_PERMITTED", message: "Dit mag niet." };

let sent: Operation[];
let inReach: boolean[];
let notLoggedIn: number;
let answers: Record<string, unknown>;
let release: () => void;
let released: Promise<void>;

/** Answers by the name of the field; a mutation waits until it is released. */
const answering: Exchange = () => (operations$) =>
  pipe(
    operations$,
    filter((operation) => operation.kind !== "teardown"),
    mergeMap((operation) => fromPromise(answer(operation))),
  );

async function answer(operation: Operation): Promise<OperationResult> {
  sent.push(operation);
  if (operation.kind === "mutation") await released;
  return { operation, data: { ...answers, __typename: "Any" }, stale: false, hasNext: false };
}

function client(): Client {
  return new Client({
    url: "/graphql",
    preferGetMethod: false,
    exchanges: [
      watch({ onReach: (is) => inReach.push(is), onNotLoggedIn: () => (notLoggedIn += 1) }),
      cache(),
      trustedDocuments,
      answering,
    ],
  });
}

async function read(from: Client) {
  const { data } = await from.query(Code, { id: "code" }, { requestPolicy: "cache-first" }).toPromise();
  return data?.node as unknown as typeof CODE;
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  sent = [];
  inReach = [];
  notLoggedIn = 0;
  answers = { node: CODE };
  released = new Promise((resolve) => (release = resolve));
});

describe("a trusted document", () => {
  it("is named, and its text is not sent", async () => {
    expect((await read(client())).hint).toBe("7H2K");
    const query = sent[0]?.query as { definitions: unknown[]; documentId?: string } | undefined;
    expect(query?.documentId).toBe(documentIdOf(Code));
    expect(query?.documentId).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(query?.definitions).toEqual([]);
  });
});

describe("a permission that is granted", () => {
  const input = { accessCodeId: "code", permissions: ["ORDER_UBO_EXTRACTS" as const] };

  it("is shown at once, and taken back when it is refused", async () => {
    const asked = client();
    await read(asked);
    answers = { grantPermissions: REFUSED };
    const done = asked.mutation(GrantPermissions, { input }).toPromise();
    await moment();
    expect((await read(asked)).permissions).toEqual(["PLACE_ORDERS", "ORDER_UBO_EXTRACTS"]);
    release();
    expect((await done).data?.grantPermissions).toMatchObject({ __typename: "NotPermitted", message: "Dit mag niet." });
    expect((await read(asked)).permissions).toEqual(["PLACE_ORDERS"]);
  });
});

describe("a code that is blocked", () => {
  it("is shown so at once", async () => {
    const asked = client();
    await read(asked);
    void asked.mutation(BlockAccessCode, { input: { accessCodeId: "code" } }).toPromise();
    await moment();
    expect((await read(asked)).status).toBe("BLOCKED");
  });
});

describe("the watch", () => {
  it("sees that the gateway answers, and that a session has ended", async () => {
    const asked = client();
    await read(asked);
    expect([...new Set(inReach)]).toEqual([true]);
    expect(notLoggedIn).toBe(0);
    answers = { grantPermissions: { ...REFUSED, __typename: "NotLoggedIn" } };
    release();
    await asked.mutation(GrantPermissions, { input: { accessCodeId: "code", permissions: [] } }).toPromise();
    expect(notLoggedIn).toBe(1);
  });
});
