import { CombinedError } from "urql";
import { describe, expect, it } from "vitest";

import { faultOf, faultOfError, faultTexts, missing } from "./fault";

type Problem = Parameters<typeof faultOf>[0];

describe("a fault", () => {
  it("says what the refusal says", () => {
    const problem = { __typename: "RegisterUnavailable", code: "REGISTER_UNAVAILABLE", message: "Wacht even." };
    expect(faultOf(problem as unknown as Problem)).toEqual({ message: "Wacht even.", fields: {} });
  });

  it("says to load the page again where the words of a newer refusal were lost", () => {
    const problem = { __typename: "NewKindOfProblem" } as unknown as Problem;
    expect(faultOf(problem, "nl").message).toBe(faultTexts.nl.failed);
  });

  it("puts each invalid field by its path", () => {
    const problem = {
      __typename: "InvalidInput",
      code: "INVALID_INPUT",
      message: "Verbeter de velden.",
      fields: [{ path: "holder.email", code: "MALFORMED", message: "Dit is geen geldig e-mailadres." }],
    };
    expect(faultOf(problem as unknown as Problem).fields).toEqual({
      "holder.email": "Dit is geen geldig e-mailadres.",
    });
  });

  it("says that the gateway is out of reach, in the person's language", () => {
    const error = new CombinedError({ networkError: new Error("Failed to fetch") });
    expect(faultOfError(error, "nl").message).toBe(faultTexts.nl.outOfReach);
    expect(faultOfError(error, "en").message).toBe(faultTexts.en.outOfReach);
  });

  it("passes on what the gateway says of an operation that failed, with its fields", () => {
    const graphQLErrors = [
      { message: "Verbeter de periode.", extensions: { code: "INVALID_INPUT", fields: [{ path: "period.until", message: "Draai ze om." }] } },
    ];
    expect(faultOfError(new CombinedError({ graphQLErrors }), "nl")).toEqual({
      message: "Verbeter de periode.",
      fields: { "period.until": "Draai ze om." },
    });
  });

  it("spares people what is wrong with the operation itself", () => {
    const graphQLErrors = [{ message: "Cannot query field 'x'.", extensions: { code: "MALFORMED_REQUEST" } }];
    expect(faultOfError(new CombinedError({ graphQLErrors }), "nl").message).toBe(faultTexts.nl.failed);
  });

  it("names what is still empty or not ticked", () => {
    expect(missing({ iban: " ", mandateAccepted: false, email: "a@voorbeeld.example" }, "nl")?.fields).toEqual({
      iban: faultTexts.nl.required,
      mandateAccepted: faultTexts.nl.tick,
    });
    expect(missing({ iban: "NL91", mandateAccepted: true }, "nl")).toBeUndefined();
  });
});
