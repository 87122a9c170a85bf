import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useQuery } from "urql";

import { Field } from "../forms/Field";
import { faultOf, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { graphql, unmask } from "../generated";
import { texts, useTexts } from "../language/texts";
import { isOnPaper } from "../orders/form";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { verifyAddress } from "../routes";
import { FileCheck } from "../verification/FileCheck";
import { VerificationDocument, VerificationFacts } from "../verification/VerificationFacts";

export const verifyTexts = texts(
  {
    title: "Gewaarmerkt document controleren",
    lead: "Controleer of een gewaarmerkt document echt is, met het documentnummer dat erop staat.",
    number: "Documentnummer",
    numberHint: "Vijf groepen van vier tekens. Hoofdletters, spaties en streepjes maken niet uit.",
    submit: "Controleren",
  },
  {
    title: "Check a certified document",
    lead: "Check that a certified document is genuine, by the document number that is printed on it.",
    number: "Document number",
    numberHint: "Five groups of four characters. Capitals, spaces and dashes do not matter.",
    submit: "Check",
  },
);

const VerifyDocument = graphql(`
  query VerifyDocument($number: String!) {
    verifyDocument(number: $number) {
      ...Verification
      ...Problem
    }
  }
`);

/** What is known of a certified document, for anybody who holds it. */
export function VerifyPage() {
  const t = useTexts(verifyTexts);
  const { number } = useParams();
  return (
    <Page title={t.title} lead={t.lead}>
      <NumberForm key={number} asked={number ?? ""} />
      {number !== undefined && <Verified number={number} />}
    </Page>
  );
}

function NumberForm({ asked }: { asked: string }) {
  const t = useTexts(verifyTexts);
  const navigate = useNavigate();
  const [number, setNumber] = useState(asked);

  async function action() {
    const empty = missing({ number });
    if (!empty) await navigate(verifyAddress(number.trim()));
    return empty;
  }

  return (
    <Form action={action} submit={t.submit}>
      <Field name="number" label={t.number} hint={t.numberHint} width="medium" value={number} onChange={setNumber} />
    </Form>
  );
}

function Verified({ number }: { number: string }) {
  const [result] = useQuery({ query: VerifyDocument, variables: { number } });
  return (
    <Loaded query={result}>
      {({ verifyDocument: found }) => {
        if (found.__typename !== "DocumentVerification") {
          return <Notice kind="problem">{faultOf(found).message}</Notice>;
        }
        const document = unmask(VerificationDocument, found);
        return (
          <>
            <VerificationFacts document={document} />
            {!isOnPaper({ code: document.product }) && <FileCheck key={document.sha256} sha256={document.sha256} />}
          </>
        );
      }}
    </Loaded>
  );
}
