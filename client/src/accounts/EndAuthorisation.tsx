import { useMutation } from "urql";

import { type Fault, faultOf, faultOfError } from "../forms/fault";
import { useTexts } from "../language/texts";
import { Confirmed } from "../parts/Confirmed";
import { useTitleAfter } from "../parts/Page";
import { say } from "../parts/said";
import { EndFilingAuthorisation } from "./operations";
import { authorisationTexts } from "./texts";

interface EndAuthorisationProps {
  id: string;
  label: string;
  question: string;
  consequence: string;
}

/** Ends leave to file, or a request for it, asked once more: by who has it or by who gave it. */
export function EndAuthorisation({ id, label, question, consequence }: EndAuthorisationProps) {
  const t = useTexts(authorisationTexts);
  const [, end] = useMutation(EndFilingAuthorisation);
  useTitleAfter();

  async function action(): Promise<Fault | undefined> {
    const { data, error } = await end({ input: { authorisationId: id } });
    if (!data) return faultOfError(error);
    const answer = data.endFilingAuthorisation;
    if (answer.__typename !== "FilingAuthorisationEnded") return faultOf(answer);
    say(t.ended);
    return undefined;
  }

  return (
    <Confirmed label={label} question={question} keep={t.keep} action={action} danger>
      <p>{consequence}</p>
    </Confirmed>
  );
}
