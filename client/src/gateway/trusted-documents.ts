import { type Exchange, makeOperation, type Operation } from "@urql/core";
import { map, pipe } from "wonka";

/**
 * Sends the name of an operation in place of its text. The gateway knows the text from
 * `persisted-documents.json`, which is made together with this code.
 */
export const trustedDocuments: Exchange =
  ({ forward }) =>
  (operations$) => {
    const sent = new Map<number, Operation>();
    return pipe(
      operations$,
      map((operation) => {
        const documentId = documentIdOf(operation.query);
        if (operation.kind === "teardown" || documentId === undefined) {
          sent.delete(operation.key);
          return operation;
        }
        sent.set(operation.key, operation);
        const query = { kind: "Document", definitions: [], documentId } as unknown as Operation["query"];
        return makeOperation(operation.kind, { ...operation, query } as Operation, operation.context);
      }),
      forward,
      map((result) => ({ ...result, operation: sent.get(result.operation.key) ?? result.operation })),
    );
  };

/** Name a document as the gateway does; undefined for one that was not generated. */
export function documentIdOf(document: object): string | undefined {
  const meta = "__meta__" in document ? document.__meta__ : undefined;
  if (typeof meta !== "object" || meta === null || !("sha256" in meta)) return undefined;
  return `sha256:${String(meta.sha256)}`;
}
