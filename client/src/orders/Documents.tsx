import { type FragmentType, graphql, unmask } from "../generated";
import { texts, useTexts } from "../language/texts";

export const documentsTexts = texts(
  { none: "Nog geen", size: (size: number) => `${size} kB` },
  { none: "None yet", size: (size: number) => `${size} kB` },
);

export const DocumentsDocument = graphql(`
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
          <span className="faint">({t.size(kilobytes(byteSize))})</span>
        </li>
      ))}
    </ul>
  );
}

export const kilobytes = (bytes: number) => Math.max(1, Math.round(bytes / 1000));
