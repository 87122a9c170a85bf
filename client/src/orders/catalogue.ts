import { graphql } from "../generated";

export const ProductDocument = graphql(`
  fragment Product on Product {
    code
    choice
    ofBranch
    forGuests
    name
    description
    priceSource
    price {
      amount
    }
  }
`);

export const CatalogueDocument = graphql(`
  query Catalogue {
    catalogue {
      ...Product
    }
  }
`);
