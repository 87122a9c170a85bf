import { Link, useParams } from "react-router";
import { useQuery } from "urql";

import { Access } from "../codes/Access";
import { CodeFacts } from "../codes/CodeFacts";
import { HandOver } from "../codes/HandOver";
import { CodeFactsDocument } from "../codes/operations";
import { PermissionList, PermissionSwitches } from "../codes/Permissions";
import { SpendingLimit } from "../codes/SpendingLimit";
import { codeTexts } from "../codes/texts";
import { graphql, unmask } from "../generated";
import type { CodeFactsFragment } from "../generated/graphql";
import { useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";
import { may, useViewer } from "../viewer/viewer";
import { NotFoundPage } from "./NotFoundPage";

const AccessCodeDocument = graphql(`
  query AccessCode($id: ID!) {
    node(id: $id) {
      ... on AccessCode {
        id
        ...CodeFacts
      }
    }
  }
`);

export function AccessCodePage() {
  const t = useTexts(codeTexts);
  const { id = "" } = useParams();
  const [result] = useQuery({ query: AccessCodeDocument, variables: { id } });
  const node = result.data?.node;
  const code = node?.__typename === "AccessCode" ? unmask(CodeFactsDocument, node) : undefined;

  if (result.data && !code) return <NotFoundPage />;
  return (
    <Page title={code ? t.titleOf(code.hint) : t.title}>
      <Loaded query={{ ...result, data: code }}>
        {(shown) => (
          <>
            <CodeFacts code={shown} />
            <Management code={shown} />
          </>
        )}
      </Loaded>
      <p>
        <Link to={ROUTES.accessCodes}>{t.back}</Link>
      </p>
    </Page>
  );
}

/** What the main user can do with a code. */
function Management({ code }: { code: CodeFactsFragment }) {
  const t = useTexts(codeTexts);
  const viewer = useViewer();
  if (code.id === viewer?.id || !may(viewer, "MANAGE_ACCESS_CODES")) {
    return (
      <>
        <PermissionList title={t.myPermissions} permissions={code.permissions} />
        {code.role && <p className="hint">{code.role === "MAIN_USER" ? t.mainHasAll : t.noManager}</p>}
      </>
    );
  }
  if (code.status === "REVOKED" || code.status === "EXPIRED") return <p>{t.ended}</p>;
  return (
    <>
      <PermissionSwitches code={code} />
      <SpendingLimit code={code} />
      <Access code={code} />
      {code.status === "ACTIVE" && <HandOver code={code} />}
    </>
  );
}
