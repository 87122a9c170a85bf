import type { ReactNode } from "react";
import { useQuery } from "urql";

import { faultOf } from "../forms/fault";
import { graphql, unmask } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { RegistrationDetails, RegistrationDocument } from "../register/RegisterSearch";
import type { Subject } from "./address";

export const subjectTexts = texts(
  { about: "Inschrijving", branch: (number: string) => `Van de vestiging met nummer ${number}.` },
  { about: "Registration", branch: (number: string) => `Of the branch with number ${number}.` },
);

const SubjectDocument = graphql(`
  query Subject($kvkNumber: String!) {
    registration(kvkNumber: $kvkNumber) {
      ... on Registration {
        id
        name
        ...Registration
      }
      ...Problem
    }
  }
`);

/** What an order is about, and under it what can be done with that. */
export function SubjectPanel({ subject, children }: { subject: Subject; children: ReactNode }) {
  const t = useTexts(subjectTexts);
  const [result] = useQuery({ query: SubjectDocument, variables: { kvkNumber: subject.kvkNumber } });
  return (
    <Loaded query={result}>
      {({ registration }) => {
        if (registration.__typename !== "Registration") {
          return <Notice kind="problem">{faultOf(registration).message}</Notice>;
        }
        return (
          <>
            <section className="panel" aria-labelledby="about">
              <h2 id="about">{t.about}</h2>
              <p>
                <strong>{registration.name}</strong>
              </p>
              <RegistrationDetails registration={unmask(RegistrationDocument, registration)} />
              {subject.branchNumber && <p>{t.branch(subject.branchNumber)}</p>}
            </section>
            {children}
          </>
        );
      }}
    </Loaded>
  );
}
