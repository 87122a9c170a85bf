import type { ReactNode } from "react";
import type { CombinedError } from "urql";

import { faultOfError } from "../forms/fault";
import { texts, useTexts } from "../language/texts";
import { useStore } from "../store";
import { language } from "../language/language";
import { Notice } from "./Notice";

export const loadedTexts = texts({ loading: "Bezig met laden…" }, { loading: "Loading…" });

interface LoadedProps<Data> {
  query: { data?: Data | undefined; fetching: boolean; error?: CombinedError | undefined };
  children: (data: Data) => ReactNode;
}

/** What was asked for; until then, that it is under way or why it does not come. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const chosen = useStore(language);
  if (query.data) return children(query.data);
  if (query.error) return <Notice kind="problem">{faultOfError(query.error, chosen).message}</Notice>;
  return <Loading />;
}

export function Loading() {
  const t = useTexts(loadedTexts);
  return (
    <p className="loading" role="status">
      {t.loading}
    </p>
  );
}
