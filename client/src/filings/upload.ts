import { DetailedError, Upload } from "tus-js-client";

import { faultTexts } from "../forms/fault";
import type { Language } from "../language/language";

const ADDRESS = "/uploads";
const PIECE = 1024 * 1024;
/** How long to wait before a broken connection is tried again. */
const PAUSES = [0, 1_000, 3_000, 5_000, 10_000];

/** Where the sending of a file stands; `share` is how much of it arrived, from 0 to 1. */
export interface Sending {
  readonly is: "sending" | "paused" | "broken";
  readonly share: number;
}

export interface FileUpload {
  /** The id of the upload, once all of it arrived; undefined when it was given up, an error when it was refused. */
  readonly done: Promise<string | undefined>;
  pause: () => void;
  resume: () => void;
  giveUp: () => void;
}

/** Why a file is not taken, in the words of the gateway. */
export class UploadRefused extends Error {}

/**
 * Send a file in pieces. A connection that breaks is tried again from where it broke, by itself some times
 * and then when a person asks; a file that was begun on an earlier visit goes on too.
 */
export function sendFile(file: File, language: Language, tell: (sending: Sending) => void): FileUpload {
  let share = 0;
  let isOver = false;
  let finish: (id: string | undefined) => void = () => undefined;
  let refuse: (reason: UploadRefused) => void = () => undefined;
  const done = new Promise<string | undefined>((resolve, reject) => {
    finish = resolve;
    refuse = reject;
  });
  const told = (is: Sending["is"]) => {
    if (!isOver) tell({ is, share });
  };
  const upload = new Upload(file, {
    endpoint: ADDRESS,
    chunkSize: PIECE,
    retryDelays: PAUSES,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name },
    headers: { "accept-language": language },
    onProgress(sent, all) {
      share = all ? sent / all : 0;
      told("sending");
    },
    onSuccess() {
      finish(upload.url?.split("/").at(-1));
    },
    onError(error) {
      const refusal = refusalOf(error, language);
      if (refusal === undefined) told("broken");
      else refuse(new UploadRefused(refusal));
    },
  });

  async function begin() {
    const [earlier] = await upload.findPreviousUploads();
    if (isOver) return;
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    upload.start();
  }

  told("sending");
  void begin();
  return {
    done,
    pause() {
      void upload.abort();
      told("paused");
    },
    resume() {
      told("sending");
      upload.start();
    },
    giveUp() {
      isOver = true;
      void upload.abort();
      finish(undefined);
    },
  };
}

/** Tell why the gateway does not take the file; undefined where it was not in reach. */
export function refusalOf(error: Error, language: Language): string | undefined {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (!response || response.getStatus() === 0 || response.getStatus() >= 500) return undefined;
  try {
    const answer = JSON.parse(response.getBody()) as { errors?: { message?: string }[] };
    return answer.errors?.[0]?.message ?? faultTexts[language].failed;
  } catch {
    return faultTexts[language].failed;
  }
}
