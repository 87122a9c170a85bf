import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useMutation } from "urql";

import { type Fault, fault, faultOf, faultOfError, faultTexts } from "../forms/fault";
import { Form } from "../forms/Form";
import { newIdempotencyKey } from "../forms/idempotency";
import { unmask } from "../generated";
import type { UploadFilingInput } from "../generated/graphql";
import { language } from "../language/language";
import { texts, useTexts } from "../language/texts";
import { filingAddress } from "../routes";
import { FileField } from "./FileField";
import { FilingDetailsDocument, SubmitFiling, UploadFiling } from "./operations";
import { type FileUpload, type Sending, sendFile, UploadRefused } from "./upload";

const LARGEST = 10_000_000;

export const uploadFormTexts = texts(
  {
    publicly: "Vindt de controle niets dat beter moet, dan wordt de jaarrekening meteen gedeponeerd. Iedereen kan haar dan inzien.",
    submit: "Uploaden en deponeren",
    empty: "Dit bestand is leeg. Kies een ander bestand.",
    tooLarge: "Dit bestand is groter dan 10 MB. Kies een kleiner bestand, of neem contact met ons op.",
    progress: "Voortgang van het uploaden",
    share: (percent: string) => `${percent}% is ontvangen.`,
    broken: "De verbinding is verbroken. Wat is ontvangen, blijft bewaard.",
    pause: "Pauzeren",
    resume: "Verdergaan",
    stop: "Stoppen",
    submitted: "Het bestand is ontvangen.",
  },
  {
    publicly: "If the check finds nothing to mend, the annual accounts are filed at once. Everybody can see them then.",
    submit: "Upload and file",
    empty: "This file is empty. Choose another file.",
    tooLarge: "This file is larger than 10 MB. Choose a smaller file, or contact us.",
    progress: "Progress of the upload",
    share: (percent: string) => `${percent}% has been received.`,
    broken: "The connection was broken. What was received is kept.",
    pause: "Pause",
    resume: "Go on",
    stop: "Stop",
    submitted: "The file has been received.",
  },
);

/** Of which draft the file is, or of a new one. */
export type Target = Pick<UploadFilingInput, "filingId" | "version" | "kvkNumber" | "correctsId">;

/** Sends a file of annual accounts, makes a draft of it, and submits that. */
export function UploadForm({ target }: { target: Target }) {
  const t = useTexts(uploadFormTexts);
  const { required } = useTexts(faultTexts);
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [sending, setSending] = useState<Sending>();
  const upload = useRef<FileUpload>(undefined);
  const received = useRef<{ file: File; uploadId: string; idempotencyKey: string }>(undefined);
  const [, uploadFiling] = useMutation(UploadFiling);
  const [, submitFiling] = useMutation(SubmitFiling);

  useEffect(() => () => upload.current?.giveUp(), []);

  async function action(): Promise<Fault | undefined> {
    if (!file) return fault(required, { file: required });
    if (!file.size) return fault(t.empty, { file: t.empty });
    if (file.size > LARGEST) return fault(t.tooLarge, { file: t.tooLarge });
    if (received.current?.file !== file) {
      const uploadId = await send(file);
      if (typeof uploadId !== "string") return uploadId;
      received.current = { file, uploadId, idempotencyKey: newIdempotencyKey() };
    }
    return keep(received.current.uploadId, received.current.idempotencyKey);
  }

  async function send(chosen: File): Promise<string | Fault | undefined> {
    try {
      upload.current = sendFile(chosen, language.get(), setSending);
      return await upload.current.done;
    } catch (refused) {
      if (!(refused instanceof UploadRefused)) throw refused;
      return fault(refused.message);
    } finally {
      setSending(undefined);
    }
  }

  /** Make the draft; one that cannot be submitted now can be from its own page. */
  async function keep(uploadId: string, idempotencyKey: string): Promise<Fault | undefined> {
    const { data, error } = await uploadFiling({ input: { ...target, idempotencyKey, uploadId } });
    if (!data) return faultOfError(error);
    const answer = data.uploadFiling;
    if (answer.__typename !== "FilingUploaded") {
      received.current = undefined;
      return faultOf(answer);
    }
    const { id, version } = unmask(FilingDetailsDocument, answer.filing);
    await submitFiling({ input: { idempotencyKey: newIdempotencyKey(), filingId: id, version } });
    await navigate(filingAddress(id), { state: { say: t.submitted } });
    return undefined;
  }

  return (
    <>
      <Form action={action} submit={t.submit}>
        <FileField isBusy={sending !== undefined} onChoose={setFile} />
        <p className="hint">{t.publicly}</p>
      </Form>
      {sending && <Progress sending={sending} upload={() => upload.current} />}
    </>
  );
}

function Progress({ sending: { is, share }, upload }: { sending: Sending; upload: () => FileUpload | undefined }) {
  const t = useTexts(uploadFormTexts);
  const percent = String(Math.floor(share * 100));
  return (
    <section className="panel" aria-label={t.progress}>
      <progress aria-label={t.progress} max={1} value={share} />
      <p role="status">{is === "broken" ? t.broken : t.share(percent)}</p>
      <div className="actions">
        {is === "sending" ? (
          <button type="button" className="quiet" onClick={() => upload()?.pause()}>
            {t.pause}
          </button>
        ) : (
          <button type="button" onClick={() => upload()?.resume()}>
            {t.resume}
          </button>
        )}
        <button type="button" className="quiet" onClick={() => upload()?.giveUp()}>
          {t.stop}
        </button>
      </div>
    </section>
  );
}
