/** Says what a short link or button is about, to those who hear it alone. */
export function About({ subject }: { subject: string }) {
  return <span className="unseen"> {subject}</span>;
}
