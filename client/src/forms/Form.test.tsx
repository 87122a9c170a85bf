import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeEach, describe, expect, it } from "vitest";

import { Field } from "./Field";
import { type Fault, fault } from "./fault";
import { Form } from "./Form";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let place: HTMLElement;

function show(action: () => Promise<Fault | undefined>): void {
  act(() => {
    createRoot(place).render(
      <Form action={action} submit="Verstuur">
        <Field name="holder.firstName" label="Voornaam" value="" onChange={() => undefined} />
        <Field name="holder.email" label="E-mailadres" hint="Voor het wachtwoord." value="" onChange={() => undefined} />
      </Form>,
    );
  });
}

async function submit(): Promise<void> {
  await act(async () => {
    place.querySelector("form")?.requestSubmit();
    await Promise.resolve();
  });
}

const email = () => place.querySelector<HTMLInputElement>("[name='holder.email']");

beforeEach(() => {
  place = document.createElement("div");
  document.body.replaceChildren(place);
});

describe("a form that was refused", () => {
  it("says beside the input what is wrong with it, and leads there", async () => {
    show(() => Promise.resolve(fault("Verbeter de velden.", { "holder.email": "Geen adres." })));
    await submit();
    const described = email()?.getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      "Geen adres.",
      "Voor het wachtwoord.",
    ]);
    expect(email()?.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(email());
    expect(place.querySelector("[role=alert]")?.textContent).toBe("Verbeter de velden.");
  });

  it("also says what is wrong with a field that it has no input for, and leads to the message", async () => {
    show(() => Promise.resolve(fault("Verbeter de velden.", { kvkNumber: "Acht cijfers." })));
    await submit();
    expect(document.activeElement?.textContent).toBe("Verbeter de velden.Acht cijfers.");
  });
});

describe("a form that is under way", () => {
  it("is not sent twice", async () => {
    let times = 0;
    show(() => {
      times += 1;
      return new Promise(() => undefined);
    });
    await submit();
    await submit();
    expect(times).toBe(1);
  });
});
