import { type Fault, faultOf, faultOfError } from "../forms/fault";
import { newIdempotencyKey } from "../forms/idempotency";
import { gateway } from "../gateway/gateway";
import { unmask } from "../generated";
import type { AnnualAccountsFormInput, SaveFilingDraftInput } from "../generated/graphql";
import { createStore, type Store } from "../store";
import { FilingDetailsDocument, SaveFilingDraft } from "./operations";

const SECONDS_AFTER_A_CHANGE = 2;

/** Whether what was filled in is kept; `changed` elsewhere, so that it must be loaded again. */
export type SaveState = "saved" | "waiting" | "saving" | "failed" | "changed";

export type Outcome =
  | { readonly is: "saved"; readonly version: number }
  | { readonly is: "refused" | "changed" | "unknown"; readonly fault: Fault };

type Send = (input: SaveFilingDraftInput) => Promise<Outcome>;

export interface Saver {
  readonly state: Store<SaveState>;
  /** Keep this, before long. */
  change: (form: AnnualAccountsFormInput) => void;
  /** Keep all now; give the fault where that did not happen. */
  flush: () => Promise<Fault | undefined>;
}

/**
 * Save a draft as it is filled in: one save at a time, each over the version that the one before made. One
 * of which nobody knows whether it arrived is sent again as it was, before anything else.
 */
export function makeSaver(filing: { id: string; version: number }, send: Send = saveDraft): Saver {
  const state = createStore<SaveState>("saved");
  let version = filing.version;
  let wanted: AnnualAccountsFormInput | undefined;
  let sent: SaveFilingDraftInput | undefined;
  let running: Promise<Fault | undefined> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function save(): Promise<Fault | undefined> {
    while (sent || wanted) {
      if (!sent && wanted) {
        sent = { idempotencyKey: newIdempotencyKey(), filingId: filing.id, version, form: wanted };
        wanted = undefined;
      }
      if (!sent) break;
      state.set("saving");
      const outcome = await send(sent);
      if (outcome.is === "saved") {
        version = outcome.version;
        sent = undefined;
        continue;
      }
      if (outcome.is !== "unknown") {
        wanted ??= sent.form;
        sent = undefined;
      }
      state.set(outcome.is === "changed" ? "changed" : "failed");
      return outcome.fault;
    }
    state.set("saved");
    return undefined;
  }

  function flush(): Promise<Fault | undefined> {
    clearTimeout(timer);
    running ??= save().finally(() => (running = undefined));
    return running;
  }

  return {
    state,
    flush,
    change(form) {
      wanted = form;
      if (state.get() === "changed") return;
      if (!running) state.set("waiting");
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), SECONDS_AFTER_A_CHANGE * 1000);
    },
  };
}

async function saveDraft(input: SaveFilingDraftInput): Promise<Outcome> {
  const { data, error } = await gateway.get().client.mutation(SaveFilingDraft, { input }).toPromise();
  if (!data) return { is: "unknown", fault: faultOfError(error) };
  const answer = data.saveFilingDraft;
  if (answer.__typename === "FilingSaved") {
    return { is: "saved", version: unmask(FilingDetailsDocument, answer.filing).version };
  }
  return { is: answer.__typename === "FilingChanged" ? "changed" : "refused", fault: faultOf(answer) };
}
