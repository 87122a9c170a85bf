import { describe, expect, it } from "vitest";

import { firstLanguage } from "./language";
import { formats } from "./format";

const MODULES = import.meta.glob<Record<string, unknown>>(["../**/*.{ts,tsx}", "!../main.tsx", "!../**/*.test.*"], {
  eager: true,
});

interface Bilingual {
  nl: object;
  en: object;
}

const SUBJECTS = Object.entries(MODULES).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) => (isBilingual(value) ? [{ name: `${file} ${name}`, value }] : [])),
);

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === "object" && value !== null && "nl" in value && "en" in value;
}

/** Each sentence with its path; a sentence with values in it is filled with ones and words. */
function sentences(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([name, message]: [string, unknown]): [string, string][] => {
    const here = `${path}.${name}`;
    if (typeof message === "string") return [[here, message]];
    if (typeof message === "function") return [[here, String((message as (...values: unknown[]) => unknown)("2", "3"))]];
    return sentences(message as object, here);
  });
}

describe("what the pages say", () => {
  it("is found", () => {
    expect(SUBJECTS.length).toBeGreaterThan(15);
  });

  it.each(SUBJECTS)("$name is complete in both languages", ({ value }) => {
    const [dutch, english] = [sentences(value.nl), sentences(value.en)];
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
    for (const [path, sentence] of english) {
      const inDutch = dutch.find(([each]) => each === path)?.[1];
      expect(Boolean(sentence.trim()), path).toBe(Boolean(inDutch?.trim()));
    }
  });
});

describe("the language", () => {
  it("is the one that was chosen, else the browser's, else Dutch", () => {
    expect(firstLanguage(["en", "nl-NL"])).toBe("en");
    expect(firstLanguage(["", "de-DE", "en-GB"])).toBe("en");
    expect(firstLanguage(["", "fr"])).toBe("nl");
  });

  it("writes amounts, days and moments its own way, as they are in Amsterdam", () => {
    expect(formats("nl").money({ amount: "1234.50" })).toMatch(/€\s1\.234,50/);
    expect(formats("en").money({ amount: "1234.50" })).toBe("€1,234.50");
    expect(formats("nl").day("2026-12-01")).toBe("1 december 2026");
    expect(formats("en").day("2026-12-01")).toBe("1 December 2026");
    expect(formats("nl").moment("2026-06-30T22:30:00Z")).toContain("1 jul 2026");
  });
});
