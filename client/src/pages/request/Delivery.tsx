import { useFormats } from "../../language/format";
import { useTexts } from "../../language/texts";
import type { RequestForm } from "./form";
import type { Requested } from "./operations";
import { requestTexts } from "./texts";

interface DeliveryProps {
  form: RequestForm;
  delivery: Requested["codeDelivery"];
}

/** How a code comes, and when at the latest; one that replaces a lost code comes another way. */
export function Delivery({ form, delivery }: DeliveryProps) {
  const t = useTexts(requestTexts);
  const { day } = useFormats();
  const say = form.replacesLostCode ? t.deliveryOfReplacement[form.use] : t.deliveryOf[delivery.channel];
  return say(day(delivery.latest));
}
