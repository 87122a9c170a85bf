import { type ReactNode, useState } from "react";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";

import type { Fault } from "../../forms/fault";
import { unmask } from "../../generated";
import type { Subject } from "../../orders/address";
import { CatalogueDocument, ProductDocument } from "../../orders/catalogue";
import type { Product } from "../../orders/form";
import { SubjectPanel } from "../../orders/SubjectPanel";
import { Loaded } from "../../parts/Loaded";
import { changed } from "../../parts/Pager";
import { StepPage } from "./CertifiedExtractPage";
import { Check } from "./Check";
import { Details } from "./Details";
import { emptyGuestForm, type GuestForm, missingInGuestForm, type Step } from "./form";

/** What each step gets: what is for sale, what was filled in, and how to go on. */
export interface BuyingStepProps {
  subject: Subject;
  products: readonly Product[];
  product: Product;
  form: GuestForm;
  change: (changes: Partial<GuestForm>) => void;
  goTo: (step: Step) => void;
  /** What the gateway found wrong with the details. */
  refused: Fault | undefined;
  refuse: (refused: Fault) => void;
}

/** Buying an extract of one registration; `children` stand below the details. */
export function Buying({ subject, children }: { subject: Subject; children: ReactNode }) {
  const [result] = useQuery({ query: CatalogueDocument });
  const [params, setParams] = useSearchParams();
  const [form, setForm] = useState(emptyGuestForm);
  const [refused, setRefused] = useState<Fault>();
  const wanted: Step = params.get("step") === "check" ? "check" : "details";

  return (
    <Loaded query={result}>
      {({ catalogue }) => {
        const products = unmask(ProductDocument, catalogue).filter(({ forGuests }) => forGuests);
        const product = products.find(({ code }) => code === form.product);
        if (!product) return null;
        // Whoever comes back by an address begins with the details: they are kept nowhere.
        const step = missingInGuestForm(product, form) ? "details" : wanted;
        const parts: BuyingStepProps = {
          subject,
          products,
          product,
          form,
          change: (changes) => {
            setForm({ ...form, ...changes });
          },
          goTo: (next) => {
            setRefused(undefined);
            setParams(changed(params, { step: next }));
          },
          refused,
          refuse: (fault) => {
            setRefused(fault);
            setParams(changed(params, { step: "details" }));
          },
        };
        return (
          <StepPage step={step}>
            <SubjectPanel subject={subject}>
              {step === "details" ? <Details {...parts} /> : <Check {...parts} />}
            </SubjectPanel>
            {step === "details" && children}
          </StepPage>
        );
      }}
    </Loaded>
  );
}
