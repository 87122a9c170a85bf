import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMutation, useQuery } from "urql";

import { type Fault, faultOf, faultOfError } from "../forms/fault";
import { startAsAnother } from "../gateway/gateway";
import { graphql } from "../generated";
import type { SessionsQuery } from "../generated/graphql";
import { useFormats } from "../language/format";
import { texts, useTexts } from "../language/texts";
import { About } from "../parts/About";
import { Facts } from "../parts/Facts";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { say } from "../parts/said";
import { ROUTES } from "../routes";
import { deviceName } from "../viewer/device";
import { codeOf } from "../viewer/viewer";

export const sessionsTexts = texts(
  {
    title: "Sessies en wachtwoord",
    lead: "Hier bent u ingelogd. Herkent u een sessie niet? Beëindig die en wijzig uw wachtwoord.",
    password: "Wachtwoord wijzigen",
    unknown: "Onbekend apparaat",
    isCurrent: "Deze sessie",
    transport: { COOKIE: "Browser", BEARER: "App" },
    kind: "Soort",
    createdAt: "Ingelogd op",
    lastUsedAt: "Laatst gebruikt",
    expiresAt: "Verloopt uiterlijk",
    end: "Beëindigen",
    endOthers: "Alle andere sessies beëindigen",
    ended: "De sessie is beëindigd.",
    othersEnded: (count: number) => (count === 1 ? "1 andere sessie is beëindigd." : `${count} andere sessies zijn beëindigd.`),
  },
  {
    title: "Sessions and password",
    lead: "This is where you are logged in. Is there a session that you do not know? End it and change your password.",
    password: "Change password",
    unknown: "Unknown device",
    isCurrent: "This session",
    transport: { COOKIE: "Browser", BEARER: "App" },
    kind: "Kind",
    createdAt: "Logged in on",
    lastUsedAt: "Last used",
    expiresAt: "Ends at the latest",
    end: "End",
    endOthers: "End all other sessions",
    ended: "The session has ended.",
    othersEnded: (count: number) => (count === 1 ? "1 other session has ended." : `${count} other sessions have ended.`),
  },
);

const Sessions = graphql(`
  query Sessions {
    viewer {
      ... on AccessCode {
        id
        sessions {
          id
          device
          transport
          isCurrent
          createdAt
          lastUsedAt
          expiresAt
        }
      }
    }
  }
`);

const EndSession = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      ... on SessionEnded {
        sessionId
      }
      ...Problem
    }
  }
`);

const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      ... on OtherSessionsEnded {
        endedSessions
      }
      ...Problem
    }
  }
`);

type Session = NonNullable<Extract<SessionsQuery["viewer"], { __typename: "AccessCode" }>["sessions"]>[number];

export function SessionsPage() {
  const t = useTexts(sessionsTexts);
  const [result] = useQuery({ query: Sessions });
  const [fault, setFault] = useState<Fault>();
  const { end, endOthers } = useEnding(setFault);
  return (
    <Page title={t.title} lead={t.lead}>
      <p>
        <Link to={ROUTES.password}>{t.password}</Link>
      </p>
      {fault && <Notice kind="problem">{fault.message}</Notice>}
      <Loaded query={{ ...result, data: codeOf(result.data?.viewer)?.sessions ?? undefined }}>
        {(sessions) => (
          <>
            <ul className="rows">
              {sessions.map((session) => (
                <SessionRow key={session.id} session={session} end={() => void end(session)} />
              ))}
            </ul>
            {sessions.length > 1 && (
              <button type="button" className="quiet danger" onClick={() => void endOthers()}>
                {t.endOthers}
              </button>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function SessionRow({ session, end }: { session: Session; end: () => void }) {
  const t = useTexts(sessionsTexts);
  const { moment } = useFormats();
  const device = deviceName(session.device) || t.unknown;
  return (
    <li className="row">
      <div>
        <h2>
          {device} {session.isCurrent && <span className="tag active">{t.isCurrent}</span>}
        </h2>
        <Facts
          facts={[
            [t.kind, t.transport[session.transport]],
            [t.createdAt, moment(session.createdAt)],
            [t.lastUsedAt, moment(session.lastUsedAt)],
            [t.expiresAt, moment(session.expiresAt)],
          ]}
        />
      </div>
      <button type="button" className="quiet" onClick={end}>
        {t.end}
        <About subject={device} />
      </button>
    </li>
  );
}

function useEnding(setFault: (fault: Fault | undefined) => void) {
  const t = useTexts(sessionsTexts);
  const navigate = useNavigate();
  const [, endSession] = useMutation(EndSession);
  const [, endOtherSessions] = useMutation(EndOtherSessions);

  async function end(session: Session) {
    const { data, error } = await endSession({ input: { sessionId: session.id } });
    const answer = data?.endSession;
    if (answer?.__typename !== "SessionEnded") {
      setFault(answer ? faultOf(answer) : faultOfError(error));
      return;
    }
    setFault(undefined);
    if (!session.isCurrent) {
      say(t.ended);
      return;
    }
    await navigate(ROUTES.home, { state: { say: t.ended } });
    startAsAnother();
  }

  async function endOthers() {
    const { data, error } = await endOtherSessions({});
    const answer = data?.endOtherSessions;
    if (answer?.__typename !== "OtherSessionsEnded") {
      setFault(answer ? faultOf(answer) : faultOfError(error));
      return;
    }
    setFault(undefined);
    say(t.othersEnded(answer.endedSessions));
  }

  return { end, endOthers };
}
