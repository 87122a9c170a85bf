import type { ReactNode } from "react";

interface NoticeProps {
  kind: "info" | "done" | "problem";
  children: ReactNode;
  "data-fault"?: boolean;
}

/** A message that stands out. A problem is read aloud at once, and can be led to. */
export function Notice({ kind, children, ...attributes }: NoticeProps) {
  return (
    <div
      className={`notice ${kind}`}
      role={kind === "problem" ? "alert" : undefined}
      tabIndex={kind === "problem" ? -1 : undefined}
      {...attributes}
    >
      {children}
    </div>
  );
}
