import type { ReactNode } from "react";

/** Facts with their names; those that are absent are left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          isThere(value) && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function isThere(value: ReactNode): boolean {
  return value !== null && value !== undefined && value !== false && value !== "";
}
