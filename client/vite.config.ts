import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const GATEWAY = process.env["GATEWAY"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  build: {
    // Everything is a file of its own, so that the page's policy can name 'self' and no more.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      "/graphql": { target: GATEWAY, headers: { origin: GATEWAY } },
      "/documents": GATEWAY,
      "/uploads": { target: GATEWAY, headers: { origin: GATEWAY } },
    },
  },
  test: { environment: "happy-dom" },
});
