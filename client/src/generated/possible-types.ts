
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
    "CheckFilingResult": [
      "FilingChecked",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted"
    ],
    "CodeChanged": [
      "AccessCodeBlocked",
      "AccessCodeUnblocked",
      "PermissionsGranted",
      "PermissionsWithdrawn",
      "SpendingLimitSet"
    ],
    "ConfirmAccountResult": [
      "AccountConfirmed",
      "ConfirmationFailed",
      "InvalidInput",
      "TooManyRequests"
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
    "DiscardFilingResult": [
      "FilingChanged",
      "FilingDiscarded",
      "FilingNotChangeable",
      "FilingNotFound",
      "InvalidInput",
      "NotAuthorised",
      "NotLoggedIn",
      "NotPermitted"
    ],
    "EndFilingAuthorisationResult": [
      "AuthorisationNotFound",
      "FilingAuthorisationEnded",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted"
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
    "FilingCalendarResult": [
      "FilingCalendar",
      "InvalidInput",
      "NotAuthorised",
      "NotLoggedIn",
      "NotPermitted"
    ],
    "FilingEntryPointResult": [
      "FilingEntryPoint",
      "InvalidInput",
      "SizeClassNotAccepted"
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
    "LogInToAccountResult": [
      "AccountLoginFailed",
      "AccountNotConfirmed",
      "InvalidInput",
      "LoggedIn",
      "TooManyRequests"
    ],
    "LogOutResult": [
      "LoggedOut",
      "NotLoggedIn"
    ],
    "MakeFilingAuthorisationResult": [
      "AuthorisationCodeRefused",
      "FilingAuthorisationMade",
      "InvalidInput",
      "NotForAccessCodes",
      "NotLoggedIn",
      "TooManyRequests"
    ],
    "Node": [
      "AccessCode",
      "Account",
      "ContactRequest",
      "CreditEntry",
      "Filing",
      "FilingAuthorisation",
      "Invoice",
      "Order",
      "Organisation",
      "Payment",
      "Registration",
      "Session"
    ],
    "OpenAccountResult": [
      "AccountOpened",
      "InvalidInput",
      "PasswordRefused",
      "TooManyRequests"
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
      "AccountLoginFailed",
      "AccountNotConfirmed",
      "AuthorisationCodeRefused",
      "AuthorisationNotFound",
      "CollectionBounced",
      "ConfirmationFailed",
      "CorrectionNotPossible",
      "CreditNotUsed",
      "DocumentNotFound",
      "FilingChanged",
      "FilingNotChangeable",
      "FilingNotFound",
      "FilingNotReady",
      "IdempotencyKeyReused",
      "InsufficientCredit",
      "InvalidInput",
      "LoginFailed",
      "MandateMissing",
      "MandateNotUsed",
      "NotAuthorised",
      "NotForAccessCodes",
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
      "SizeClassNotAccepted",
      "SpendingLimitReached",
      "TooManyRequests",
      "UploadNotFound",
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
    "RequestFilingAuthorisationResult": [
      "FilingAuthorisationRequested",
      "IdempotencyKeyReused",
      "InvalidInput",
      "NotForAccessCodes",
      "NotLoggedIn",
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
    "SaveFilingDraftResult": [
      "CorrectionNotPossible",
      "FilingChanged",
      "FilingNotChangeable",
      "FilingNotFound",
      "FilingSaved",
      "IdempotencyKeyReused",
      "InvalidInput",
      "NotAuthorised",
      "NotLoggedIn",
      "NotPermitted",
      "SizeClassNotAccepted"
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
    "SizeClassResult": [
      "InvalidInput",
      "SizeClassFound"
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
    "SubmitFilingResult": [
      "CorrectionNotPossible",
      "FilingChanged",
      "FilingNotChangeable",
      "FilingNotFound",
      "FilingNotReady",
      "FilingSubmitted",
      "IdempotencyKeyReused",
      "InvalidInput",
      "NotAuthorised",
      "NotLoggedIn",
      "NotPermitted"
    ],
    "UnblockAccessCodeResult": [
      "AccessCodeNotFound",
      "AccessCodeUnblocked",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus"
    ],
    "UploadFilingResult": [
      "CorrectionNotPossible",
      "FilingChanged",
      "FilingNotChangeable",
      "FilingNotFound",
      "FilingUploaded",
      "IdempotencyKeyReused",
      "InvalidInput",
      "NotAuthorised",
      "NotLoggedIn",
      "NotPermitted",
      "TooManyRequests",
      "UploadNotFound"
    ],
    "VerifyDocumentResult": [
      "DocumentNotFound",
      "DocumentVerification",
      "TooManyRequests"
    ],
    "Viewer": [
      "AccessCode",
      "Account"
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
    