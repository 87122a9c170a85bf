import { graphql } from "../../generated";
import type { PreviewQuery, RequestAccessCodeMutation } from "../../generated/graphql";

export const PreviewDocument = graphql(`
  query Preview($input: AccessCodeRequestPreviewInput!) {
    accessCodeRequestPreview(input: $input) {
      ... on AccessCodeRequestPreview {
        organisationName
        fixedPaymentMethod
        availablePaymentMethods
        codeDelivery {
          channel
          latest
        }
        notice
      }
      ...Problem
    }
  }
`);

export const RequestAccessCode = graphql(`
  mutation RequestAccessCode($input: RequestAccessCodeInput!) {
    requestAccessCode(input: $input) {
      ... on AccessCodeRequested {
        requestNumber
        paymentMethod
        codeDelivery {
          channel
          latest
        }
        notice
      }
      ...Problem
    }
  }
`);

export type Preview = Extract<
  PreviewQuery["accessCodeRequestPreview"],
  { __typename: "AccessCodeRequestPreview" }
>;
export type Requested = Extract<
  RequestAccessCodeMutation["requestAccessCode"],
  { __typename: "AccessCodeRequested" }
>;
