import { createHash } from "node:crypto";

import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform, preset } from "@graphql-codegen/client-preset";

const SCHEMA = "../schema/schema.graphql";
const TRUSTED_DOCUMENTS = "persisted-documents.json";

/** What the gateway trusts is a file of its own, where the gateway finds it. */
const clientPreset: typeof preset = {
  ...preset,
  async buildGeneratesSection(options) {
    const files = await preset.buildGeneratesSection(options);
    return files.map((file) =>
      file.filename.endsWith(TRUSTED_DOCUMENTS) ? { ...file, filename: TRUSTED_DOCUMENTS } : file,
    );
  },
};

const config: CodegenConfig = {
  schema: SCHEMA,
  documents: ["src/**/*.{ts,tsx}", "!src/**/*.test.*", "!src/generated/**"],
  generates: {
    "src/generated/": {
      preset: clientPreset,
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: "unmask" },
        persistedDocuments: {
          hashPropertyName: "sha256",
          hashAlgorithm: (text: string) => createHash("sha256").update(text).digest("hex"),
        },
      },
      config: {
        enumsAsTypes: true,
        immutableTypes: true,
        strictScalars: true,
        scalars: { ID: "string", Date: "string", DateTime: "string", Decimal: "string", Upload: "File" },
        useTypeImports: true,
      },
      // The cache needs the names of types, and a trusted document is sent as it was written down.
      documentTransforms: [addTypenameSelectionDocumentTransform],
    },
    "src/generated/possible-types.ts": {
      plugins: ["fragment-matcher"],
      config: { apolloClientVersion: 3, useExplicitTyping: false },
    },
  },
};

export default config;
