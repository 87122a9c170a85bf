import { useId } from "react";

import { describedBy, FieldFault } from "../forms/Field";
import { useFieldFault } from "../forms/Form";
import { texts, useTexts } from "../language/texts";

export const fileFieldTexts = texts(
  {
    label: "Bestand met de jaarrekening",
    hint: "Kies een bestand of sleep het hierheen: een XBRL-bestand, een rapportpakket, of een zip met het bestand en wat erbij hoort. Ten hoogste 10 MB. Geef het bestand geen andere naam.",
  },
  {
    label: "File with the annual accounts",
    hint: "Choose a file or drop it here: an XBRL file, a report package, or a zip of the file and what belongs to it. At most 10 MB. Do not give the file another name.",
  },
);

interface FileFieldProps {
  isBusy: boolean;
  onChoose: (file: File | undefined) => void;
}

/** A file, chosen or dropped. */
export function FileField({ isBusy, onChoose }: FileFieldProps) {
  const t = useTexts(fileFieldTexts);
  const id = useId();
  const fault = useFieldFault("file");
  return (
    <div className="field" data-field="file">
      <label htmlFor={id}>{t.label}</label>
      <p className="hint" id={`${id}-hint`}>
        {t.hint}
      </p>
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      <input
        id={id}
        className="drop"
        type="file"
        name="file"
        accept=".xbrl,.xml,.zip,.xbri,.xhtml,.html"
        disabled={isBusy}
        aria-invalid={fault !== undefined}
        aria-describedby={describedBy(id, true, fault !== undefined)}
        onChange={(event) => {
          onChoose(event.target.files?.[0]);
        }}
      />
    </div>
  );
}
