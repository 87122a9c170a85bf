import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/graphiql/",
  plugins: [react()],
  build: {
    // Everything is a file of its own, so that the page's policy can name 'self' and no more.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
  },
  worker: { format: "es" },
});
