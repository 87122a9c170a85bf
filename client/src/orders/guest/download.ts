import { type Fault, fault, faultTexts } from "../../forms/fault";
import { language } from "../../language/language";

const MILLISECONDS_TO_SAVE = 60_000;

/** Fetch a document with the token of its order, and hand it to the person as a file with its name. */
export async function download(
  { name, url }: { name: string; url: string },
  token: string,
): Promise<Fault | undefined> {
  const t = faultTexts[language.get()];
  const headers = { authorization: `Bearer ${token}`, "accept-language": language.get() };
  try {
    const response = await fetch(new URL(url).pathname, { credentials: "omit", headers });
    if (response.ok) save(name, await response.blob());
    else return fault(isForPeople(response) ? await response.text() : t.failed);
  } catch {
    return fault(t.outOfReach);
  }
  return undefined;
}

const isForPeople = ({ headers }: Response) => headers.get("content-type")?.startsWith("text/plain") ?? false;

function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, MILLISECONDS_TO_SAVE);
}
