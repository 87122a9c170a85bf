import { type FragmentType, graphql, unmask } from "../generated";
import { texts, useTexts } from "../language/texts";

export const documentsTexts = texts(
  { none: "Nog geen", size: (kilobytes: number) => `${kilobytes} kB` },
  { none: "None yet", size: (kilobytes: number) => `${kilobytes} kB` },
);

const DocumentsDocument = graphql(`
  fragment Documents on Order {
    id
    documents {
      name
      byteSize
      url
    }
  }
`);

/** The documents that an order delivered, to download. */
export function Documents({ order }: { order: FragmentType<typeof DocumentsDocument> }) {
  const t = useTexts(documentsTexts);
  const { documents } = unmask(DocumentsDocument, order);
  if (!documents.length) return <span className="faint">{t.none}</span>;
  return (
    <ul className="plain">
      {documents.map(({ name, byteSize, url }) => (
        <li key={url}>
          <a href={url} download={name}>
            {name}
          </a>{" "}
          <span className="faint">({t.size(Math.max(1, Math.round(byteSize / 1000)))})</span>
        </li>
      ))}
    </ul>
  );
}
