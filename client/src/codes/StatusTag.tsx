import type { AccessCodeStatus } from "../generated/graphql";
import { names } from "../language/names";
import { useTexts } from "../language/texts";

export function StatusTag({ status }: { status: AccessCodeStatus }) {
  const n = useTexts(names);
  return <span className={`tag ${status.toLowerCase()}`}>{n.status[status]}</span>;
}
