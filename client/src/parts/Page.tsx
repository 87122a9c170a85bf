import { type ReactNode, useEffect, useRef } from "react";
import { useLocation, useSearchParams } from "react-router";

const SITE = "Registerpoort";

interface PageProps {
  title: string;
  /** A part of the title that is not broken over lines. */
  whole?: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** Where in the page one is; another value leads the reader to the title again. */
  step?: string;
}

/** Lead the reader to the title when this goes and takes the focus with it. */
export function useTitleAfter(): void {
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.querySelector("h1")?.focus({ preventScroll: true });
    },
    [],
  );
}

/** A page under its title. Who comes from another page, of the site or of a list, starts at the title. */
export function Page({ title, whole, lead, children, step }: PageProps) {
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
      <title>{title === SITE ? SITE : `${title} – ${SITE}`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {whole ? <Kept whole={whole} text={title} /> : title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </>
  );
}

function Kept({ whole, text }: { whole: string; text: string }) {
  const [before, after] = text.split(whole);
  return (
    <>
      {before}
      <span className="whole">{whole}</span>
      {after}
    </>
  );
}
