import type { FilingStatus } from "../generated/graphql";
import { useTexts } from "../language/texts";
import { filingNames } from "./texts";

const LOOKS: Record<FilingStatus, string> = {
  DRAFT: "draft",
  CHECKING: "pending",
  REJECTED: "failed",
  ACCEPTED: "pending",
  FILED: "delivered",
};

/** Where a filing stands. */
export function FilingTag({ status }: { status: FilingStatus }) {
  const { status: called } = useTexts(filingNames);
  return <span className={`tag ${LOOKS[status]}`}>{called[status]}</span>;
}
