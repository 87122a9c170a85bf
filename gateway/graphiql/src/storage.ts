import type { Storage } from "@graphiql/toolkit";

const LAYOUT = /^graphiql:(theme|visiblePlugin|.*Flex)$/;

/**
 * Keeps the layout and the theme. Tabs, variables and history live as long as the page does:
 * they can hold access codes and passwords, which must not rest on a shared computer.
 */
export function createStorage(kept: globalThis.Storage): Storage {
  const forgotten = new Map<string, string>();
  return {
    getItem: (key) => (LAYOUT.test(key) ? kept.getItem(key) : (forgotten.get(key) ?? null)),
    setItem: (key, value) => (LAYOUT.test(key) ? kept.setItem(key, value) : forgotten.set(key, value)),
    removeItem: (key) => (LAYOUT.test(key) ? kept.removeItem(key) : forgotten.delete(key)),
    clear: () => forgotten.clear(),
    get length() {
      return forgotten.size;
    },
  };
}
