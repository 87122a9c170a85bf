import { useState } from "react";
import { useMutation } from "urql";

import { type Fault, faultOf, faultOfError } from "../forms/fault";
import type { CodeFactsFragment } from "../generated/graphql";
import { useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { say } from "../parts/said";
import { BlockAccessCode, UnblockAccessCode } from "./operations";
import { codeTexts } from "./texts";

/** Block a code, or give it its access back; shown at once, taken back where refused. */
export function Access({ code }: { code: CodeFactsFragment }) {
  const t = useTexts(codeTexts);
  const [fault, setFault] = useState<Fault>();
  const [, block] = useMutation(BlockAccessCode);
  const [, unblock] = useMutation(UnblockAccessCode);
  const isBlocked = code.status === "BLOCKED";

  async function blocked() {
    const { data, error } = await block({ input: { accessCodeId: code.id } });
    if (!data) return faultOfError(error);
    return data.blockAccessCode.__typename === "AccessCodeBlocked" ? undefined : faultOf(data.blockAccessCode);
  }

  async function unblocked() {
    const { data, error } = await unblock({ input: { accessCodeId: code.id } });
    if (!data) return faultOfError(error);
    const answer = data.unblockAccessCode;
    return answer.__typename === "AccessCodeUnblocked" ? undefined : faultOf(answer);
  }

  async function change() {
    setFault(undefined);
    const refused = isBlocked ? await unblocked() : await blocked();
    setFault(refused);
    if (!refused) say(isBlocked ? t.unblocked : t.blocked);
  }

  return (
    <section aria-labelledby="access">
      <h2 id="access">{t.access}</h2>
      {code.status === "PENDING" ? (
        <p>{t.pending}</p>
      ) : (
        <>
          <p>{t.blockHint}</p>
          {fault && <Notice kind="problem">{[fault.message, ...Object.values(fault.fields)].join(" ")}</Notice>}
          <button type="button" className={isBlocked ? "quiet" : "quiet danger"} onClick={() => void change()}>
            {isBlocked ? t.unblock : t.block}
          </button>
        </>
      )}
    </section>
  );
}
