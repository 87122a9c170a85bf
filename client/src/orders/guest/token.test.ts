import { expect, it } from "vitest";

import { tokenIn } from "./token";

it("the link in a mail brings the token of an order after its #", () => {
  expect(tokenIn("#order.01a20d.212ab9")).toBe("order.01a20d.212ab9");
});

it.each(["", "#content", "#order", "#order.<script>", "#session.abc"])("%j brings none", (fragment) => {
  expect(tokenIn(fragment)).toBeUndefined();
});
