import type { AuthorisationStatus } from "../generated/graphql";
import { useTexts } from "../language/texts";
import { authorisationTexts } from "./texts";

const LOOKS: Record<AuthorisationStatus, string> = {
  REQUESTED: "pending",
  ACTIVE: "active",
  ENDED: "revoked",
  EXPIRED: "expired",
};

export function AuthorisationTag({ status }: { status: AuthorisationStatus }) {
  const t = useTexts(authorisationTexts);
  return <span className={`tag ${LOOKS[status]}`}>{t.status[status]}</span>;
}
