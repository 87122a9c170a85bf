import { describe, expect, it } from "vitest";

import { newOrderAddress, subjectOf } from "./orders/address";
import { periodOf, wholePeriod } from "./orders/period";
import { changed, pageOf } from "./parts/Pager";
import { accessCodeAddress, addressAfterLogIn, logInAddress, WITH_ACCOUNT } from "./routes";

describe("after logging in", () => {
  it("a person comes back where they were", () => {
    const from = new URL(logInAddress("/orders/new?kvk=69599084"), "http://gateway").searchParams.get("from");
    expect(addressAfterLogIn(from)).toBe("/orders/new?kvk=69599084");
    expect(addressAfterLogIn(null)).toBe("/");
  });

  it("a person comes back who was led to log in with an account", () => {
    const { searchParams } = new URL(logInAddress("/authorisations", WITH_ACCOUNT), "http://gateway");
    expect(searchParams.get("with")).toBe("account");
    expect(addressAfterLogIn(searchParams.get("from"))).toBe("/authorisations");
    expect(logInAddress(null, WITH_ACCOUNT)).toBe("/login?with=account");
  });

  it.each(["https://elders.example", "//elders.example", "/\\elders.example", "javascript:alert(1)"])(
    "nobody is led to %s",
    (from) => {
      expect(addressAfterLogIn(from)).toBe("/");
    },
  );
});

describe("an address", () => {
  it("holds an id whatever its letters", () => {
    expect(accessCodeAddress("a/b+c=")).toBe("/codes/a%2Fb%2Bc%3D");
  });

  it("holds the branch that an order is about, and none for a whole company", () => {
    const registration = { kvkNumber: "68727720", branchNumber: "000037143557" };
    const params = (address: string) => new URL(address, "http://gateway").searchParams;
    expect(subjectOf(params(newOrderAddress({ ...registration, kind: "BRANCH" })))).toEqual(registration);
    expect(subjectOf(params(newOrderAddress({ ...registration, kind: "MAIN_BRANCH" })))?.branchNumber).toBeNull();
  });

  it("holds the page of a list, and starts anew with another filter", () => {
    const params = new URLSearchParams({ after: "abc", q: "test" });
    expect(pageOf(params)).toEqual({ first: 20, after: "abc", last: null, before: null });
    expect(pageOf(new URLSearchParams({ before: "abc" }))).toEqual({
      first: null,
      after: null,
      last: 20,
      before: "abc",
    });
    expect(changed(params, { status: "ACTIVE" }).toString()).toBe("q=test&status=ACTIVE");
    expect(changed(params, { q: null }).toString()).toBe("");
  });

  it("holds a period only when it has both its days", () => {
    expect(wholePeriod(periodOf(new URLSearchParams({ from: "2026-01-01" })))).toBeNull();
    const period = { from: "2026-01-01", until: "2026-12-31" };
    expect(wholePeriod(periodOf(new URLSearchParams(period)))).toEqual(period);
  });
});
