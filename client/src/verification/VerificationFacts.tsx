import { useQuery } from "urql";

import { graphql, unmask } from "../generated";
import type { VerificationFragment } from "../generated/graphql";
import { useFormats } from "../language/format";
import { texts, useTexts } from "../language/texts";
import { CatalogueDocument, ProductDocument } from "../orders/catalogue";
import { isOnPaper } from "../orders/form";
import { Facts } from "../parts/Facts";
import { Notice } from "../parts/Notice";

export const verificationTexts = texts(
  {
    title: "Wat wij van dit document weten",
    known: "Dit nummer hoort bij een document dat wij hebben gewaarmerkt. Vergelijk de gegevens met uw exemplaar.",
    number: "Documentnummer",
    product: "Product",
    name: "Naam",
    kvk: "KVK-nummer",
    branch: "Vestigingsnummer",
    issuedAt: "Gewaarmerkt op",
    file: "Bestand",
    sha256: "Vingerafdruk (SHA-256)",
  },
  {
    title: "What we know of this document",
    known: "This number belongs to a document that we certified. Compare the details with your copy.",
    number: "Document number",
    product: "Product",
    name: "Name",
    kvk: "KVK number",
    branch: "Branch number",
    issuedAt: "Certified on",
    file: "File",
    sha256: "Fingerprint (SHA-256)",
  },
);

export const VerificationDocument = graphql(`
  fragment Verification on DocumentVerification {
    number
    product
    kvkNumber
    branchNumber
    name
    issuedAt
    fileName
    byteSize
    sha256
  }
`);

/** What a certified document must say. */
export function VerificationFacts({ document }: { document: VerificationFragment }) {
  const t = useTexts(verificationTexts);
  const { moment } = useFormats();
  const [{ data }] = useQuery({ query: CatalogueDocument });
  const product = unmask(ProductDocument, data?.catalogue)?.find(({ code }) => code === document.product);
  // What is on paper has no file that somebody holds.
  const isFile = !isOnPaper({ code: document.product });
  return (
    <section aria-labelledby="verification">
      <h2 id="verification">{t.title}</h2>
      <div role="status">
        <Notice kind="done">{t.known}</Notice>
      </div>
      <Facts
        facts={[
          [t.number, <span key="number" className="whole">{document.number}</span>],
          [t.product, product?.name],
          [t.name, document.name],
          [t.kvk, document.kvkNumber],
          [t.branch, document.branchNumber],
          [t.issuedAt, moment(document.issuedAt)],
          [t.file, isFile && document.fileName],
          [t.sha256, isFile && <code key="sha256">{document.sha256}</code>],
        ]}
      />
    </section>
  );
}
