import { useQuery } from "urql";

import { CodeFacts } from "../codes/CodeFacts";
import { CodeOverview } from "../codes/CodeOverview";
import { CodeFactsDocument } from "../codes/operations";
import { PermissionList } from "../codes/Permissions";
import { codeTexts } from "../codes/texts";
import { graphql, unmask } from "../generated";
import { useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { codeOf, may, useViewer } from "../viewer/viewer";

const MyCode = graphql(`
  query MyCode {
    viewer {
      ... on AccessCode {
        id
        ...CodeFacts
      }
    }
  }
`);

/** The main user's overview; anybody else's own code. */
export function AccessCodesPage() {
  const viewer = useViewer();
  return may(viewer, "MANAGE_ACCESS_CODES") ? <CodeOverview /> : <OwnCode />;
}

function OwnCode() {
  const t = useTexts(codeTexts);
  const [result] = useQuery({ query: MyCode });
  const viewer = codeOf(result.data?.viewer);
  return (
    <Page title={t.mine}>
      <Loaded query={{ ...result, data: viewer ? unmask(CodeFactsDocument, viewer) : undefined }}>
        {(code) => (
          <>
            <CodeFacts code={code} />
            <PermissionList title={t.myPermissions} permissions={code.permissions} />
            {code.role && <p className="hint">{t.noManager}</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}
