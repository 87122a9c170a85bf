import { type ReactNode, useEffect, useRef } from "react";
import { useLocation, useSearchParams } from "react-router";

interface PageProps {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** Where in the page one is; another value leads the reader to the title again. */
  step?: string;
}

/** A page under its title. Who comes from another page, of the site or of a list, starts at the title. */
export function Page({ title, lead, children, step }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const [params] = useSearchParams();
  const cursor = params.get("after") ?? params.get("before");
  const isFirstPage = key === "default";

  useEffect(() => {
    if (isFirstPage) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname, cursor, step, isFirstPage]);

  return (
    <>
      <title>{`${title} – Registerpoort`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </>
  );
}
