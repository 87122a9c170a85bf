import type { CodeFactsFragment } from "../generated/graphql";
import { useFormats } from "../language/format";
import { names } from "../language/names";
import { useTexts } from "../language/texts";
import { Facts } from "../parts/Facts";
import { StatusTag } from "./StatusTag";
import { codeTexts } from "./texts";

/** What is known of a code. */
export function CodeFacts({ code }: { code: CodeFactsFragment }) {
  const t = useTexts(codeTexts);
  const n = useTexts(names);
  const { money, moment } = useFormats();
  return (
    <Facts
      facts={[
        [t.status, <StatusTag key="status" status={code.status} />],
        [t.holder, `${code.holder.firstName} ${code.holder.lastName}`],
        [t.email, code.holder.email],
        [t.use, n.use[code.use]],
        [t.organisation, code.organisation?.name],
        [t.role, code.role && n.role[code.role]],
        [t.paymentMethod, `${n.paymentMethod[code.paymentMethod]} (${t.fixedMethod})`],
        [t.limit, code.spendingLimit ? money(code.spendingLimit) : t.noLimit],
        [t.spent, money(code.spentThisMonth)],
        [t.createdAt, moment(code.createdAt)],
        [t.lastUsedAt, code.lastUsedAt ? moment(code.lastUsedAt) : t.never],
      ]}
    />
  );
}
