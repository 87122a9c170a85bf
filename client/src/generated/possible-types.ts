
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "AccessCodeRequestPreviewResult": [
      "AccessCodeRequestPreview",
      "InvalidInput",
      "RegisterUnavailable",
      "RegistrationNotFound",
      "RegistrationWithheld"
    ],
    "AvailableProductsResult": [
      "AvailableProducts",
      "InvalidInput",
      "RegisterUnavailable",
      "RegistrationNotFound",
      "RegistrationWithheld"
    ],
    "BlockAccessCodeResult": [
      "AccessCodeBlocked",
      "AccessCodeNotFound",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus"
    ],
    "CancelOrderResult": [
      "InvalidInput",
      "NotLoggedIn",
      "OrderCancelled",
      "OrderNotCancellable",
      "OrderNotFound"
    ],
    "ChangePasswordResult": [
      "InvalidInput",
      "NotLoggedIn",
      "PasswordChanged",
      "PasswordRefused",
      "TooManyRequests",
      "WrongPassword"
    ],
    "CodeChanged": [
      "AccessCodeBlocked",
      "AccessCodeUnblocked",
      "PermissionsGranted",
      "PermissionsWithdrawn",
      "SpendingLimitSet"
    ],
    "DepositCreditResult": [
      "CreditNotUsed",
      "DepositStarted",
      "IdempotencyKeyReused",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted",
      "PaymentsUnavailable"
    ],
    "EndOtherSessionsResult": [
      "NotLoggedIn",
      "OtherSessionsEnded"
    ],
    "EndSessionResult": [
      "InvalidInput",
      "NotLoggedIn",
      "SessionEnded",
      "SessionNotFound"
    ],
    "GrantPermissionsResult": [
      "AccessCodeNotFound",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus",
      "PermissionsGranted"
    ],
    "HandOverMainRoleResult": [
      "AccessCodeNotFound",
      "InvalidInput",
      "MainRoleHandedOver",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus"
    ],
    "LogInResult": [
      "InvalidInput",
      "LoggedIn",
      "LoginFailed",
      "TooManyRequests"
    ],
    "LogOutResult": [
      "LoggedOut",
      "NotLoggedIn"
    ],
    "Node": [
      "AccessCode",
      "ContactRequest",
      "CreditEntry",
      "Invoice",
      "Order",
      "Organisation",
      "Payment",
      "Registration",
      "Session"
    ],
    "PlaceGuestOrderResult": [
      "GuestOrderPlaced",
      "IdempotencyKeyReused",
      "InvalidInput",
      "PaymentsUnavailable",
      "ProductUnavailable",
      "RegisterUnavailable",
      "RegistrationNotFound",
      "RegistrationWithheld",
      "TooManyRequests"
    ],
    "PlaceOrderResult": [
      "CollectionBounced",
      "IdempotencyKeyReused",
      "InsufficientCredit",
      "InvalidInput",
      "MandateMissing",
      "NotLoggedIn",
      "NotPermitted",
      "OrderPlaced",
      "ProductUnavailable",
      "RegisterUnavailable",
      "RegistrationNotFound",
      "RegistrationWithheld",
      "SpendingLimitReached"
    ],
    "Problem": [
      "AccessCodeNotFound",
      "CollectionBounced",
      "CreditNotUsed",
      "DocumentNotFound",
      "IdempotencyKeyReused",
      "InsufficientCredit",
      "InvalidInput",
      "LoginFailed",
      "MandateMissing",
      "MandateNotUsed",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus",
      "OrderNotCancellable",
      "OrderNotFound",
      "PasswordRefused",
      "PaymentMethodFixed",
      "PaymentsUnavailable",
      "ProductUnavailable",
      "RegisterUnavailable",
      "RegistrationNotFound",
      "RegistrationWithheld",
      "ReplacementNotPossible",
      "SessionExpired",
      "SessionNotFound",
      "SpendingLimitReached",
      "TooManyRequests",
      "WrongPassword"
    ],
    "RefreshSessionResult": [
      "InvalidInput",
      "SessionExpired",
      "SessionRefreshed"
    ],
    "RegistrationResult": [
      "InvalidInput",
      "RegisterUnavailable",
      "Registration",
      "RegistrationNotFound",
      "RegistrationWithheld"
    ],
    "ReplaceMandateResult": [
      "InvalidInput",
      "MandateNotUsed",
      "MandateReplaced",
      "NotLoggedIn",
      "NotPermitted"
    ],
    "RequestAccessCodeResult": [
      "AccessCodeRequested",
      "IdempotencyKeyReused",
      "InvalidInput",
      "PaymentMethodFixed",
      "RegisterUnavailable",
      "RegistrationNotFound",
      "RegistrationWithheld",
      "TooManyRequests"
    ],
    "RequestReplacementPasswordResult": [
      "InvalidInput",
      "PasswordMailRequested",
      "TooManyRequests"
    ],
    "ResendPasswordResult": [
      "InvalidInput",
      "PasswordMailRequested",
      "TooManyRequests"
    ],
    "SearchRegisterResult": [
      "InvalidInput",
      "RegisterUnavailable",
      "RegistrationConnection"
    ],
    "SetSpendingLimitResult": [
      "AccessCodeNotFound",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus",
      "SpendingLimitSet"
    ],
    "SubmitContactRequestResult": [
      "ContactRequestSubmitted",
      "IdempotencyKeyReused",
      "InvalidInput",
      "NotLoggedIn",
      "OrderNotFound",
      "ReplacementNotPossible",
      "TooManyRequests"
    ],
    "UnblockAccessCodeResult": [
      "AccessCodeNotFound",
      "AccessCodeUnblocked",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus"
    ],
    "VerifyDocumentResult": [
      "DocumentNotFound",
      "DocumentVerification",
      "TooManyRequests"
    ],
    "Viewer": [
      "AccessCode"
    ],
    "WithdrawPermissionsResult": [
      "AccessCodeNotFound",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus",
      "PermissionsWithdrawn"
    ]
  }
};
      export default result;
    