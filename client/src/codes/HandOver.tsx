import { useNavigate } from "react-router";
import { useMutation } from "urql";

import { type Fault, faultOf, faultOfError } from "../forms/fault";
import { startAsAnother } from "../gateway/gateway";
import type { CodeFactsFragment } from "../generated/graphql";
import { useTexts } from "../language/texts";
import { Confirmed } from "../parts/Confirmed";
import { ROUTES } from "../routes";
import { HandOverMainRole } from "./operations";
import { codeTexts } from "./texts";

/** Make another code the main user; asked twice, since one cannot take it back. */
export function HandOver({ code }: { code: CodeFactsFragment }) {
  const t = useTexts(codeTexts);
  const navigate = useNavigate();
  const [, handOver] = useMutation(HandOverMainRole);
  const name = `${code.holder.firstName} ${code.holder.lastName}`;

  async function action(): Promise<Fault | undefined> {
    const { data, error } = await handOver({ input: { accessCodeId: code.id } });
    if (!data) return faultOfError(error);
    if (data.handOverMainRole.__typename !== "MainRoleHandedOver") return faultOf(data.handOverMainRole);
    await navigate(ROUTES.home, { state: { say: t.handedOver(name) } });
    startAsAnother();
    return undefined;
  }

  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{t.handOver}</h2>
      <p>{t.handOverHint}</p>
      <Confirmed label={t.handOver} question={t.handOverQuestion(name)} action={action} danger>
        <p>{t.handOverWarning}</p>
      </Confirmed>
    </section>
  );
}
