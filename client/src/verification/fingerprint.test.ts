import { expect, it } from "vitest";

import { fingerprint } from "./fingerprint";

it("is what sha256sum says of the file", async () => {
  const abc = new Blob(["abc"]);
  expect(await fingerprint(abc)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
