import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useClient } from "urql";

import { type Fault, faultOf, faultOfError } from "../../forms/fault";
import { newIdempotencyKey } from "../../forms/idempotency";
import { useTexts } from "../../language/texts";
import { Page } from "../../parts/Page";
import { changed } from "../../parts/Pager";
import { ROUTES } from "../../routes";
import { Confirmation } from "./Confirmation";
import { Details } from "./Details";
import { Done } from "./Done";
import { asRequestFault, emptyForm, previewInput, type RequestForm, type Step, STEPS } from "./form";
import { type Preview, PreviewDocument, type Requested } from "./operations";
import { Preferences } from "./Preferences";
import { requestTexts } from "./texts";

/** Request a code in three steps; each asks the gateway what it may offer. */
export function RequestPage() {
  const [round, setRound] = useState(0);
  const navigate = useNavigate();

  async function again() {
    await navigate(ROUTES.request);
    setRound(round + 1);
  }

  return <Request key={round} again={() => void again()} />;
}

function Request({ again }: { again: () => void }) {
  const t = useTexts(requestTexts);
  const client = useClient();
  const [params, setParams] = useSearchParams();
  const [form, setForm] = useState(() => emptyForm(params.has("lost")));
  const [preview, setPreview] = useState<Preview>();
  const [requested, setRequested] = useState<Requested>();
  const [key, setKey] = useState(newIdempotencyKey);
  const step = stepOf(params, preview);

  const change = (changes: Partial<RequestForm>) => {
    setForm({ ...form, ...changes });
  };
  const goTo = (next: Step) => {
    setParams(changed(params, { step: next }));
  };

  async function look(): Promise<Preview | Fault> {
    const { data, error } = await client
      .query(PreviewDocument, { input: previewInput(form) }, { requestPolicy: "network-only" })
      .toPromise();
    if (!data) return faultOfError(error);
    const answer = data.accessCodeRequestPreview;
    if (answer.__typename !== "AccessCodeRequestPreview") return asRequestFault(faultOf(answer));
    setPreview(answer);
    return answer;
  }

  if (requested) {
    return (
      <Page title={t.doneTitle} step="done">
        <Done form={form} requested={requested} again={again} />
      </Page>
    );
  }
  const number = STEPS.indexOf(step) + 1;
  const parts = { form, change, look, goTo };
  return (
    <Page title={form.replacesLostCode ? t.titleLost : t.title} lead={t.lead} step={step}>
      <ol className="steps" aria-label={t.steps}>
        {STEPS.map((each) => (
          <li key={each} aria-current={each === step ? "step" : undefined}>
            {t.stepNames[each]}
          </li>
        ))}
      </ol>
      <h2>{t.step(number, t.stepNames[step])}</h2>
      {step === "details" && <Details {...parts} />}
      {step === "preferences" && preview && <Preferences {...parts} preview={preview} />}
      {step === "confirmation" && preview && (
        <Confirmation
          {...parts}
          preview={preview}
          idempotency={{
            key,
            renew: () => {
              setKey(newIdempotencyKey());
            },
          }}
          done={setRequested}
        />
      )}
    </Page>
  );
}

/** What each step gets: what was filled in, and how to look ahead. */
export interface StepProps {
  form: RequestForm;
  change: (changes: Partial<RequestForm>) => void;
  look: () => Promise<Preview | Fault>;
  goTo: (step: Step) => void;
}

/** Tell which step to show; none but the first without what the gateway said to it. */
function stepOf(params: URLSearchParams, preview: Preview | undefined): Step {
  const wanted = STEPS.find((step) => step === params.get("step"));
  return preview ? (wanted ?? "details") : "details";
}
