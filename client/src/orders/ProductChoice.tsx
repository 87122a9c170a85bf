import { Choice } from "../forms/Choice";
import type { ProductCode } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";
import { usePrice } from "./fields";
import type { Product } from "./form";

export const productChoiceTexts = texts({ label: "Product" }, { label: "Product" });

interface ProductChoiceProps {
  products: readonly Product[];
  value: ProductCode | undefined;
  onChange: (code: ProductCode) => void;
}

/** One of the products, with what each is and costs. */
export function ProductChoice({ products, value, onChange }: ProductChoiceProps) {
  const t = useTexts(productChoiceTexts);
  const price = usePrice();
  return (
    <Choice<ProductCode>
      name="product"
      label={t.label}
      options={products.map((product) => ({
        value: product.code,
        label: `${product.name}, ${price(product)}`,
        hint: product.description,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
