
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
    "BlockAccessCodeResult": [
      "AccessCodeBlocked",
      "AccessCodeNotFound",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus"
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
      "Order",
      "Organisation",
      "Registration",
      "Session"
    ],
    "PlaceOrderResult": [
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
      "IdempotencyKeyReused",
      "InsufficientCredit",
      "InvalidInput",
      "LoginFailed",
      "MandateMissing",
      "MandateNotUsed",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus",
      "PasswordRefused",
      "PaymentMethodFixed",
      "ProductUnavailable",
      "RegisterUnavailable",
      "RegistrationNotFound",
      "RegistrationWithheld",
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
    "UnblockAccessCodeResult": [
      "AccessCodeNotFound",
      "AccessCodeUnblocked",
      "InvalidInput",
      "NotLoggedIn",
      "NotPermitted",
      "NotPossibleInStatus"
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
    