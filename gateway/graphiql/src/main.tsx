import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./style.css";

import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";

import { Bar } from "./Bar";
import { fetcher } from "./fetcher";
import { starters } from "./starters";
import { createStorage } from "./storage";

const tabs = starters();

createRoot(document.getElementById("root")!).render(
  <>
    <Bar />
    <main>
      <GraphiQL
        fetcher={fetcher}
        storage={createStorage(localStorage)}
        defaultTabs={tabs}
        initialVariables={tabs[0]?.variables}
        defaultEditorToolsVisibility="variables"
        showPersistHeadersSettings={false}
        inputValueDeprecation
        schemaDescription
      />
    </main>
  </>,
);
