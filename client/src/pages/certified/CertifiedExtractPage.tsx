import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";

import { useTexts } from "../../language/texts";
import { certifiedExtractAddress, subjectOf } from "../../orders/address";
import { About } from "../../parts/About";
import { Page } from "../../parts/Page";
import { RegisterSearch } from "../../register/RegisterSearch";
import { ROUTES } from "../../routes";
import { Buying } from "./Buying";
import { certifiedTexts } from "./texts";

const STEPS = ["choose", "details", "check"] as const;

/** A certified extract for anybody, in three steps: of what, the details, and paying (DOMAIN 13). */
export function CertifiedExtractPage() {
  const t = useTexts(certifiedTexts);
  const [params] = useSearchParams();
  const subject = subjectOf(params);
  if (subject) {
    return (
      <Buying key={JSON.stringify(subject)} subject={subject}>
        <p>
          <Link to={ROUTES.certifiedExtract}>{t.other}</Link>
        </p>
      </Buying>
    );
  }
  return (
    <StepPage step="choose">
      <RegisterSearch
        act={(registration) => (
          <Link to={certifiedExtractAddress(registration)}>
            {t.choose}
            <About subject={registration.name} />
          </Link>
        )}
      />
    </StepPage>
  );
}

/** The page at one of its steps. */
export function StepPage({ step, children }: { step: (typeof STEPS)[number]; children: ReactNode }) {
  const t = useTexts(certifiedTexts);
  return (
    <Page title={t.title} lead={t.lead} step={step}>
      <ol className="steps" aria-label={t.steps}>
        {STEPS.map((each) => (
          <li key={each} aria-current={each === step ? "step" : undefined}>
            {t.stepNames[each]}
          </li>
        ))}
      </ol>
      <h2>{t.step(STEPS.indexOf(step) + 1, t.stepNames[step])}</h2>
      {children}
    </Page>
  );
}
