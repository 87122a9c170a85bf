/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What the preview needs. */
export type AccessCodeRequestPreviewInput = {
  /** The holder's address, to have it checked. */
  readonly email?: string | null | undefined;
  /** The company; not for private use. */
  readonly kvkNumber?: string | null | undefined;
  /** What the code is for. */
  readonly use: Use;
};

/** The life of a code. */
export type AccessCodeStatus =
  | 'ACTIVE'
  | 'BLOCKED'
  | 'EXPIRED'
  | 'PENDING'
  | 'REVOKED';

/** The form, as far as it is filled in; it replaces what was saved before. */
export type AnnualAccountsFormInput = {
  /** When they were adopted. */
  readonly adoptionDate?: string | null | undefined;
  /** Before or after appropriation of the result. */
  readonly appropriation?: Appropriation | null | undefined;
  /** The balance sheet; the lines of `filingForm`. */
  readonly figures?: ReadonlyArray<FormFigureInput> | null | undefined;
  /** Whether the accounts have been adopted. */
  readonly isAdopted?: boolean | null | undefined;
  /** Whether there is no year before it to compare with. */
  readonly isFirstYear?: boolean;
  /** The financial year. */
  readonly period?: FinancialPeriodInput | null | undefined;
  /** The year before it. */
  readonly previousPeriod?: FinancialPeriodInput | null | undefined;
  /** How large the company is; see `sizeClass`. */
  readonly sizeClass?: SizeClass | null | undefined;
};

/** Whether the result of the year was appropriated. */
export type Appropriation =
  | 'AFTER'
  | 'BEFORE';

/** Whether an account may file for a company. */
export type AuthorisationStatus =
  | 'ACTIVE'
  | 'ENDED'
  | 'EXPIRED'
  | 'REQUESTED';

/** A line of the balance sheet, in the order of the sheet. */
export type BalanceSheetItem =
  | 'ACCRUALS_AND_DEFERRED_INCOME'
  | 'ACCRUED_INCOME'
  | 'ASSETS'
  | 'ASSETS_CURRENT'
  | 'ASSETS_CURRENT_OTHER'
  | 'ASSETS_NONCURRENT'
  | 'ASSETS_NONCURRENT_OTHER'
  | 'CALLED_UP_SHARE_CAPITAL'
  | 'CASH_AND_CASH_EQUIVALENTS'
  | 'EQUITY'
  | 'EQUITY_AND_LIABILITIES'
  | 'FINANCIAL_ASSETS'
  | 'INTANGIBLE_ASSETS'
  | 'INVENTORIES'
  | 'LEGAL_RESERVES'
  | 'LIABILITIES'
  | 'LIABILITIES_CURRENT'
  | 'LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR'
  | 'LIABILITIES_MATURITY_LESS_THAN_ONE_YEAR'
  | 'LIABILITIES_NONCURRENT'
  | 'PROPERTY_PLANT_EQUIPMENT'
  | 'PROVISIONS'
  | 'RECEIVABLES'
  | 'RESERVES_OTHER'
  | 'RESULT_FOR_THE_YEAR'
  | 'RETAINED_EARNINGS'
  | 'REVALUATION_RESERVE'
  | 'SECURITIES_CURRENT'
  | 'SHARE_CAPITAL'
  | 'SHARE_PREMIUM'
  | 'STATUTORY_RESERVES';

/** A side of the balance sheet. */
export type BalanceSheetSide =
  | 'ASSETS'
  | 'EQUITY_AND_LIABILITIES';

/** The code to block. */
export type BlockAccessCodeInput = {
  /** Another code than one's own. */
  readonly accessCodeId: string;
};

/** The order to cancel. */
export type CancelOrderInput = {
  /** An order of one's own. */
  readonly orderId: string;
};

/** Another password. */
export type ChangePasswordInput = {
  /** The password as it is. */
  readonly currentPassword: string;
  /** Log out everywhere else. */
  readonly endOtherSessions?: boolean;
  /** 12 to 128 characters of any kind. */
  readonly newPassword: string;
};

/** A form to check as it is filled in. */
export type CheckFilingInput = {
  /** The form, as far as it is filled in. */
  readonly form: AnnualAccountsFormInput;
  /** Whether it is to correct accounts that were filed. */
  readonly isCorrection?: boolean;
};

/** Where a direct debit stands. */
export type CollectionStatus =
  | 'BOUNCED'
  | 'SENT'
  | 'SETTLED';

/** The account to confirm. */
export type ConfirmAccountInput = {
  /** What stands after the `#` in the mailed link. */
  readonly token: string;
};

/** Where a request to support stands. */
export type ContactStatus =
  | 'ANSWERED'
  | 'CLOSED'
  | 'OPEN';

/** What a request to support is about. */
export type ContactTopic =
  | 'ORDER_REPLACEMENT';

/** Why a balance moved. */
export type CreditEntryKind =
  | 'CHARGE'
  | 'DEPOSIT'
  | 'REVERSAL';

/** What the size of a company is measured by. */
export type Criterion =
  | 'ASSETS'
  | 'EMPLOYEES'
  | 'TURNOVER';

/** How a code may arrive. */
export type DeliveryChannel =
  | 'EMAIL'
  | 'EMAIL_OR_POST';

/** A deposit into the caller's balance. */
export type DepositCreditInput = {
  /** 5 to 10,000 euros. */
  readonly amount: string;
  /** 8 to 100 letters, digits or `_ . : -`, new for every deposit: sent again, it is one. */
  readonly idempotencyKey: string;
  /** IDEAL or CREDIT_CARD. */
  readonly paymentMethod: PaymentMethod;
};

/** The draft to discard. */
export type DiscardFilingInput = {
  /** A draft of one's own. */
  readonly filingId: string;
  /** The `version` of the filing as it was seen. */
  readonly version: number;
};

/** The authorisation to end. */
export type EndFilingAuthorisationInput = {
  /** One's own; for the main user, one of the company's. */
  readonly authorisationId: string;
};

/** A session to end. */
export type EndSessionInput = {
  /** One of one's own. */
  readonly sessionId: string;
};

/** What a filed document is. */
export type FilingKind =
  | 'ANNUAL_ACCOUNTS'
  | 'ARTICLES_OF_ASSOCIATION'
  | 'MERGER_OR_DIVISION'
  | 'OTHER';

/** Where a filing stands. */
export type FilingStatus =
  | 'ACCEPTED'
  | 'CHECKING'
  | 'DRAFT'
  | 'FILED'
  | 'REJECTED';

/** A financial year, as far as it is filled in. */
export type FinancialPeriodInput = {
  /** Its last day, the balance date. */
  readonly end?: string | null | undefined;
  /** Its first day. */
  readonly start?: string | null | undefined;
};

/** What one line of the balance sheet amounts to, in whole euros. */
export type FormFigureInput = {
  /** At the end of the year. */
  readonly current?: string | null | undefined;
  /** The line. */
  readonly item: BalanceSheetItem;
  /** At the end of the year before. */
  readonly previous?: string | null | undefined;
};

/** Permissions to grant. */
export type GrantPermissionsInput = {
  /** The code to grant them to. */
  readonly accessCodeId: string;
  /** What it may do from now on, besides. */
  readonly permissions: ReadonlyArray<Permission>;
};

/** Who becomes the main user. */
export type HandOverMainRoleInput = {
  /** Another active code of the company. */
  readonly accessCodeId: string;
};

/** What is wrong with a field. */
export type InvalidFieldCode =
  | 'MALFORMED'
  | 'NOT_ALLOWED'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'TOO_LONG';

/** A language that a person can choose. */
export type Language =
  | 'EN'
  | 'NL';

/** An access code and its password. */
export type LogInInput = {
  /** Capitals, spaces and dashes do not matter. */
  readonly accessCode: string;
  /** Exactly as it is. */
  readonly password: string;
  /** A cookie for browsers, a bearer token for apps. */
  readonly transport?: SessionTransport;
};

/** An account and its password. */
export type LogInToAccountInput = {
  /** Capitals do not matter. */
  readonly email: string;
  /** Exactly as it is. */
  readonly password: string;
  /** A cookie for browsers, a bearer token for apps. */
  readonly transport?: SessionTransport;
};

/** What to try after a failed login. */
export type LoginSuggestion =
  | 'CHECK_ACCESS_CODE'
  | 'CHECK_CAPS_LOCK'
  | 'CONTACT_SUPPORT'
  | 'REQUEST_REPLACEMENT_PASSWORD';

/** The code of the letter to a company. */
export type MakeFilingAuthorisationInput = {
  /** Of the latest letter. Capitals, spaces and dashes do not matter. */
  readonly code: string;
  /** Of the company that the letter went to. */
  readonly kvkNumber: string;
};

/** An account to open. */
export type OpenAccountInput = {
  /** Where the link goes; capitals make no other address. */
  readonly email: string;
  /** Of the person whose account it is. */
  readonly firstName: string;
  /** Of the person whose account it is. */
  readonly lastName: string;
  /** 12 to 128 characters of any kind. */
  readonly password: string;
};

/** Where an order stands. */
export type OrderStatus =
  | 'CANCELLED'
  | 'DELIVERED'
  | 'EXPIRED'
  | 'FAILED'
  | 'IN_PRODUCTION'
  | 'PENDING_PAYMENT'
  | 'PLACED'
  | 'POSTED';

/** Why a password cannot be chosen. */
export type PasswordRefusalReason =
  | 'CONTAINS_CONTEXT'
  | 'SAME_AS_CURRENT'
  | 'TOO_COMMON'
  | 'TOO_LONG'
  | 'TOO_SHORT';

/** A way to pay. A company's is chosen once and never changes. */
export type PaymentMethod =
  | 'CREDIT'
  | 'CREDIT_CARD'
  | 'DIRECT_DEBIT'
  | 'IDEAL'
  | 'INVOICE';

/** Where a payment stands. */
export type PaymentStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'FAILED'
  | 'OPEN'
  | 'PAID';

/** Legal days in Amsterdam, both inclusive, at most 10 years. */
export type PeriodInput = {
  /** The first day. */
  readonly from: string;
  /** The last day. */
  readonly until: string;
};

/** One right of an access code. */
export type Permission =
  | 'FILE_ANNUAL_ACCOUNTS'
  | 'MANAGE_ACCESS_CODES'
  | 'ORDER_UBO_EXTRACTS'
  | 'PLACE_ORDERS'
  | 'VIEW_ORGANISATION_ORDERS';

/** One person. */
export type PersonInput = {
  /** Where the password goes. */
  readonly email: string;
  /** At most 100 characters. */
  readonly firstName: string;
  /** At most 100 characters. */
  readonly lastName: string;
};

/** An order without a login. */
export type PlaceGuestOrderInput = {
  /** Where the paper goes; for the product on paper alone. */
  readonly address?: PostalAddressInput | null | undefined;
  /** The branch it is about. */
  readonly branchNumber?: string | null | undefined;
  /** Where the link to the order goes. */
  readonly email: string;
  /** 8 to 100 letters, digits or `_ . : -`, new for every order: sent again, it orders once. */
  readonly idempotencyKey: string;
  /** The registration it is about. */
  readonly kvkNumber: string;
  /** What can be chosen. */
  readonly options?: ProductOptionsInput | null | undefined;
  /** IDEAL or CREDIT_CARD. */
  readonly paymentMethod: PaymentMethod;
  /** A certified extract, digital or on paper. */
  readonly product: ProductCode;
};

/** An order. */
export type PlaceOrderInput = {
  /** Where the paper goes; for products on paper alone. */
  readonly address?: PostalAddressInput | null | undefined;
  /** The branch it is about. */
  readonly branchNumber?: string | null | undefined;
  /** 8 to 100 letters, digits or `_ . : -`, new for every order: sent again, it orders once. */
  readonly idempotencyKey: string;
  /** The registration it is about. */
  readonly kvkNumber: string;
  /** What can be chosen. */
  readonly options?: ProductOptionsInput | null | undefined;
  /** What to order. */
  readonly product: ProductCode;
};

/** Where paper goes. */
export type PostalAddressInput = {
  /** ISO 3166-1, two letters: NL. */
  readonly country?: string;
  /** Postcode. */
  readonly postcode: string;
  /** Who gets it; at most 100 characters. */
  readonly recipient: string;
  /** Street and house number, or a post box. */
  readonly street: string;
  /** Town. */
  readonly town: string;
};

/** Where a price comes from. */
export type PriceSource =
  | 'EXAMPLE'
  | 'PUBLISHED';

/** The kind of a refusal; the same in every language. */
export type ProblemCode =
  | 'ACCESS_CODE_NOT_FOUND'
  | 'ACCOUNT_LOGIN_FAILED'
  | 'ACCOUNT_NOT_CONFIRMED'
  | 'AUTHORISATION_CODE_REFUSED'
  | 'AUTHORISATION_NOT_FOUND'
  | 'COLLECTION_BOUNCED'
  | 'CONFIRMATION_FAILED'
  | 'CORRECTION_NOT_POSSIBLE'
  | 'CREDIT_NOT_USED'
  | 'DOCUMENT_NOT_FOUND'
  | 'FILING_CHANGED'
  | 'FILING_NOT_CHANGEABLE'
  | 'FILING_NOT_FOUND'
  | 'FILING_NOT_READY'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INSUFFICIENT_CREDIT'
  | 'INVALID_INPUT'
  | 'LOGIN_FAILED'
  | 'MANDATE_MISSING'
  | 'MANDATE_NOT_USED'
  | 'NOT_AUTHORISED'
  | 'NOT_FOR_ACCESS_CODES'
  | 'NOT_LOGGED_IN'
  | 'NOT_PERMITTED'
  | 'NOT_POSSIBLE_IN_STATUS'
  | 'ORDER_NOT_CANCELLABLE'
  | 'ORDER_NOT_FOUND'
  | 'PASSWORD_REFUSED'
  | 'PAYMENTS_UNAVAILABLE'
  | 'PAYMENT_METHOD_FIXED'
  | 'PRODUCT_UNAVAILABLE'
  | 'REGISTER_UNAVAILABLE'
  | 'REGISTRATION_NOT_FOUND'
  | 'REGISTRATION_WITHHELD'
  | 'REPLACEMENT_NOT_POSSIBLE'
  | 'SESSION_EXPIRED'
  | 'SESSION_NOT_FOUND'
  | 'SIZE_CLASS_NOT_ACCEPTED'
  | 'SPENDING_LIMIT_REACHED'
  | 'TOO_MANY_REQUESTS'
  | 'UPLOAD_NOT_FOUND'
  | 'WRONG_PASSWORD';

/** What must be chosen in an order of a product. */
export type ProductChoice =
  | 'FILING_REFERENCE'
  | 'FINANCIAL_YEAR';

/** The products of the register. */
export type ProductCode =
  | 'ANNUAL_ACCOUNTS'
  | 'ANNUAL_ACCOUNTS_STANDARDISED'
  | 'CERTIFIED_DOCUMENT'
  | 'CERTIFIED_EXTRACT_DIGITAL'
  | 'CERTIFIED_EXTRACT_PAPER'
  | 'COMPANY_PROFILE'
  | 'EXTRACT'
  | 'FILED_DOCUMENT'
  | 'FILING_LIST'
  | 'GROUP_RELATIONS_DIRECT'
  | 'GROUP_RELATIONS_WHOLE'
  | 'HISTORY'
  | 'UBO_EXTRACT';

/** What can be chosen of a product. */
export type ProductOptionsInput = {
  /** As `availableProducts` names it, for FILED_DOCUMENT and CERTIFIED_DOCUMENT alone. */
  readonly filingReference?: string | null | undefined;
  /** The financial year, for ANNUAL_ACCOUNTS alone. */
  readonly financialYear?: number | null | undefined;
  /** The language of the document. */
  readonly language?: Language;
};

/** What an entry of the register stands for. */
export type RegistrationKind =
  | 'BRANCH'
  | 'LEGAL_PERSON'
  | 'MAIN_BRANCH';

/** Another bank account for direct debit. */
export type ReplaceMandateInput = {
  /** The account to collect from. */
  readonly iban: string;
  /** Leave to collect from it. */
  readonly mandateAccepted: boolean;
};

/** A request for an access code. */
export type RequestAccessCodeInput = {
  /** The one person whose code it will be. */
  readonly holder: PersonInput;
  /** For DIRECT_DEBIT. */
  readonly iban?: string | null | undefined;
  /** 8 to 100 letters, digits or `_ . : -`, new for every request: sent again, it asks once. */
  readonly idempotencyKey: string;
  /** The company; not for private use. */
  readonly kvkNumber?: string | null | undefined;
  /** For DIRECT_DEBIT. */
  readonly mandateAccepted?: boolean | null | undefined;
  /** May be left out where it is fixed. */
  readonly paymentMethod?: PaymentMethod | null | undefined;
  /** The holder's code is lost: this one takes its place when it is first used. */
  readonly replacesLostCode?: boolean | null | undefined;
  /** What the code is for. */
  readonly use: Use;
};

/** The company to ask. */
export type RequestFilingAuthorisationInput = {
  /** 8 to 100 letters, digits or `_ . : -`, new for every request: sent again, it is one. */
  readonly idempotencyKey: string;
  /** Eight digits. */
  readonly kvkNumber: string;
};

/** Whose password to replace. */
export type RequestReplacementPasswordInput = {
  /** The code whose password was lost. */
  readonly accessCode: string;
  /** The address of its holder. */
  readonly email: string;
};

/** Which password mail to send again. */
export type ResendPasswordInput = {
  /** The holder's address, as in the request. */
  readonly email: string;
  /** The number of the request for the code. */
  readonly requestNumber: string;
};

/** A code's place in its company. */
export type Role =
  | 'MAIN_USER'
  | 'SUB_CODE';

/** How annual accounts come in: as a form, or as an XBRL file. */
export type Route =
  | 'SELF_FILING'
  | 'XBRL_UPLOAD';

/** A draft to be saved: a new one, or over one that there is. */
export type SaveFilingDraftInput = {
  /** The filed one that a new draft corrects. */
  readonly correctsId?: string | null | undefined;
  /** The draft to save over; left out for a new one. */
  readonly filingId?: string | null | undefined;
  /** The form, as far as it is filled in. */
  readonly form: AnnualAccountsFormInput;
  /** 8 to 100 letters, digits or `_ . : -`, new for every request: sent again, it has its effect once. */
  readonly idempotencyKey: string;
  /** The company, for a new draft of an account; a code's is its own. */
  readonly kvkNumber?: string | null | undefined;
  /** The `version` of the filing as it was seen. Needed with `filingId`. */
  readonly version?: number | null | undefined;
};

/** How a client carries its session. */
export type SessionTransport =
  | 'BEARER'
  | 'COOKIE';

/** The limit of a code. */
export type SetSpendingLimitInput = {
  /** The code to limit. */
  readonly accessCodeId: string;
  /** Euros a month; left out or null for no limit. */
  readonly limit?: string | null | undefined;
};

/** Whether accounts with a finding can be filed: not with an ERROR. */
export type Severity =
  | 'ERROR'
  | 'WARNING';

/** How large a company is, which decides what it files. */
export type SizeClass =
  | 'LARGE'
  | 'MEDIUM'
  | 'MICRO'
  | 'SMALL';

/** Two years that follow each other; a first year alone. */
export type SizeClassInput = {
  /** The year before; left out by a company in its first year. */
  readonly before?: YearFiguresInput | null | undefined;
  /** The class by which the year before was filed, if that is known. */
  readonly held?: SizeClass | null | undefined;
  /** The year whose accounts are to be filed. */
  readonly latest: YearFiguresInput;
};

/** A request to support. */
export type SubmitContactRequestInput = {
  /** 8 to 100 letters, digits or `_ . : -`, new for every request: sent again, it is one. */
  readonly idempotencyKey: string;
  /** What is the matter; at most 2,000 characters. */
  readonly message: string;
  /** The order that it is about. */
  readonly orderId: string;
  /** What it is about. */
  readonly topic: ContactTopic;
};

/** The draft to submit. */
export type SubmitFilingInput = {
  /** A draft of one's own. */
  readonly filingId: string;
  /** 8 to 100 letters, digits or `_ . : -`, new for every request: sent again, it has its effect once. */
  readonly idempotencyKey: string;
  /** The `version` of the filing as it was seen. */
  readonly version: number;
};

/** Why a product cannot be had of a registration. */
export type UnavailableReason =
  | 'LOGIN_NEEDED'
  | 'NOTHING_REGISTERED'
  | 'NOT_OFFERED';

/** The code to unblock. */
export type UnblockAccessCodeInput = {
  /** A blocked code. */
  readonly accessCodeId: string;
};

/** A file of annual accounts: an XBRL instance, a report package, or a zip of both. */
export type UploadFilingInput = {
  /** The filed one that a new draft corrects. */
  readonly correctsId?: string | null | undefined;
  /** The file, of 1 byte to 10 MB; this or `uploadId`. */
  readonly file?: File | null | undefined;
  /** The draft whose content the file replaces; none for a new one. */
  readonly filingId?: string | null | undefined;
  /** 8 to 100 letters, digits or `_ . : -`, new for every upload: sent again, it uploads once. */
  readonly idempotencyKey: string;
  /** The company, for a new draft by an account; a code's is its own. */
  readonly kvkNumber?: string | null | undefined;
  /** What stands behind `/uploads/` for a file that was sent there. */
  readonly uploadId?: string | null | undefined;
  /** Of that draft, as it was seen. */
  readonly version?: number | null | undefined;
};

/** What a code is for. */
export type Use =
  | 'BUSINESS'
  | 'PRIVATE';

/** Permissions to withdraw. */
export type WithdrawPermissionsInput = {
  /** The code to withdraw them from. */
  readonly accessCodeId: string;
  /** What it may not do any more. */
  readonly permissions: ReadonlyArray<Permission>;
};

/** The size of a company in one financial year, with what must be consolidated. */
export type YearFiguresInput = {
  /** Total assets on the balance date, in whole euros. */
  readonly assets: string;
  /** On average over the year, in full-time jobs. */
  readonly employees: string;
  /** The year it begins in; from 2016. */
  readonly financialYear: number;
  /** Net turnover, in whole euros. */
  readonly turnover: string;
};

export type LogOutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogOutMutation = { readonly __typename: 'Mutation', readonly logOut:
    | { readonly __typename: 'LoggedOut', readonly ended: boolean }
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
   };

export type LogInToAccountMutationVariables = Exact<{
  input: LogInToAccountInput;
}>;


export type LogInToAccountMutation = { readonly __typename: 'Mutation', readonly logInToAccount:
    | (
      { readonly __typename: 'AccountLoginFailed' }
      & { ' $fragmentRefs'?: { 'Problem_AccountLoginFailed_Fragment': Problem_AccountLoginFailed_Fragment } }
    )
    | (
      { readonly __typename: 'AccountNotConfirmed' }
      & { ' $fragmentRefs'?: { 'Problem_AccountNotConfirmed_Fragment': Problem_AccountNotConfirmed_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | { readonly __typename: 'LoggedIn', readonly expiresAt: string }
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type AuthorisationFactsFragment = { readonly __typename: 'FilingAuthorisation', readonly id: string, readonly kvkNumber: string, readonly organisationName: string, readonly status: AuthorisationStatus, readonly requestedAt: string, readonly codeValidUntil: string | null, readonly madeAt: string | null, readonly endedAt: string | null, readonly account: { readonly __typename: 'AuthorisedAccount', readonly email: string, readonly firstName: string, readonly lastName: string } } & { ' $fragmentName'?: 'AuthorisationFactsFragment' };

export type RequestFilingAuthorisationMutationVariables = Exact<{
  input: RequestFilingAuthorisationInput;
}>;


export type RequestFilingAuthorisationMutation = { readonly __typename: 'Mutation', readonly requestFilingAuthorisation:
    | { readonly __typename: 'FilingAuthorisationRequested', readonly letterArrivesBy: string, readonly authorisation: { readonly __typename: 'FilingAuthorisation', readonly id: string, readonly organisationName: string } }
    | (
      { readonly __typename: 'IdempotencyKeyReused' }
      & { ' $fragmentRefs'?: { 'Problem_IdempotencyKeyReused_Fragment': Problem_IdempotencyKeyReused_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotForAccessCodes' }
      & { ' $fragmentRefs'?: { 'Problem_NotForAccessCodes_Fragment': Problem_NotForAccessCodes_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'RegisterUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_RegisterUnavailable_Fragment': Problem_RegisterUnavailable_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationNotFound_Fragment': Problem_RegistrationNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationWithheld' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationWithheld_Fragment': Problem_RegistrationWithheld_Fragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type MakeFilingAuthorisationMutationVariables = Exact<{
  input: MakeFilingAuthorisationInput;
}>;


export type MakeFilingAuthorisationMutation = { readonly __typename: 'Mutation', readonly makeFilingAuthorisation:
    | (
      { readonly __typename: 'AuthorisationCodeRefused' }
      & { ' $fragmentRefs'?: { 'Problem_AuthorisationCodeRefused_Fragment': Problem_AuthorisationCodeRefused_Fragment } }
    )
    | { readonly __typename: 'FilingAuthorisationMade', readonly authorisation: (
        { readonly __typename: 'FilingAuthorisation', readonly id: string }
        & { ' $fragmentRefs'?: { 'AuthorisationFactsFragment': AuthorisationFactsFragment } }
      ) }
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotForAccessCodes' }
      & { ' $fragmentRefs'?: { 'Problem_NotForAccessCodes_Fragment': Problem_NotForAccessCodes_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type EndFilingAuthorisationMutationVariables = Exact<{
  input: EndFilingAuthorisationInput;
}>;


export type EndFilingAuthorisationMutation = { readonly __typename: 'Mutation', readonly endFilingAuthorisation:
    | (
      { readonly __typename: 'AuthorisationNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_AuthorisationNotFound_Fragment': Problem_AuthorisationNotFound_Fragment } }
    )
    | { readonly __typename: 'FilingAuthorisationEnded', readonly authorisation: (
        { readonly __typename: 'FilingAuthorisation', readonly id: string }
        & { ' $fragmentRefs'?: { 'AuthorisationFactsFragment': AuthorisationFactsFragment } }
      ) }
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
   };

export type CompanyAuthorisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyAuthorisationsQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode', readonly id: string, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly filingAuthorisations: ReadonlyArray<(
          { readonly __typename: 'FilingAuthorisation', readonly id: string }
          & { ' $fragmentRefs'?: { 'AuthorisationFactsFragment': AuthorisationFactsFragment } }
        )> | null } | null }
    | { readonly __typename: 'Account' }
   | null };

export type AccessCodesQueryVariables = Exact<{
  status?: AccessCodeStatus | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AccessCodesQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode', readonly id: string, readonly organisation: (
        { readonly __typename: 'Organisation', readonly id: string, readonly name: string, readonly kvkNumber: string, readonly accessCodeCounts: (
          { readonly __typename: 'AccessCodeCounts' }
          & { ' $fragmentRefs'?: { 'CountsFragment': CountsFragment } }
        ) | null, readonly accessCodes: (
          { readonly __typename: 'AccessCodeConnection' }
          & { ' $fragmentRefs'?: { 'CodeTableFragment': CodeTableFragment } }
        ) | null }
        & { ' $fragmentRefs'?: { 'CompanyPaymentFragment': CompanyPaymentFragment } }
      ) | null }
    | { readonly __typename: 'Account' }
   | null };

export type CodeTableFragment = { readonly __typename: 'AccessCodeConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'AccessCode', readonly id: string, readonly hint: string, readonly role: Role | null, readonly status: AccessCodeStatus, readonly lastUsedAt: string | null, readonly holder: { readonly __typename: 'Person', readonly firstName: string, readonly lastName: string, readonly email: string }, readonly spentThisMonth: { readonly __typename: 'Money', readonly amount: string } }>, readonly pageInfo: (
    { readonly __typename: 'PageInfo' }
    & { ' $fragmentRefs'?: { 'PagesFragment': PagesFragment } }
  ) } & { ' $fragmentName'?: 'CodeTableFragment' };

export type CompanyPaymentFragment = { readonly __typename: 'Organisation', readonly id: string, readonly paymentMethod: PaymentMethod, readonly mandate: { readonly __typename: 'Mandate', readonly reference: string, readonly ibanHint: string, readonly acceptedAt: string } | null } & { ' $fragmentName'?: 'CompanyPaymentFragment' };

export type CodeFactsFragment = { readonly __typename: 'AccessCode', readonly id: string, readonly hint: string, readonly use: Use, readonly role: Role | null, readonly status: AccessCodeStatus, readonly paymentMethod: PaymentMethod, readonly createdAt: string, readonly lastUsedAt: string | null, readonly permissions: ReadonlyArray<Permission>, readonly holder: { readonly __typename: 'Person', readonly firstName: string, readonly lastName: string, readonly email: string }, readonly spendingLimit: { readonly __typename: 'Money', readonly amount: string } | null, readonly spentThisMonth: { readonly __typename: 'Money', readonly amount: string }, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly name: string } | null } & { ' $fragmentName'?: 'CodeFactsFragment' };

export type GrantPermissionsMutationVariables = Exact<{
  input: GrantPermissionsInput;
}>;


export type GrantPermissionsMutation = { readonly __typename: 'Mutation', readonly grantPermissions:
    | (
      { readonly __typename: 'AccessCodeNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_AccessCodeNotFound_Fragment': Problem_AccessCodeNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
    | (
      { readonly __typename: 'NotPossibleInStatus' }
      & { ' $fragmentRefs'?: { 'Problem_NotPossibleInStatus_Fragment': Problem_NotPossibleInStatus_Fragment } }
    )
    | { readonly __typename: 'PermissionsGranted', readonly accessCode: { readonly __typename: 'AccessCode', readonly id: string, readonly permissions: ReadonlyArray<Permission> } }
   };

export type WithdrawPermissionsMutationVariables = Exact<{
  input: WithdrawPermissionsInput;
}>;


export type WithdrawPermissionsMutation = { readonly __typename: 'Mutation', readonly withdrawPermissions:
    | (
      { readonly __typename: 'AccessCodeNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_AccessCodeNotFound_Fragment': Problem_AccessCodeNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
    | (
      { readonly __typename: 'NotPossibleInStatus' }
      & { ' $fragmentRefs'?: { 'Problem_NotPossibleInStatus_Fragment': Problem_NotPossibleInStatus_Fragment } }
    )
    | { readonly __typename: 'PermissionsWithdrawn', readonly accessCode: { readonly __typename: 'AccessCode', readonly id: string, readonly permissions: ReadonlyArray<Permission> } }
   };

export type CountsFragment = { readonly __typename: 'AccessCodeCounts', readonly all: number, readonly pending: number, readonly active: number, readonly blocked: number, readonly revoked: number, readonly expired: number } & { ' $fragmentName'?: 'CountsFragment' };

export type BlockAccessCodeMutationVariables = Exact<{
  input: BlockAccessCodeInput;
}>;


export type BlockAccessCodeMutation = { readonly __typename: 'Mutation', readonly blockAccessCode:
    | { readonly __typename: 'AccessCodeBlocked', readonly accessCode: { readonly __typename: 'AccessCode', readonly id: string, readonly status: AccessCodeStatus }, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly accessCodeCounts: (
          { readonly __typename: 'AccessCodeCounts' }
          & { ' $fragmentRefs'?: { 'CountsFragment': CountsFragment } }
        ) | null } }
    | (
      { readonly __typename: 'AccessCodeNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_AccessCodeNotFound_Fragment': Problem_AccessCodeNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
    | (
      { readonly __typename: 'NotPossibleInStatus' }
      & { ' $fragmentRefs'?: { 'Problem_NotPossibleInStatus_Fragment': Problem_NotPossibleInStatus_Fragment } }
    )
   };

export type UnblockAccessCodeMutationVariables = Exact<{
  input: UnblockAccessCodeInput;
}>;


export type UnblockAccessCodeMutation = { readonly __typename: 'Mutation', readonly unblockAccessCode:
    | (
      { readonly __typename: 'AccessCodeNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_AccessCodeNotFound_Fragment': Problem_AccessCodeNotFound_Fragment } }
    )
    | { readonly __typename: 'AccessCodeUnblocked', readonly accessCode: { readonly __typename: 'AccessCode', readonly id: string, readonly status: AccessCodeStatus }, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly accessCodeCounts: (
          { readonly __typename: 'AccessCodeCounts' }
          & { ' $fragmentRefs'?: { 'CountsFragment': CountsFragment } }
        ) | null } }
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
    | (
      { readonly __typename: 'NotPossibleInStatus' }
      & { ' $fragmentRefs'?: { 'Problem_NotPossibleInStatus_Fragment': Problem_NotPossibleInStatus_Fragment } }
    )
   };

export type SetSpendingLimitMutationVariables = Exact<{
  input: SetSpendingLimitInput;
}>;


export type SetSpendingLimitMutation = { readonly __typename: 'Mutation', readonly setSpendingLimit:
    | (
      { readonly __typename: 'AccessCodeNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_AccessCodeNotFound_Fragment': Problem_AccessCodeNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
    | (
      { readonly __typename: 'NotPossibleInStatus' }
      & { ' $fragmentRefs'?: { 'Problem_NotPossibleInStatus_Fragment': Problem_NotPossibleInStatus_Fragment } }
    )
    | { readonly __typename: 'SpendingLimitSet', readonly accessCode: { readonly __typename: 'AccessCode', readonly id: string, readonly spendingLimit: { readonly __typename: 'Money', readonly amount: string } | null, readonly spentThisMonth: { readonly __typename: 'Money', readonly amount: string } } }
   };

export type HandOverMainRoleMutationVariables = Exact<{
  input: HandOverMainRoleInput;
}>;


export type HandOverMainRoleMutation = { readonly __typename: 'Mutation', readonly handOverMainRole:
    | (
      { readonly __typename: 'AccessCodeNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_AccessCodeNotFound_Fragment': Problem_AccessCodeNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | { readonly __typename: 'MainRoleHandedOver', readonly organisation: { readonly __typename: 'Organisation', readonly id: string } }
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
    | (
      { readonly __typename: 'NotPossibleInStatus' }
      & { ' $fragmentRefs'?: { 'Problem_NotPossibleInStatus_Fragment': Problem_NotPossibleInStatus_Fragment } }
    )
   };

export type DepositCreditMutationVariables = Exact<{
  input: DepositCreditInput;
}>;


export type DepositCreditMutation = { readonly __typename: 'Mutation', readonly depositCredit:
    | (
      { readonly __typename: 'CreditNotUsed' }
      & { ' $fragmentRefs'?: { 'Problem_CreditNotUsed_Fragment': Problem_CreditNotUsed_Fragment } }
    )
    | { readonly __typename: 'DepositStarted', readonly checkoutUrl: string | null, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } }
    | (
      { readonly __typename: 'IdempotencyKeyReused' }
      & { ' $fragmentRefs'?: { 'Problem_IdempotencyKeyReused_Fragment': Problem_IdempotencyKeyReused_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
    | (
      { readonly __typename: 'PaymentsUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_PaymentsUnavailable_Fragment': Problem_PaymentsUnavailable_Fragment } }
    )
   };

export type DepositsFragment = { readonly __typename: 'PaymentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly paymentMethod: PaymentMethod, readonly createdAt: string, readonly checkoutUrl: string | null, readonly amount: { readonly __typename: 'Money', readonly amount: string } }> } & { ' $fragmentName'?: 'DepositsFragment' };

export type CreditEntriesFragment = { readonly __typename: 'CreditEntryConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'CreditEntry', readonly id: string, readonly kind: CreditEntryKind, readonly at: string, readonly amount: { readonly __typename: 'Money', readonly amount: string }, readonly balanceAfter: { readonly __typename: 'Money', readonly amount: string }, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string } | null }>, readonly pageInfo: (
    { readonly __typename: 'PageInfo' }
    & { ' $fragmentRefs'?: { 'PagesFragment': PagesFragment } }
  ) } & { ' $fragmentName'?: 'CreditEntriesFragment' };

export type FilingCalendarQueryVariables = Exact<{
  kvkNumber?: string | null | undefined;
}>;


export type FilingCalendarQuery = { readonly __typename: 'Query', readonly filingCalendar:
    | { readonly __typename: 'FilingCalendar', readonly kvkNumber: string, readonly financialYearEnd: string, readonly daysLeft: number, readonly isLate: boolean, readonly adoptionAwaited: boolean, readonly nextTerm: { readonly __typename: 'FilingTerm', readonly lastDay: string } }
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotAuthorised' }
      & { ' $fragmentRefs'?: { 'Problem_NotAuthorised_Fragment': Problem_NotAuthorised_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
   };

export type FilingEntryPointQueryVariables = Exact<{
  sizeClass: SizeClass;
  financialYear: number;
}>;


export type FilingEntryPointQuery = { readonly __typename: 'Query', readonly filingEntryPoint:
    | { readonly __typename: 'FilingEntryPoint', readonly url: string, readonly taxonomy: string }
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'SizeClassNotAccepted' }
      & { ' $fragmentRefs'?: { 'Problem_SizeClassNotAccepted_Fragment': Problem_SizeClassNotAccepted_Fragment } }
    )
   };

export type FiledFiguresQueryVariables = Exact<{
  id: string;
}>;


export type FiledFiguresQuery = { readonly __typename: 'Query', readonly node:
    | { readonly __typename: 'AccessCode' }
    | { readonly __typename: 'Account' }
    | { readonly __typename: 'ContactRequest' }
    | { readonly __typename: 'CreditEntry' }
    | { readonly __typename: 'Filing', readonly id: string, readonly figures: ReadonlyArray<{ readonly __typename: 'FiledFigure', readonly concept: string, readonly label: string | null, readonly value: string, readonly unit: string, readonly start: string | null, readonly end: string, readonly dimensions: ReadonlyArray<string> }> }
    | { readonly __typename: 'FilingAuthorisation' }
    | { readonly __typename: 'Invoice' }
    | { readonly __typename: 'Order' }
    | { readonly __typename: 'Organisation' }
    | { readonly __typename: 'Payment' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session' }
   | null };

export type FilingsFragment = { readonly __typename: 'FilingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Filing', readonly id: string, readonly number: string, readonly kvkNumber: string, readonly organisationName: string | null, readonly route: Route, readonly sizeClass: SizeClass | null, readonly financialYear: number | null, readonly status: FilingStatus, readonly changedAt: string, readonly isLate: boolean, readonly filedBy: string | null, readonly byAccount: boolean }>, readonly pageInfo: (
    { readonly __typename: 'PageInfo' }
    & { ' $fragmentRefs'?: { 'PagesFragment': PagesFragment } }
  ) } & { ' $fragmentName'?: 'FilingsFragment' };

export type SizeClassQueryVariables = Exact<{
  input: SizeClassInput;
}>;


export type SizeClassQuery = { readonly __typename: 'Query', readonly sizeClass:
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | { readonly __typename: 'SizeClassFound', readonly sizeClass: SizeClass, readonly years: ReadonlyArray<{ readonly __typename: 'YearMeasured', readonly financialYear: number, readonly sizeClass: SizeClass, readonly met: ReadonlyArray<{ readonly __typename: 'CriteriaMet', readonly sizeClass: SizeClass, readonly criteria: ReadonlyArray<Criterion> }> }> }
   };

export type AuthorisingCompaniesQueryVariables = Exact<{ [key: string]: never; }>;


export type AuthorisingCompaniesQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode' }
    | { readonly __typename: 'Account', readonly id: string, readonly filingAuthorisations: ReadonlyArray<{ readonly __typename: 'FilingAuthorisation', readonly id: string, readonly kvkNumber: string, readonly organisationName: string, readonly status: AuthorisationStatus }> }
   | null };

export type FindingFragment = { readonly __typename: 'Finding', readonly code: string, readonly severity: Severity, readonly message: string, readonly path: string | null, readonly file: string | null, readonly line: number | null, readonly fact: string | null, readonly detail: string | null } & { ' $fragmentName'?: 'FindingFragment' };

export type SavedFormFragment = { readonly __typename: 'AnnualAccountsForm', readonly sizeClass: SizeClass | null, readonly isFirstYear: boolean, readonly appropriation: Appropriation | null, readonly isAdopted: boolean | null, readonly adoptionDate: string | null, readonly period: { readonly __typename: 'FinancialPeriod', readonly start: string | null, readonly end: string | null }, readonly previousPeriod: { readonly __typename: 'FinancialPeriod', readonly start: string | null, readonly end: string | null }, readonly figures: ReadonlyArray<{ readonly __typename: 'FormFigure', readonly item: BalanceSheetItem, readonly current: string | null, readonly previous: string | null }> } & { ' $fragmentName'?: 'SavedFormFragment' };

export type FilingDetailsFragment = { readonly __typename: 'Filing', readonly id: string, readonly number: string, readonly kvkNumber: string, readonly organisationName: string | null, readonly route: Route, readonly sizeClass: SizeClass | null, readonly financialYear: number | null, readonly periodStart: string | null, readonly periodEnd: string | null, readonly isAdopted: boolean | null, readonly adoptionDate: string | null, readonly status: FilingStatus, readonly version: number, readonly submittedAt: string | null, readonly filedAt: string | null, readonly checkedAt: string | null, readonly receiptNumber: string | null, readonly documentSha256: string | null, readonly filedBy: string | null, readonly byAccount: boolean, readonly uploadName: string | null, readonly uploadSize: number | null, readonly isLate: boolean, readonly canBeChanged: boolean, readonly form: (
    { readonly __typename: 'AnnualAccountsForm' }
    & { ' $fragmentRefs'?: { 'SavedFormFragment': SavedFormFragment } }
  ) | null, readonly corrects: { readonly __typename: 'Filing', readonly id: string, readonly number: string } | null, readonly correctedBy: { readonly __typename: 'Filing', readonly id: string, readonly number: string } | null, readonly findings: ReadonlyArray<(
    { readonly __typename: 'Finding' }
    & { ' $fragmentRefs'?: { 'FindingFragment': FindingFragment } }
  )>, readonly documents: ReadonlyArray<{ readonly __typename: 'Document', readonly name: string, readonly byteSize: number, readonly url: string }> } & { ' $fragmentName'?: 'FilingDetailsFragment' };

export type FilingQueryVariables = Exact<{
  id: string;
}>;


export type FilingQuery = { readonly __typename: 'Query', readonly node:
    | { readonly __typename: 'AccessCode' }
    | { readonly __typename: 'Account' }
    | { readonly __typename: 'ContactRequest' }
    | { readonly __typename: 'CreditEntry' }
    | (
      { readonly __typename: 'Filing', readonly id: string }
      & { ' $fragmentRefs'?: { 'FilingDetailsFragment': FilingDetailsFragment } }
    )
    | { readonly __typename: 'FilingAuthorisation' }
    | { readonly __typename: 'Invoice' }
    | { readonly __typename: 'Order' }
    | { readonly __typename: 'Organisation' }
    | { readonly __typename: 'Payment' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session' }
   | null };

export type FilingFormQueryVariables = Exact<{
  sizeClass: SizeClass;
  financialYear: number;
}>;


export type FilingFormQuery = { readonly __typename: 'Query', readonly filingForm: { readonly __typename: 'FilingForm', readonly canBeFiled: boolean, readonly items: ReadonlyArray<{ readonly __typename: 'FormItem', readonly item: BalanceSheetItem, readonly label: string, readonly side: BalanceSheetSide, readonly partOf: BalanceSheetItem | null, readonly isOfWhich: boolean, readonly isRequired: boolean }> } };

export type CheckFilingQueryVariables = Exact<{
  input: CheckFilingInput;
}>;


export type CheckFilingQuery = { readonly __typename: 'Query', readonly checkFiling:
    | { readonly __typename: 'FilingChecked', readonly isReady: boolean, readonly findings: ReadonlyArray<(
        { readonly __typename: 'Finding' }
        & { ' $fragmentRefs'?: { 'FindingFragment': FindingFragment } }
      )> }
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
   };

export type SaveFilingDraftMutationVariables = Exact<{
  input: SaveFilingDraftInput;
}>;


export type SaveFilingDraftMutation = { readonly __typename: 'Mutation', readonly saveFilingDraft:
    | (
      { readonly __typename: 'CorrectionNotPossible' }
      & { ' $fragmentRefs'?: { 'Problem_CorrectionNotPossible_Fragment': Problem_CorrectionNotPossible_Fragment } }
    )
    | (
      { readonly __typename: 'FilingChanged' }
      & { ' $fragmentRefs'?: { 'Problem_FilingChanged_Fragment': Problem_FilingChanged_Fragment } }
    )
    | (
      { readonly __typename: 'FilingNotChangeable' }
      & { ' $fragmentRefs'?: { 'Problem_FilingNotChangeable_Fragment': Problem_FilingNotChangeable_Fragment } }
    )
    | (
      { readonly __typename: 'FilingNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_FilingNotFound_Fragment': Problem_FilingNotFound_Fragment } }
    )
    | { readonly __typename: 'FilingSaved', readonly filing: (
        { readonly __typename: 'Filing', readonly id: string }
        & { ' $fragmentRefs'?: { 'FilingDetailsFragment': FilingDetailsFragment } }
      ) }
    | (
      { readonly __typename: 'IdempotencyKeyReused' }
      & { ' $fragmentRefs'?: { 'Problem_IdempotencyKeyReused_Fragment': Problem_IdempotencyKeyReused_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotAuthorised' }
      & { ' $fragmentRefs'?: { 'Problem_NotAuthorised_Fragment': Problem_NotAuthorised_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
    | (
      { readonly __typename: 'SizeClassNotAccepted' }
      & { ' $fragmentRefs'?: { 'Problem_SizeClassNotAccepted_Fragment': Problem_SizeClassNotAccepted_Fragment } }
    )
   };

export type UploadFilingMutationVariables = Exact<{
  input: UploadFilingInput;
}>;


export type UploadFilingMutation = { readonly __typename: 'Mutation', readonly uploadFiling:
    | (
      { readonly __typename: 'CorrectionNotPossible' }
      & { ' $fragmentRefs'?: { 'Problem_CorrectionNotPossible_Fragment': Problem_CorrectionNotPossible_Fragment } }
    )
    | (
      { readonly __typename: 'FilingChanged' }
      & { ' $fragmentRefs'?: { 'Problem_FilingChanged_Fragment': Problem_FilingChanged_Fragment } }
    )
    | (
      { readonly __typename: 'FilingNotChangeable' }
      & { ' $fragmentRefs'?: { 'Problem_FilingNotChangeable_Fragment': Problem_FilingNotChangeable_Fragment } }
    )
    | (
      { readonly __typename: 'FilingNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_FilingNotFound_Fragment': Problem_FilingNotFound_Fragment } }
    )
    | { readonly __typename: 'FilingUploaded', readonly filing: (
        { readonly __typename: 'Filing', readonly id: string }
        & { ' $fragmentRefs'?: { 'FilingDetailsFragment': FilingDetailsFragment } }
      ) }
    | (
      { readonly __typename: 'IdempotencyKeyReused' }
      & { ' $fragmentRefs'?: { 'Problem_IdempotencyKeyReused_Fragment': Problem_IdempotencyKeyReused_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotAuthorised' }
      & { ' $fragmentRefs'?: { 'Problem_NotAuthorised_Fragment': Problem_NotAuthorised_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
    | (
      { readonly __typename: 'UploadNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_UploadNotFound_Fragment': Problem_UploadNotFound_Fragment } }
    )
   };

export type SubmitFilingMutationVariables = Exact<{
  input: SubmitFilingInput;
}>;


export type SubmitFilingMutation = { readonly __typename: 'Mutation', readonly submitFiling:
    | (
      { readonly __typename: 'CorrectionNotPossible' }
      & { ' $fragmentRefs'?: { 'Problem_CorrectionNotPossible_Fragment': Problem_CorrectionNotPossible_Fragment } }
    )
    | (
      { readonly __typename: 'FilingChanged' }
      & { ' $fragmentRefs'?: { 'Problem_FilingChanged_Fragment': Problem_FilingChanged_Fragment } }
    )
    | (
      { readonly __typename: 'FilingNotChangeable' }
      & { ' $fragmentRefs'?: { 'Problem_FilingNotChangeable_Fragment': Problem_FilingNotChangeable_Fragment } }
    )
    | (
      { readonly __typename: 'FilingNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_FilingNotFound_Fragment': Problem_FilingNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'FilingNotReady', readonly findings: ReadonlyArray<(
        { readonly __typename: 'Finding' }
        & { ' $fragmentRefs'?: { 'FindingFragment': FindingFragment } }
      )> }
      & { ' $fragmentRefs'?: { 'Problem_FilingNotReady_Fragment': Problem_FilingNotReady_Fragment } }
    )
    | { readonly __typename: 'FilingSubmitted', readonly filing: (
        { readonly __typename: 'Filing', readonly id: string }
        & { ' $fragmentRefs'?: { 'FilingDetailsFragment': FilingDetailsFragment } }
      ) }
    | (
      { readonly __typename: 'IdempotencyKeyReused' }
      & { ' $fragmentRefs'?: { 'Problem_IdempotencyKeyReused_Fragment': Problem_IdempotencyKeyReused_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotAuthorised' }
      & { ' $fragmentRefs'?: { 'Problem_NotAuthorised_Fragment': Problem_NotAuthorised_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
   };

export type DiscardFilingMutationVariables = Exact<{
  input: DiscardFilingInput;
}>;


export type DiscardFilingMutation = { readonly __typename: 'Mutation', readonly discardFiling:
    | (
      { readonly __typename: 'FilingChanged' }
      & { ' $fragmentRefs'?: { 'Problem_FilingChanged_Fragment': Problem_FilingChanged_Fragment } }
    )
    | { readonly __typename: 'FilingDiscarded', readonly filingId: string }
    | (
      { readonly __typename: 'FilingNotChangeable' }
      & { ' $fragmentRefs'?: { 'Problem_FilingNotChangeable_Fragment': Problem_FilingNotChangeable_Fragment } }
    )
    | (
      { readonly __typename: 'FilingNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_FilingNotFound_Fragment': Problem_FilingNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotAuthorised' }
      & { ' $fragmentRefs'?: { 'Problem_NotAuthorised_Fragment': Problem_NotAuthorised_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
   };

export type FilingProgressedSubscriptionVariables = Exact<{
  filingId: string;
}>;


export type FilingProgressedSubscription = { readonly filingProgressed: (
    { readonly __typename: 'Filing', readonly id: string }
    & { ' $fragmentRefs'?: { 'FilingDetailsFragment': FilingDetailsFragment } }
  ) };

type Problem_AccessCodeNotFound_Fragment = { readonly __typename: 'AccessCodeNotFound', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_AccessCodeNotFound_Fragment' };

type Problem_AccountLoginFailed_Fragment = { readonly __typename: 'AccountLoginFailed', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_AccountLoginFailed_Fragment' };

type Problem_AccountNotConfirmed_Fragment = { readonly __typename: 'AccountNotConfirmed', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_AccountNotConfirmed_Fragment' };

type Problem_AuthorisationCodeRefused_Fragment = { readonly __typename: 'AuthorisationCodeRefused', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_AuthorisationCodeRefused_Fragment' };

type Problem_AuthorisationNotFound_Fragment = { readonly __typename: 'AuthorisationNotFound', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_AuthorisationNotFound_Fragment' };

type Problem_CollectionBounced_Fragment = { readonly __typename: 'CollectionBounced', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_CollectionBounced_Fragment' };

type Problem_ConfirmationFailed_Fragment = { readonly __typename: 'ConfirmationFailed', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_ConfirmationFailed_Fragment' };

type Problem_CorrectionNotPossible_Fragment = { readonly __typename: 'CorrectionNotPossible', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_CorrectionNotPossible_Fragment' };

type Problem_CreditNotUsed_Fragment = { readonly __typename: 'CreditNotUsed', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_CreditNotUsed_Fragment' };

type Problem_DocumentNotFound_Fragment = { readonly __typename: 'DocumentNotFound', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_DocumentNotFound_Fragment' };

type Problem_FilingChanged_Fragment = { readonly __typename: 'FilingChanged', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_FilingChanged_Fragment' };

type Problem_FilingNotChangeable_Fragment = { readonly __typename: 'FilingNotChangeable', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_FilingNotChangeable_Fragment' };

type Problem_FilingNotFound_Fragment = { readonly __typename: 'FilingNotFound', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_FilingNotFound_Fragment' };

type Problem_FilingNotReady_Fragment = { readonly __typename: 'FilingNotReady', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_FilingNotReady_Fragment' };

type Problem_IdempotencyKeyReused_Fragment = { readonly __typename: 'IdempotencyKeyReused', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_IdempotencyKeyReused_Fragment' };

type Problem_InsufficientCredit_Fragment = { readonly __typename: 'InsufficientCredit', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_InsufficientCredit_Fragment' };

type Problem_InvalidInput_Fragment = { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'InvalidField', readonly path: string, readonly code: InvalidFieldCode, readonly message: string }> } & { ' $fragmentName'?: 'Problem_InvalidInput_Fragment' };

type Problem_LoginFailed_Fragment = { readonly __typename: 'LoginFailed', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_LoginFailed_Fragment' };

type Problem_MandateMissing_Fragment = { readonly __typename: 'MandateMissing', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_MandateMissing_Fragment' };

type Problem_MandateNotUsed_Fragment = { readonly __typename: 'MandateNotUsed', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_MandateNotUsed_Fragment' };

type Problem_NotAuthorised_Fragment = { readonly __typename: 'NotAuthorised', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_NotAuthorised_Fragment' };

type Problem_NotForAccessCodes_Fragment = { readonly __typename: 'NotForAccessCodes', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_NotForAccessCodes_Fragment' };

type Problem_NotLoggedIn_Fragment = { readonly __typename: 'NotLoggedIn', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_NotLoggedIn_Fragment' };

type Problem_NotPermitted_Fragment = { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_NotPermitted_Fragment' };

type Problem_NotPossibleInStatus_Fragment = { readonly __typename: 'NotPossibleInStatus', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_NotPossibleInStatus_Fragment' };

type Problem_OrderNotCancellable_Fragment = { readonly __typename: 'OrderNotCancellable', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_OrderNotCancellable_Fragment' };

type Problem_OrderNotFound_Fragment = { readonly __typename: 'OrderNotFound', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_OrderNotFound_Fragment' };

type Problem_PasswordRefused_Fragment = { readonly __typename: 'PasswordRefused', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_PasswordRefused_Fragment' };

type Problem_PaymentMethodFixed_Fragment = { readonly __typename: 'PaymentMethodFixed', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_PaymentMethodFixed_Fragment' };

type Problem_PaymentsUnavailable_Fragment = { readonly __typename: 'PaymentsUnavailable', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_PaymentsUnavailable_Fragment' };

type Problem_ProductUnavailable_Fragment = { readonly __typename: 'ProductUnavailable', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_ProductUnavailable_Fragment' };

type Problem_RegisterUnavailable_Fragment = { readonly __typename: 'RegisterUnavailable', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_RegisterUnavailable_Fragment' };

type Problem_RegistrationNotFound_Fragment = { readonly __typename: 'RegistrationNotFound', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_RegistrationNotFound_Fragment' };

type Problem_RegistrationWithheld_Fragment = { readonly __typename: 'RegistrationWithheld', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_RegistrationWithheld_Fragment' };

type Problem_ReplacementNotPossible_Fragment = { readonly __typename: 'ReplacementNotPossible', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_ReplacementNotPossible_Fragment' };

type Problem_SessionExpired_Fragment = { readonly __typename: 'SessionExpired', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_SessionExpired_Fragment' };

type Problem_SessionNotFound_Fragment = { readonly __typename: 'SessionNotFound', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_SessionNotFound_Fragment' };

type Problem_SizeClassNotAccepted_Fragment = { readonly __typename: 'SizeClassNotAccepted', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_SizeClassNotAccepted_Fragment' };

type Problem_SpendingLimitReached_Fragment = { readonly __typename: 'SpendingLimitReached', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_SpendingLimitReached_Fragment' };

type Problem_TooManyRequests_Fragment = { readonly __typename: 'TooManyRequests', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_TooManyRequests_Fragment' };

type Problem_UploadNotFound_Fragment = { readonly __typename: 'UploadNotFound', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_UploadNotFound_Fragment' };

type Problem_WrongPassword_Fragment = { readonly __typename: 'WrongPassword', readonly code: ProblemCode, readonly message: string } & { ' $fragmentName'?: 'Problem_WrongPassword_Fragment' };

export type ProblemFragment =
  | Problem_AccessCodeNotFound_Fragment
  | Problem_AccountLoginFailed_Fragment
  | Problem_AccountNotConfirmed_Fragment
  | Problem_AuthorisationCodeRefused_Fragment
  | Problem_AuthorisationNotFound_Fragment
  | Problem_CollectionBounced_Fragment
  | Problem_ConfirmationFailed_Fragment
  | Problem_CorrectionNotPossible_Fragment
  | Problem_CreditNotUsed_Fragment
  | Problem_DocumentNotFound_Fragment
  | Problem_FilingChanged_Fragment
  | Problem_FilingNotChangeable_Fragment
  | Problem_FilingNotFound_Fragment
  | Problem_FilingNotReady_Fragment
  | Problem_IdempotencyKeyReused_Fragment
  | Problem_InsufficientCredit_Fragment
  | Problem_InvalidInput_Fragment
  | Problem_LoginFailed_Fragment
  | Problem_MandateMissing_Fragment
  | Problem_MandateNotUsed_Fragment
  | Problem_NotAuthorised_Fragment
  | Problem_NotForAccessCodes_Fragment
  | Problem_NotLoggedIn_Fragment
  | Problem_NotPermitted_Fragment
  | Problem_NotPossibleInStatus_Fragment
  | Problem_OrderNotCancellable_Fragment
  | Problem_OrderNotFound_Fragment
  | Problem_PasswordRefused_Fragment
  | Problem_PaymentMethodFixed_Fragment
  | Problem_PaymentsUnavailable_Fragment
  | Problem_ProductUnavailable_Fragment
  | Problem_RegisterUnavailable_Fragment
  | Problem_RegistrationNotFound_Fragment
  | Problem_RegistrationWithheld_Fragment
  | Problem_ReplacementNotPossible_Fragment
  | Problem_SessionExpired_Fragment
  | Problem_SessionNotFound_Fragment
  | Problem_SizeClassNotAccepted_Fragment
  | Problem_SpendingLimitReached_Fragment
  | Problem_TooManyRequests_Fragment
  | Problem_UploadNotFound_Fragment
  | Problem_WrongPassword_Fragment
;

export type ReachQueryVariables = Exact<{ [key: string]: never; }>;


export type ReachQuery = { readonly __typename: 'Query' };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode', readonly id: string }
    | { readonly __typename: 'Account', readonly id: string }
   | null };

export type InvoicesFragment = { readonly __typename: 'InvoiceConnection', readonly nodes: ReadonlyArray<(
    { readonly __typename: 'Invoice', readonly id: string, readonly number: string, readonly month: string, readonly total: { readonly __typename: 'Money', readonly amount: string }, readonly document: { readonly __typename: 'Document', readonly name: string, readonly url: string } | null }
    & { ' $fragmentRefs'?: { 'PayingFragment': PayingFragment } }
  )>, readonly pageInfo: (
    { readonly __typename: 'PageInfo' }
    & { ' $fragmentRefs'?: { 'PagesFragment': PagesFragment } }
  ) } & { ' $fragmentName'?: 'InvoicesFragment' };

export type PayingFragment = { readonly __typename: 'Invoice', readonly id: string, readonly dueOn: string, readonly collection: { readonly __typename: 'Collection', readonly status: CollectionStatus, readonly collectOn: string, readonly bounceReason: string | null } | null } & { ' $fragmentName'?: 'PayingFragment' };

export type AskReplacementMutationVariables = Exact<{
  input: SubmitContactRequestInput;
}>;


export type AskReplacementMutation = { readonly __typename: 'Mutation', readonly submitContactRequest:
    | { readonly __typename: 'ContactRequestSubmitted', readonly contactRequest: { readonly __typename: 'ContactRequest', readonly id: string, readonly number: string }, readonly order: { readonly __typename: 'Order', readonly id: string, readonly contactRequests: ReadonlyArray<{ readonly __typename: 'ContactRequest', readonly id: string, readonly number: string, readonly topic: ContactTopic, readonly status: ContactStatus, readonly createdAt: string }> } }
    | (
      { readonly __typename: 'IdempotencyKeyReused' }
      & { ' $fragmentRefs'?: { 'Problem_IdempotencyKeyReused_Fragment': Problem_IdempotencyKeyReused_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'OrderNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_OrderNotFound_Fragment': Problem_OrderNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'ReplacementNotPossible' }
      & { ' $fragmentRefs'?: { 'Problem_ReplacementNotPossible_Fragment': Problem_ReplacementNotPossible_Fragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { readonly __typename: 'Mutation', readonly cancelOrder:
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | { readonly __typename: 'OrderCancelled', readonly order: (
        { readonly __typename: 'Order', readonly id: string }
        & { ' $fragmentRefs'?: { 'OrderDetailsFragment': OrderDetailsFragment } }
      ), readonly accessCode: { readonly __typename: 'AccessCode', readonly id: string, readonly spentThisMonth: { readonly __typename: 'Money', readonly amount: string } } | null }
    | (
      { readonly __typename: 'OrderNotCancellable' }
      & { ' $fragmentRefs'?: { 'Problem_OrderNotCancellable_Fragment': Problem_OrderNotCancellable_Fragment } }
    )
    | (
      { readonly __typename: 'OrderNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_OrderNotFound_Fragment': Problem_OrderNotFound_Fragment } }
    )
   };

export type DocumentsFragment = { readonly __typename: 'Order', readonly id: string, readonly documents: ReadonlyArray<{ readonly __typename: 'Document', readonly name: string, readonly byteSize: number, readonly url: string }> } & { ' $fragmentName'?: 'DocumentsFragment' };

export type OrderDetailsFragment = (
  { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly subjectKvkNumber: string, readonly branchNumber: string | null, readonly status: OrderStatus, readonly paymentMethod: PaymentMethod, readonly orderedBy: string | null, readonly isReplacement: boolean, readonly canBeCancelled: boolean, readonly placedAt: string, readonly deliveredAt: string | null, readonly product: { readonly __typename: 'Product', readonly code: ProductCode, readonly name: string }, readonly options: { readonly __typename: 'ProductOptions', readonly language: Language, readonly financialYear: number | null, readonly filingReference: string | null } | null, readonly price: { readonly __typename: 'Money', readonly amount: string }, readonly failure: { readonly __typename: 'OrderFailure', readonly message: string } | null, readonly subject: { readonly __typename: 'Registration', readonly id: string, readonly name: string } | null, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly checkoutUrl: string | null } | null, readonly shipment: { readonly __typename: 'Shipment', readonly recipient: string, readonly street: string, readonly postcode: string, readonly town: string, readonly country: string, readonly postedAt: string | null } | null, readonly repeatOf: { readonly __typename: 'Order', readonly id: string, readonly number: string } | null, readonly documents: ReadonlyArray<{ readonly __typename: 'Document', readonly verificationNumber: string | null }>, readonly contactRequests: ReadonlyArray<{ readonly __typename: 'ContactRequest', readonly id: string, readonly number: string, readonly topic: ContactTopic, readonly status: ContactStatus, readonly createdAt: string }> }
  & { ' $fragmentRefs'?: { 'DocumentsFragment': DocumentsFragment } }
) & { ' $fragmentName'?: 'OrderDetailsFragment' };

export type OrdersFragment = { readonly __typename: 'OrderConnection', readonly nodes: ReadonlyArray<(
    { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly subjectKvkNumber: string, readonly status: OrderStatus, readonly orderedBy: string | null, readonly placedAt: string, readonly product: { readonly __typename: 'Product', readonly name: string }, readonly price: { readonly __typename: 'Money', readonly amount: string }, readonly repeatOf: { readonly __typename: 'Order', readonly id: string } | null, readonly subject: { readonly __typename: 'Registration', readonly id: string, readonly name: string } | null }
    & { ' $fragmentRefs'?: { 'DocumentsFragment': DocumentsFragment } }
  )>, readonly pageInfo: (
    { readonly __typename: 'PageInfo' }
    & { ' $fragmentRefs'?: { 'PagesFragment': PagesFragment } }
  ) } & { ' $fragmentName'?: 'OrdersFragment' };

export type AvailableProductsQueryVariables = Exact<{
  kvkNumber: string;
}>;


export type AvailableProductsQuery = { readonly __typename: 'Query', readonly availableProducts:
    | { readonly __typename: 'AvailableProducts', readonly products: ReadonlyArray<{ readonly __typename: 'AvailableProduct', readonly product: ProductCode, readonly unavailable: UnavailableReason | null, readonly financialYears: ReadonlyArray<number>, readonly filings: ReadonlyArray<{ readonly __typename: 'FiledDocument', readonly reference: string, readonly kind: FilingKind, readonly financialYear: number | null, readonly filedOn: string }> }> }
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'RegisterUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_RegisterUnavailable_Fragment': Problem_RegisterUnavailable_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationNotFound_Fragment': Problem_RegistrationNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationWithheld' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationWithheld_Fragment': Problem_RegistrationWithheld_Fragment } }
    )
  , readonly catalogue: ReadonlyArray<(
    { readonly __typename: 'Product' }
    & { ' $fragmentRefs'?: { 'ProductFragment': ProductFragment } }
  )> };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { readonly __typename: 'Mutation', readonly placeOrder:
    | (
      { readonly __typename: 'CollectionBounced', readonly outstanding: { readonly __typename: 'Money', readonly amount: string } }
      & { ' $fragmentRefs'?: { 'Problem_CollectionBounced_Fragment': Problem_CollectionBounced_Fragment } }
    )
    | (
      { readonly __typename: 'IdempotencyKeyReused' }
      & { ' $fragmentRefs'?: { 'Problem_IdempotencyKeyReused_Fragment': Problem_IdempotencyKeyReused_Fragment } }
    )
    | (
      { readonly __typename: 'InsufficientCredit', readonly balance: { readonly __typename: 'Money', readonly amount: string }, readonly price: { readonly __typename: 'Money', readonly amount: string } }
      & { ' $fragmentRefs'?: { 'Problem_InsufficientCredit_Fragment': Problem_InsufficientCredit_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'MandateMissing' }
      & { ' $fragmentRefs'?: { 'Problem_MandateMissing_Fragment': Problem_MandateMissing_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
    | { readonly __typename: 'OrderPlaced', readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly repeatOf: { readonly __typename: 'Order', readonly id: string } | null }, readonly accessCode: { readonly __typename: 'AccessCode', readonly id: string, readonly spentThisMonth: { readonly __typename: 'Money', readonly amount: string } } }
    | (
      { readonly __typename: 'ProductUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_ProductUnavailable_Fragment': Problem_ProductUnavailable_Fragment } }
    )
    | (
      { readonly __typename: 'RegisterUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_RegisterUnavailable_Fragment': Problem_RegisterUnavailable_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationNotFound_Fragment': Problem_RegistrationNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationWithheld' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationWithheld_Fragment': Problem_RegistrationWithheld_Fragment } }
    )
    | (
      { readonly __typename: 'SpendingLimitReached', readonly left: { readonly __typename: 'Money', readonly amount: string }, readonly limit: { readonly __typename: 'Money', readonly amount: string } }
      & { ' $fragmentRefs'?: { 'Problem_SpendingLimitReached_Fragment': Problem_SpendingLimitReached_Fragment } }
    )
   };

export type SubjectQueryVariables = Exact<{
  kvkNumber: string;
}>;


export type SubjectQuery = { readonly __typename: 'Query', readonly registration:
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'RegisterUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_RegisterUnavailable_Fragment': Problem_RegisterUnavailable_Fragment } }
    )
    | (
      { readonly __typename: 'Registration', readonly id: string, readonly name: string }
      & { ' $fragmentRefs'?: { 'RegistrationFragment': RegistrationFragment } }
    )
    | (
      { readonly __typename: 'RegistrationNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationNotFound_Fragment': Problem_RegistrationNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationWithheld' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationWithheld_Fragment': Problem_RegistrationWithheld_Fragment } }
    )
   };

export type ProductFragment = { readonly __typename: 'Product', readonly code: ProductCode, readonly choice: ProductChoice | null, readonly ofBranch: boolean, readonly forGuests: boolean, readonly name: string, readonly description: string, readonly priceSource: PriceSource, readonly price: { readonly __typename: 'Money', readonly amount: string } } & { ' $fragmentName'?: 'ProductFragment' };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { readonly __typename: 'Query', readonly catalogue: ReadonlyArray<(
    { readonly __typename: 'Product' }
    & { ' $fragmentRefs'?: { 'ProductFragment': ProductFragment } }
  )> };

export type OrderProgressedSubscriptionVariables = Exact<{
  orderId: string;
}>;


export type OrderProgressedSubscription = { readonly orderProgressed: (
    { readonly __typename: 'Order', readonly id: string }
    & { ' $fragmentRefs'?: { 'OrderDetailsFragment': OrderDetailsFragment } }
  ) };

export type AccessCodeQueryVariables = Exact<{
  id: string;
}>;


export type AccessCodeQuery = { readonly __typename: 'Query', readonly node:
    | (
      { readonly __typename: 'AccessCode', readonly id: string }
      & { ' $fragmentRefs'?: { 'CodeFactsFragment': CodeFactsFragment } }
    )
    | { readonly __typename: 'Account' }
    | { readonly __typename: 'ContactRequest' }
    | { readonly __typename: 'CreditEntry' }
    | { readonly __typename: 'Filing' }
    | { readonly __typename: 'FilingAuthorisation' }
    | { readonly __typename: 'Invoice' }
    | { readonly __typename: 'Order' }
    | { readonly __typename: 'Organisation' }
    | { readonly __typename: 'Payment' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session' }
   | null };

export type MyCodeQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCodeQuery = { readonly __typename: 'Query', readonly viewer:
    | (
      { readonly __typename: 'AccessCode', readonly id: string }
      & { ' $fragmentRefs'?: { 'CodeFactsFragment': CodeFactsFragment } }
    )
    | { readonly __typename: 'Account' }
   | null };

export type MyAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAccountQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode' }
    | { readonly __typename: 'Account', readonly id: string, readonly email: string, readonly firstName: string, readonly lastName: string, readonly language: Language, readonly createdAt: string }
   | null };

export type MyAuthorisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAuthorisationsQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode' }
    | { readonly __typename: 'Account', readonly id: string, readonly filingAuthorisations: ReadonlyArray<(
        { readonly __typename: 'FilingAuthorisation', readonly id: string }
        & { ' $fragmentRefs'?: { 'AuthorisationFactsFragment': AuthorisationFactsFragment } }
      )> }
   | null };

export type ConfirmAccountMutationVariables = Exact<{
  input: ConfirmAccountInput;
}>;


export type ConfirmAccountMutation = { readonly __typename: 'Mutation', readonly confirmAccount:
    | { readonly __typename: 'AccountConfirmed', readonly email: string }
    | (
      { readonly __typename: 'ConfirmationFailed' }
      & { ' $fragmentRefs'?: { 'Problem_ConfirmationFailed_Fragment': Problem_ConfirmationFailed_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type CreditQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CreditQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode', readonly id: string, readonly creditBalance: { readonly __typename: 'Money', readonly amount: string } | null, readonly creditEntries: (
        { readonly __typename: 'CreditEntryConnection' }
        & { ' $fragmentRefs'?: { 'CreditEntriesFragment': CreditEntriesFragment } }
      ) | null, readonly deposits: (
        { readonly __typename: 'PaymentConnection' }
        & { ' $fragmentRefs'?: { 'DepositsFragment': DepositsFragment } }
      ) | null, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly creditBalance: { readonly __typename: 'Money', readonly amount: string } | null, readonly creditEntries: (
          { readonly __typename: 'CreditEntryConnection' }
          & { ' $fragmentRefs'?: { 'CreditEntriesFragment': CreditEntriesFragment } }
        ) | null } | null }
    | { readonly __typename: 'Account' }
   | null };

export type MyFilingsQueryVariables = Exact<{
  ofOrganisation: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type MyFilingsQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode', readonly id: string, readonly filings?: (
        { readonly __typename: 'FilingConnection' }
        & { ' $fragmentRefs'?: { 'FilingsFragment': FilingsFragment } }
      ) | null, readonly organisation?: { readonly __typename: 'Organisation', readonly id: string, readonly filings: (
          { readonly __typename: 'FilingConnection' }
          & { ' $fragmentRefs'?: { 'FilingsFragment': FilingsFragment } }
        ) | null } | null }
    | { readonly __typename: 'Account', readonly id: string, readonly filings: (
        { readonly __typename: 'FilingConnection' }
        & { ' $fragmentRefs'?: { 'FilingsFragment': FilingsFragment } }
      ) | null }
   | null };

export type GuestOrderQueryVariables = Exact<{ [key: string]: never; }>;


export type GuestOrderQuery = { readonly __typename: 'Query', readonly guestOrder: (
    { readonly __typename: 'Order', readonly id: string }
    & { ' $fragmentRefs'?: { 'OrderDetailsFragment': OrderDetailsFragment } }
  ) | null };

export type MyInvoicesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type MyInvoicesQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode', readonly id: string, readonly invoices: (
        { readonly __typename: 'InvoiceConnection' }
        & { ' $fragmentRefs'?: { 'InvoicesFragment': InvoicesFragment } }
      ) | null, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly invoices: (
          { readonly __typename: 'InvoiceConnection' }
          & { ' $fragmentRefs'?: { 'InvoicesFragment': InvoicesFragment } }
        ) | null } | null }
    | { readonly __typename: 'Account' }
   | null };

export type RequestReplacementPasswordMutationVariables = Exact<{
  input: RequestReplacementPasswordInput;
}>;


export type RequestReplacementPasswordMutation = { readonly __typename: 'Mutation', readonly requestReplacementPassword:
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | { readonly __typename: 'PasswordMailRequested', readonly notice: string }
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type ResendPasswordMutationVariables = Exact<{
  input: ResendPasswordInput;
}>;


export type ResendPasswordMutation = { readonly __typename: 'Mutation', readonly resendPassword:
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | { readonly __typename: 'PasswordMailRequested', readonly notice: string }
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type LogInMutationVariables = Exact<{
  input: LogInInput;
}>;


export type LogInMutation = { readonly __typename: 'Mutation', readonly logIn:
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | { readonly __typename: 'LoggedIn', readonly expiresAt: string }
    | (
      { readonly __typename: 'LoginFailed', readonly suggestions: ReadonlyArray<LoginSuggestion> }
      & { ' $fragmentRefs'?: { 'Problem_LoginFailed_Fragment': Problem_LoginFailed_Fragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type ReplaceMandateMutationVariables = Exact<{
  input: ReplaceMandateInput;
}>;


export type ReplaceMandateMutation = { readonly __typename: 'Mutation', readonly replaceMandate:
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'MandateNotUsed' }
      & { ' $fragmentRefs'?: { 'Problem_MandateNotUsed_Fragment': Problem_MandateNotUsed_Fragment } }
    )
    | { readonly __typename: 'MandateReplaced', readonly organisation: (
        { readonly __typename: 'Organisation', readonly id: string }
        & { ' $fragmentRefs'?: { 'CompanyPaymentFragment': CompanyPaymentFragment } }
      ) }
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | (
      { readonly __typename: 'NotPermitted' }
      & { ' $fragmentRefs'?: { 'Problem_NotPermitted_Fragment': Problem_NotPermitted_Fragment } }
    )
   };

export type OpenAccountMutationVariables = Exact<{
  input: OpenAccountInput;
}>;


export type OpenAccountMutation = { readonly __typename: 'Mutation', readonly openAccount:
    | { readonly __typename: 'AccountOpened', readonly notice: string }
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'PasswordRefused', readonly reasons: ReadonlyArray<PasswordRefusalReason> }
      & { ' $fragmentRefs'?: { 'Problem_PasswordRefused_Fragment': Problem_PasswordRefused_Fragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type OrderQueryVariables = Exact<{
  id: string;
}>;


export type OrderQuery = { readonly __typename: 'Query', readonly node:
    | { readonly __typename: 'AccessCode' }
    | { readonly __typename: 'Account' }
    | { readonly __typename: 'ContactRequest' }
    | { readonly __typename: 'CreditEntry' }
    | { readonly __typename: 'Filing' }
    | { readonly __typename: 'FilingAuthorisation' }
    | { readonly __typename: 'Invoice' }
    | (
      { readonly __typename: 'Order', readonly id: string, readonly invoice: { readonly __typename: 'Invoice', readonly id: string, readonly number: string } | null }
      & { ' $fragmentRefs'?: { 'OrderDetailsFragment': OrderDetailsFragment } }
    )
    | { readonly __typename: 'Organisation' }
    | { readonly __typename: 'Payment' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session' }
   | null };

export type MyOrdersQueryVariables = Exact<{
  ofOrganisation: boolean;
  period?: PeriodInput | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type MyOrdersQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode', readonly id: string, readonly orders?: (
        { readonly __typename: 'OrderConnection' }
        & { ' $fragmentRefs'?: { 'OrdersFragment': OrdersFragment } }
      ) | null, readonly organisation?: { readonly __typename: 'Organisation', readonly id: string, readonly orders: (
          { readonly __typename: 'OrderConnection' }
          & { ' $fragmentRefs'?: { 'OrdersFragment': OrdersFragment } }
        ) | null } | null }
    | { readonly __typename: 'Account' }
   | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly __typename: 'Mutation', readonly changePassword:
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | { readonly __typename: 'PasswordChanged', readonly endedSessions: number }
    | (
      { readonly __typename: 'PasswordRefused', readonly reasons: ReadonlyArray<PasswordRefusalReason> }
      & { ' $fragmentRefs'?: { 'Problem_PasswordRefused_Fragment': Problem_PasswordRefused_Fragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
    | (
      { readonly __typename: 'WrongPassword' }
      & { ' $fragmentRefs'?: { 'Problem_WrongPassword_Fragment': Problem_WrongPassword_Fragment } }
    )
   };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode', readonly id: string, readonly sessions: ReadonlyArray<{ readonly __typename: 'Session', readonly id: string, readonly device: string, readonly transport: SessionTransport, readonly isCurrent: boolean, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string }> | null }
    | { readonly __typename: 'Account' }
   | null };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { readonly __typename: 'Mutation', readonly endSession:
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | { readonly __typename: 'SessionEnded', readonly sessionId: string }
    | (
      { readonly __typename: 'SessionNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_SessionNotFound_Fragment': Problem_SessionNotFound_Fragment } }
    )
   };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { readonly __typename: 'Mutation', readonly endOtherSessions:
    | (
      { readonly __typename: 'NotLoggedIn' }
      & { ' $fragmentRefs'?: { 'Problem_NotLoggedIn_Fragment': Problem_NotLoggedIn_Fragment } }
    )
    | { readonly __typename: 'OtherSessionsEnded', readonly endedSessions: number }
   };

export type SpendingQueryVariables = Exact<{
  spender: string;
  period?: PeriodInput | null | undefined;
}>;


export type SpendingQuery = { readonly __typename: 'Query', readonly node:
    | { readonly __typename: 'AccessCode', readonly id: string, readonly hint: string, readonly spending: (
        { readonly __typename: 'SpendingOverview' }
        & { ' $fragmentRefs'?: { 'SpendingOverviewFragment': SpendingOverviewFragment } }
      ) | null }
    | { readonly __typename: 'Account' }
    | { readonly __typename: 'ContactRequest' }
    | { readonly __typename: 'CreditEntry' }
    | { readonly __typename: 'Filing' }
    | { readonly __typename: 'FilingAuthorisation' }
    | { readonly __typename: 'Invoice' }
    | { readonly __typename: 'Order' }
    | { readonly __typename: 'Organisation', readonly id: string, readonly name: string, readonly spending: (
        { readonly __typename: 'SpendingOverview' }
        & { ' $fragmentRefs'?: { 'SpendingOverviewFragment': SpendingOverviewFragment;'SpendingOfCodesFragment': SpendingOfCodesFragment } }
      ) | null }
    | { readonly __typename: 'Payment' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session' }
   | null };

export type VerifyDocumentQueryVariables = Exact<{
  number: string;
}>;


export type VerifyDocumentQuery = { readonly __typename: 'Query', readonly verifyDocument:
    | (
      { readonly __typename: 'DocumentNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_DocumentNotFound_Fragment': Problem_DocumentNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'DocumentVerification' }
      & { ' $fragmentRefs'?: { 'VerificationFragment': VerificationFragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type PlaceGuestOrderMutationVariables = Exact<{
  input: PlaceGuestOrderInput;
}>;


export type PlaceGuestOrderMutation = { readonly __typename: 'Mutation', readonly placeGuestOrder:
    | { readonly __typename: 'GuestOrderPlaced', readonly orderToken: string, readonly checkoutUrl: string | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string } }
    | (
      { readonly __typename: 'IdempotencyKeyReused' }
      & { ' $fragmentRefs'?: { 'Problem_IdempotencyKeyReused_Fragment': Problem_IdempotencyKeyReused_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'PaymentsUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_PaymentsUnavailable_Fragment': Problem_PaymentsUnavailable_Fragment } }
    )
    | (
      { readonly __typename: 'ProductUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_ProductUnavailable_Fragment': Problem_ProductUnavailable_Fragment } }
    )
    | (
      { readonly __typename: 'RegisterUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_RegisterUnavailable_Fragment': Problem_RegisterUnavailable_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationNotFound_Fragment': Problem_RegistrationNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationWithheld' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationWithheld_Fragment': Problem_RegistrationWithheld_Fragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type PreviewQueryVariables = Exact<{
  input: AccessCodeRequestPreviewInput;
}>;


export type PreviewQuery = { readonly __typename: 'Query', readonly accessCodeRequestPreview:
    | { readonly __typename: 'AccessCodeRequestPreview', readonly organisationName: string | null, readonly fixedPaymentMethod: PaymentMethod | null, readonly availablePaymentMethods: ReadonlyArray<PaymentMethod>, readonly notice: string | null, readonly codeDelivery: { readonly __typename: 'CodeDelivery', readonly channel: DeliveryChannel, readonly latest: string } }
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'RegisterUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_RegisterUnavailable_Fragment': Problem_RegisterUnavailable_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationNotFound_Fragment': Problem_RegistrationNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationWithheld' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationWithheld_Fragment': Problem_RegistrationWithheld_Fragment } }
    )
   };

export type RequestAccessCodeMutationVariables = Exact<{
  input: RequestAccessCodeInput;
}>;


export type RequestAccessCodeMutation = { readonly __typename: 'Mutation', readonly requestAccessCode:
    | { readonly __typename: 'AccessCodeRequested', readonly requestNumber: string, readonly paymentMethod: PaymentMethod, readonly notice: string | null, readonly codeDelivery: { readonly __typename: 'CodeDelivery', readonly channel: DeliveryChannel, readonly latest: string } }
    | (
      { readonly __typename: 'IdempotencyKeyReused' }
      & { ' $fragmentRefs'?: { 'Problem_IdempotencyKeyReused_Fragment': Problem_IdempotencyKeyReused_Fragment } }
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'PaymentMethodFixed' }
      & { ' $fragmentRefs'?: { 'Problem_PaymentMethodFixed_Fragment': Problem_PaymentMethodFixed_Fragment } }
    )
    | (
      { readonly __typename: 'RegisterUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_RegisterUnavailable_Fragment': Problem_RegisterUnavailable_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationNotFound' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationNotFound_Fragment': Problem_RegistrationNotFound_Fragment } }
    )
    | (
      { readonly __typename: 'RegistrationWithheld' }
      & { ' $fragmentRefs'?: { 'Problem_RegistrationWithheld_Fragment': Problem_RegistrationWithheld_Fragment } }
    )
    | (
      { readonly __typename: 'TooManyRequests' }
      & { ' $fragmentRefs'?: { 'Problem_TooManyRequests_Fragment': Problem_TooManyRequests_Fragment } }
    )
   };

export type PagesFragment = { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } & { ' $fragmentName'?: 'PagesFragment' };

export type RegistrationFragment = { readonly __typename: 'Registration', readonly id: string, readonly kvkNumber: string, readonly branchNumber: string | null, readonly name: string, readonly kind: RegistrationKind, readonly street: string | null, readonly town: string | null } & { ' $fragmentName'?: 'RegistrationFragment' };

export type SearchRegisterQueryVariables = Exact<{
  query: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchRegisterQuery = { readonly __typename: 'Query', readonly searchRegister:
    | (
      { readonly __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'Problem_InvalidInput_Fragment': Problem_InvalidInput_Fragment } }
    )
    | (
      { readonly __typename: 'RegisterUnavailable' }
      & { ' $fragmentRefs'?: { 'Problem_RegisterUnavailable_Fragment': Problem_RegisterUnavailable_Fragment } }
    )
    | { readonly __typename: 'RegistrationConnection', readonly nodes: ReadonlyArray<(
        { readonly __typename: 'Registration', readonly id: string }
        & { ' $fragmentRefs'?: { 'RegistrationFragment': RegistrationFragment } }
      )>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } }
   };

export type SpendingOverviewFragment = { readonly __typename: 'SpendingOverview', readonly orderCount: number, readonly csvUrl: string, readonly excelUrl: string, readonly total: { readonly __typename: 'Money', readonly amount: string }, readonly byMonth: ReadonlyArray<{ readonly __typename: 'SpendingOfMonth', readonly month: string, readonly orderCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string } }>, readonly byProduct: ReadonlyArray<{ readonly __typename: 'SpendingOfProduct', readonly orderCount: number, readonly product: { readonly __typename: 'Product', readonly code: ProductCode, readonly name: string }, readonly total: { readonly __typename: 'Money', readonly amount: string } }> } & { ' $fragmentName'?: 'SpendingOverviewFragment' };

export type SpendingOfCodesFragment = { readonly __typename: 'SpendingOverview', readonly byCode: ReadonlyArray<{ readonly __typename: 'SpendingOfCode', readonly hint: string, readonly orderCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string }, readonly accessCode: { readonly __typename: 'AccessCode', readonly id: string, readonly holder: { readonly __typename: 'Person', readonly firstName: string, readonly lastName: string } } | null }> } & { ' $fragmentName'?: 'SpendingOfCodesFragment' };

export type VerificationFragment = { readonly __typename: 'DocumentVerification', readonly number: string, readonly product: ProductCode, readonly kvkNumber: string, readonly branchNumber: string | null, readonly name: string, readonly issuedAt: string, readonly fileName: string, readonly byteSize: number, readonly sha256: string } & { ' $fragmentName'?: 'VerificationFragment' };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly __typename: 'Query', readonly viewer:
    | { readonly __typename: 'AccessCode', readonly id: string, readonly hint: string, readonly use: Use, readonly role: Role | null, readonly paymentMethod: PaymentMethod, readonly permissions: ReadonlyArray<Permission>, readonly holder: { readonly __typename: 'Person', readonly firstName: string }, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly name: string } | null }
    | { readonly __typename: 'Account', readonly id: string, readonly email: string, readonly firstName: string }
   | null };

export const AuthorisationFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingAuthorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"codeValidUntil"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<AuthorisationFactsFragment, unknown>;
export const PagesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<PagesFragment, unknown>;
export const CodeTableFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spentThisMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Pages"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<CodeTableFragment, unknown>;
export const CompanyPaymentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyPayment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"mandate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"ibanHint"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}}]}}]}}]} as unknown as DocumentNode<CompanyPaymentFragment, unknown>;
export const CodeFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"use"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spendingLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spentThisMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CodeFactsFragment, unknown>;
export const CountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"all"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]} as unknown as DocumentNode<CountsFragment, unknown>;
export const DepositsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Deposits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutUrl"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]} as unknown as DocumentNode<DepositsFragment, unknown>;
export const CreditEntriesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CreditEntries"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditEntryConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balanceAfter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Pages"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<CreditEntriesFragment, unknown>;
export const FilingsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Filings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"route"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"filedBy"}},{"kind":"Field","name":{"kind":"Name","value":"byAccount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Pages"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<FilingsFragment, unknown>;
export const SavedFormFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnnualAccountsForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isFirstYear"}},{"kind":"Field","name":{"kind":"Name","value":"previousPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appropriation"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}}]} as unknown as DocumentNode<SavedFormFragment, unknown>;
export const FindingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]} as unknown as DocumentNode<FindingFragment, unknown>;
export const FilingDetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FilingDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Filing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"route"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentSha256"}},{"kind":"Field","name":{"kind":"Name","value":"filedBy"}},{"kind":"Field","name":{"kind":"Name","value":"byAccount"}},{"kind":"Field","name":{"kind":"Name","value":"uploadName"}},{"kind":"Field","name":{"kind":"Name","value":"uploadSize"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"canBeChanged"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnnualAccountsForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isFirstYear"}},{"kind":"Field","name":{"kind":"Name","value":"previousPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appropriation"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]} as unknown as DocumentNode<FilingDetailsFragment, unknown>;
export const ProblemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProblemFragment, unknown>;
export const PayingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Paying"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"collectOn"}},{"kind":"Field","name":{"kind":"Name","value":"bounceReason"}}]}}]}}]} as unknown as DocumentNode<PayingFragment, unknown>;
export const InvoicesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Paying"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Pages"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Paying"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"collectOn"}},{"kind":"Field","name":{"kind":"Name","value":"bounceReason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<InvoicesFragment, unknown>;
export const DocumentsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Documents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<DocumentsFragment, unknown>;
export const OrderDetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"branchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"orderedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isReplacement"}},{"kind":"Field","name":{"kind":"Name","value":"canBeCancelled"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"filingReference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeatOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verificationNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Documents"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Documents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<OrderDetailsFragment, unknown>;
export const OrdersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Orders"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"orderedBy"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeatOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Documents"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Pages"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Documents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<OrdersFragment, unknown>;
export const ProductFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Product"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"ofBranch"}},{"kind":"Field","name":{"kind":"Name","value":"forGuests"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"priceSource"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<ProductFragment, unknown>;
export const RegistrationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"branchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]} as unknown as DocumentNode<RegistrationFragment, unknown>;
export const SpendingOverviewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SpendingOverview"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpendingOverview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"byProduct"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"csvUrl"}},{"kind":"Field","name":{"kind":"Name","value":"excelUrl"}}]}}]} as unknown as DocumentNode<SpendingOverviewFragment, unknown>;
export const SpendingOfCodesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SpendingOfCodes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpendingOverview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"byCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accessCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SpendingOfCodesFragment, unknown>;
export const VerificationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Verification"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"branchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]} as unknown as DocumentNode<VerificationFragment, unknown>;
export const LogOutDocument = {"__meta__":{"sha256":"f4294be89bd186e4e1bef70ef489859b2092da538ac9dad5dfbd63272d1d9af2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"logOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoggedOut"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<LogOutMutation, LogOutMutationVariables>;
export const LogInToAccountDocument = {"__meta__":{"sha256":"393a933a288509a905e21ae4d01ed68dd42f2048f56ade0cb9daa26f35e40c79"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogInToAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogInToAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"logInToAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoggedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<LogInToAccountMutation, LogInToAccountMutationVariables>;
export const RequestFilingAuthorisationDocument = {"__meta__":{"sha256":"59881e617d852b68acbb31a6939d7289afa5347e15f326c63065b0b3e75bff41"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestFilingAuthorisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestFilingAuthorisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestFilingAuthorisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingAuthorisationRequested"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authorisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letterArrivesBy"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestFilingAuthorisationMutation, RequestFilingAuthorisationMutationVariables>;
export const MakeFilingAuthorisationDocument = {"__meta__":{"sha256":"a503f6d018593ab4db6ce29fe787892a816a5687ad6f8e3756e2846bbd49fd93"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeFilingAuthorisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MakeFilingAuthorisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"makeFilingAuthorisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingAuthorisationMade"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authorisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuthorisationFacts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingAuthorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"codeValidUntil"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MakeFilingAuthorisationMutation, MakeFilingAuthorisationMutationVariables>;
export const EndFilingAuthorisationDocument = {"__meta__":{"sha256":"edc63dfa55470ee551dd7adc375cabe4339063e13fddf78b255d87c808d9498f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndFilingAuthorisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndFilingAuthorisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endFilingAuthorisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingAuthorisationEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authorisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuthorisationFacts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingAuthorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"codeValidUntil"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndFilingAuthorisationMutation, EndFilingAuthorisationMutationVariables>;
export const CompanyAuthorisationsDocument = {"__meta__":{"sha256":"60e1c08b1d430fc8c9e242fd846696c9e7d1ed29c773782380287f797c4398b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyAuthorisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filingAuthorisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuthorisationFacts"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingAuthorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"codeValidUntil"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<CompanyAuthorisationsQuery, CompanyAuthorisationsQueryVariables>;
export const AccessCodesDocument = {"__meta__":{"sha256":"e5b9079bd3ab15668561c118f2b85dfe71834a41f5a67bf02aaaebb9ee4495d9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeStatus"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyPayment"}},{"kind":"Field","name":{"kind":"Name","value":"accessCodeCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accessCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeTable"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyPayment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"mandate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"ibanHint"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"all"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spentThisMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Pages"}}]}}]}}]} as unknown as DocumentNode<AccessCodesQuery, AccessCodesQueryVariables>;
export const GrantPermissionsDocument = {"__meta__":{"sha256":"909e6d6f0ec093dddb3202a850f7a993cd6537de68f7d2e2e44ef55a4b7c50da"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantPermissions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantPermissionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grantPermissions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PermissionsGranted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accessCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GrantPermissionsMutation, GrantPermissionsMutationVariables>;
export const WithdrawPermissionsDocument = {"__meta__":{"sha256":"e08f0adf4cb13cb78742d9b7e002b7487f621766fef62c197f4fef3b403c7829"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawPermissions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawPermissionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawPermissions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PermissionsWithdrawn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accessCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawPermissionsMutation, WithdrawPermissionsMutationVariables>;
export const BlockAccessCodeDocument = {"__meta__":{"sha256":"78856d4c99e378d2849a5a267c2bc6a7f826bba9adfdec5dbc08ea165082a5f7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BlockAccessCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BlockAccessCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"blockAccessCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeBlocked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accessCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessCodeCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"all"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<BlockAccessCodeMutation, BlockAccessCodeMutationVariables>;
export const UnblockAccessCodeDocument = {"__meta__":{"sha256":"864268ec0d2fe8127346641d95c111c472c3e5ea198a8a1416c44047d6d3ab82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnblockAccessCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnblockAccessCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unblockAccessCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeUnblocked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accessCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessCodeCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"all"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UnblockAccessCodeMutation, UnblockAccessCodeMutationVariables>;
export const SetSpendingLimitDocument = {"__meta__":{"sha256":"7e9c7387c50688a26ca02c5f5817591cca1ee6cb877e230dd50c845a33ad5ffc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetSpendingLimit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetSpendingLimitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setSpendingLimit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpendingLimitSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accessCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"spendingLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spentThisMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetSpendingLimitMutation, SetSpendingLimitMutationVariables>;
export const HandOverMainRoleDocument = {"__meta__":{"sha256":"5325828fcb56133206e9339d2ee28210304d428e3f23bb5d69e1ddec8eca4528"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverMainRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverMainRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"handOverMainRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MainRoleHandedOver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<HandOverMainRoleMutation, HandOverMainRoleMutationVariables>;
export const DepositCreditDocument = {"__meta__":{"sha256":"a2a30a95c4b19f530b468c744ea7e5843e84925b89b9f9548698cd5757e78359"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DepositCredit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DepositCreditInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"depositCredit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DepositStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutUrl"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DepositCreditMutation, DepositCreditMutationVariables>;
export const FilingCalendarDocument = {"__meta__":{"sha256":"9b51b2c0010694c5d14e88f2a2a810459e70d0f437cd79c847d754ca131d6f92"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FilingCalendar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kvkNumber"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"filingCalendar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kvkNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kvkNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingCalendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"financialYearEnd"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionAwaited"}},{"kind":"Field","name":{"kind":"Name","value":"nextTerm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FilingCalendarQuery, FilingCalendarQueryVariables>;
export const FilingEntryPointDocument = {"__meta__":{"sha256":"660dc0d46a0132d4822e0f2731c7583911ec9f67fddc717a6ca0086b76330186"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FilingEntryPoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sizeClass"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SizeClass"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"filingEntryPoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sizeClass"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sizeClass"}}},{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingEntryPoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"taxonomy"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FilingEntryPointQuery, FilingEntryPointQueryVariables>;
export const FiledFiguresDocument = {"__meta__":{"sha256":"c4f20920b2e171247b0eafbea663dc53988ae777cecd77e6a300498f4c066d95"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FiledFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Filing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"concept"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FiledFiguresQuery, FiledFiguresQueryVariables>;
export const SizeClassDocument = {"__meta__":{"sha256":"c2bd8c0607d22f7b03d13500a715d42dfacbd669a4285e891d9402e214f47a8e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SizeClass"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SizeClassInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SizeClassFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"years"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"met"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SizeClassQuery, SizeClassQueryVariables>;
export const AuthorisingCompaniesDocument = {"__meta__":{"sha256":"0f5e7b692d8d959579ae678b993c6b18c309f9122c9e932bbb5f751b454b11b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuthorisingCompanies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filingAuthorisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AuthorisingCompaniesQuery, AuthorisingCompaniesQueryVariables>;
export const FilingDocument = {"__meta__":{"sha256":"6fd83dea88b3a717979b71f6d30e8bccb822f856389bfee4cb611d506062c072"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Filing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Filing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FilingDetails"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnnualAccountsForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isFirstYear"}},{"kind":"Field","name":{"kind":"Name","value":"previousPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appropriation"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FilingDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Filing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"route"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentSha256"}},{"kind":"Field","name":{"kind":"Name","value":"filedBy"}},{"kind":"Field","name":{"kind":"Name","value":"byAccount"}},{"kind":"Field","name":{"kind":"Name","value":"uploadName"}},{"kind":"Field","name":{"kind":"Name","value":"uploadSize"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"canBeChanged"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<FilingQuery, FilingQueryVariables>;
export const FilingFormDocument = {"__meta__":{"sha256":"3e592ed51f6e96c09ae85fcabd023d69d9e067a6fddb2dc9650d18ad30f4b17a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FilingForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sizeClass"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SizeClass"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"filingForm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sizeClass"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sizeClass"}}},{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"canBeFiled"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"partOf"}},{"kind":"Field","name":{"kind":"Name","value":"isOfWhich"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}}]}}]}}]}}]} as unknown as DocumentNode<FilingFormQuery, FilingFormQueryVariables>;
export const CheckFilingDocument = {"__meta__":{"sha256":"dd881aa367f3f7cc6c95aab15c961975d474c3150672f589024bfd7b4fc5145f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CheckFiling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckFilingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"checkFiling"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingChecked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isReady"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CheckFilingQuery, CheckFilingQueryVariables>;
export const SaveFilingDraftDocument = {"__meta__":{"sha256":"eb5a4b93a6ce56e7d703f8c4107dbcc1e711c766c7b4494322e2c0550a224911"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveFilingDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveFilingDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"saveFilingDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"filing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FilingDetails"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnnualAccountsForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isFirstYear"}},{"kind":"Field","name":{"kind":"Name","value":"previousPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appropriation"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FilingDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Filing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"route"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentSha256"}},{"kind":"Field","name":{"kind":"Name","value":"filedBy"}},{"kind":"Field","name":{"kind":"Name","value":"byAccount"}},{"kind":"Field","name":{"kind":"Name","value":"uploadName"}},{"kind":"Field","name":{"kind":"Name","value":"uploadSize"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"canBeChanged"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SaveFilingDraftMutation, SaveFilingDraftMutationVariables>;
export const UploadFilingDocument = {"__meta__":{"sha256":"1e23ab3905015ab3775fd6ce9e017127e7996f112e08dbaf1884fee622eab2eb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UploadFiling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UploadFilingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"uploadFiling"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingUploaded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"filing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FilingDetails"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnnualAccountsForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isFirstYear"}},{"kind":"Field","name":{"kind":"Name","value":"previousPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appropriation"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FilingDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Filing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"route"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentSha256"}},{"kind":"Field","name":{"kind":"Name","value":"filedBy"}},{"kind":"Field","name":{"kind":"Name","value":"byAccount"}},{"kind":"Field","name":{"kind":"Name","value":"uploadName"}},{"kind":"Field","name":{"kind":"Name","value":"uploadSize"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"canBeChanged"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UploadFilingMutation, UploadFilingMutationVariables>;
export const SubmitFilingDocument = {"__meta__":{"sha256":"692894f092b5695ecd037b564030347663f46499f1841f606f044d303a0df828"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitFiling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitFilingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitFiling"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingSubmitted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"filing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FilingDetails"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingNotReady"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnnualAccountsForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isFirstYear"}},{"kind":"Field","name":{"kind":"Name","value":"previousPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appropriation"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FilingDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Filing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"route"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentSha256"}},{"kind":"Field","name":{"kind":"Name","value":"filedBy"}},{"kind":"Field","name":{"kind":"Name","value":"byAccount"}},{"kind":"Field","name":{"kind":"Name","value":"uploadName"}},{"kind":"Field","name":{"kind":"Name","value":"uploadSize"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"canBeChanged"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitFilingMutation, SubmitFilingMutationVariables>;
export const DiscardFilingDocument = {"__meta__":{"sha256":"bbf96c4433c3e24adaf1e1c8aed05ac6ed50a8db9609a7b14df6b6a94a63d2de"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardFiling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DiscardFilingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"discardFiling"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingDiscarded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"filingId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DiscardFilingMutation, DiscardFilingMutationVariables>;
export const FilingProgressedDocument = {"__meta__":{"sha256":"406e8120b45ac1c87ad8eb7eab7c2c4d067de29afe856f41228e5d28729256c5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FilingProgressed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"filingProgressed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filingId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filingId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FilingDetails"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnnualAccountsForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isFirstYear"}},{"kind":"Field","name":{"kind":"Name","value":"previousPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appropriation"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FilingDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Filing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"route"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"isAdopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoptionDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentSha256"}},{"kind":"Field","name":{"kind":"Name","value":"filedBy"}},{"kind":"Field","name":{"kind":"Name","value":"byAccount"}},{"kind":"Field","name":{"kind":"Name","value":"uploadName"}},{"kind":"Field","name":{"kind":"Name","value":"uploadSize"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"canBeChanged"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<FilingProgressedSubscription, FilingProgressedSubscriptionVariables>;
export const ReachDocument = {"__meta__":{"sha256":"6e9a449de662ca9b98f608ee682dcc0fa4bf4c9b57975a001f9ee6cff8ecf98c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ReachQuery, ReachQueryVariables>;
export const SessionDocument = {"__meta__":{"sha256":"c58c42e27b43c8bb36fad21886e23ebeceb76981dc2eaed07d95c401146d0368"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const AskReplacementDocument = {"__meta__":{"sha256":"b20c4e368fea9c7b2d006c60802509f51ab7fda720f33ab9567677222c8bd80a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskReplacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitContactRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitContactRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactRequestSubmitted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"contactRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AskReplacementMutation, AskReplacementMutationVariables>;
export const CancelOrderDocument = {"__meta__":{"sha256":"7336eb7168520bfae99e278f80153384ab54fbfca58dc51fd02a71024db3de19"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cancelOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderCancelled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accessCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"spentThisMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Documents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"branchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"orderedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isReplacement"}},{"kind":"Field","name":{"kind":"Name","value":"canBeCancelled"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"filingReference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeatOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verificationNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Documents"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelOrderMutation, CancelOrderMutationVariables>;
export const AvailableProductsDocument = {"__meta__":{"sha256":"c804d5c5f813e4084bb539b210abf732e95d153c44ae44c96bed8cf47bc54c5a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AvailableProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kvkNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"availableProducts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kvkNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kvkNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableProducts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"financialYears"}},{"kind":"Field","name":{"kind":"Name","value":"filings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"filedOn"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Product"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Product"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"ofBranch"}},{"kind":"Field","name":{"kind":"Name","value":"forGuests"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"priceSource"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<AvailableProductsQuery, AvailableProductsQueryVariables>;
export const PlaceOrderDocument = {"__meta__":{"sha256":"5e51681c1ada34093f398bf34c23c1a6ee53a2275aee302ebc9b4b8640881f19"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"placeOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPlaced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"repeatOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"accessCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"spentThisMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InsufficientCredit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpendingLimitReached"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"limit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionBounced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const SubjectDocument = {"__meta__":{"sha256":"73f6c36a23fab90a43abcc95184eb4e3d4aa7417ca5bd148a26108472c6f8acb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Subject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kvkNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kvkNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kvkNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registration"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"branchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"town"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SubjectQuery, SubjectQueryVariables>;
export const CatalogueDocument = {"__meta__":{"sha256":"53e10166a526cccfa0d349af73697a9f8cb87cc045e5931f55d456b6e15e8fe2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Product"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Product"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"ofBranch"}},{"kind":"Field","name":{"kind":"Name","value":"forGuests"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"priceSource"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<CatalogueQuery, CatalogueQueryVariables>;
export const OrderProgressedDocument = {"__meta__":{"sha256":"5ecfb8ae8d310e1fb45b11e56cb68dfd1604825719b57eef87165d77b219436c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrderProgressed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderProgressed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderDetails"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Documents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"branchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"orderedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isReplacement"}},{"kind":"Field","name":{"kind":"Name","value":"canBeCancelled"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"filingReference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeatOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verificationNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Documents"}}]}}]} as unknown as DocumentNode<OrderProgressedSubscription, OrderProgressedSubscriptionVariables>;
export const AccessCodeDocument = {"__meta__":{"sha256":"0ff40cbd885d2018f80fbf1901e5e0d24fd304f9746b8416ed597b8e9ce54ab2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"use"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spendingLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spentThisMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AccessCodeQuery, AccessCodeQueryVariables>;
export const MyCodeDocument = {"__meta__":{"sha256":"9fe07cb308f6692ca761dedcb1ce159263f4529752c7b03b68b4b0ce3573a28a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"use"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spendingLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spentThisMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MyCodeQuery, MyCodeQueryVariables>;
export const MyAccountDocument = {"__meta__":{"sha256":"0f7dd2fb4ff09ac9cdadd126f41fea2bfa3c2943727032ae7f7bdc5dd4380f22"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]} as unknown as DocumentNode<MyAccountQuery, MyAccountQueryVariables>;
export const MyAuthorisationsDocument = {"__meta__":{"sha256":"a03022fb9b94514aac1c8e7e0d7bd69ccdbaf4f0e5d076d3c8c175dc6c2adc44"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyAuthorisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filingAuthorisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuthorisationFacts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingAuthorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"codeValidUntil"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<MyAuthorisationsQuery, MyAuthorisationsQueryVariables>;
export const ConfirmAccountDocument = {"__meta__":{"sha256":"bc87dc58f1a2eb3786fb11ac1b3ca4511847f91ccf4a52d28181f050e95d6b47"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confirmAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmAccountMutation, ConfirmAccountMutationVariables>;
export const CreditDocument = {"__meta__":{"sha256":"a81d6f57544a5b5e74acacd24a11fa2d1588fe78faf410cb11d178ad9be3d849"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Credit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditBalance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"creditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CreditEntries"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deposits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Deposits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditBalance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"creditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CreditEntries"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CreditEntries"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditEntryConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balanceAfter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Pages"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Deposits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutUrl"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]} as unknown as DocumentNode<CreditQuery, CreditQueryVariables>;
export const MyFilingsDocument = {"__meta__":{"sha256":"d0fcbf5870e59bdf919e5adf393b7da5ac941ab5405e6bba67b5906a95df6214"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyFilings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofOrganisation"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"skip"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofOrganisation"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Filings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofOrganisation"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Filings"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Filings"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Filings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FilingConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"route"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"filedBy"}},{"kind":"Field","name":{"kind":"Name","value":"byAccount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Pages"}}]}}]}}]} as unknown as DocumentNode<MyFilingsQuery, MyFilingsQueryVariables>;
export const GuestOrderDocument = {"__meta__":{"sha256":"ad5e2bf2f3fd39d6a3e08516cce9225847ed9470a5b9c367ed94c775474d193f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GuestOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"guestOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderDetails"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Documents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"branchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"orderedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isReplacement"}},{"kind":"Field","name":{"kind":"Name","value":"canBeCancelled"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"filingReference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeatOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verificationNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Documents"}}]}}]} as unknown as DocumentNode<GuestOrderQuery, GuestOrderQueryVariables>;
export const MyInvoicesDocument = {"__meta__":{"sha256":"c049e4c33338dd605e8a07cdfb47b6a76fa7f773644367f12abe924fe4ec1cf4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyInvoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Invoices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Invoices"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Paying"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"collectOn"}},{"kind":"Field","name":{"kind":"Name","value":"bounceReason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Paying"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Pages"}}]}}]}}]} as unknown as DocumentNode<MyInvoicesQuery, MyInvoicesQueryVariables>;
export const RequestReplacementPasswordDocument = {"__meta__":{"sha256":"ba1029e360bbc045879ebe1ab4aafb00d816fd6e634d3766c1f4702f324fc576"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestReplacementPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestReplacementPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestReplacementPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordMailRequested"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestReplacementPasswordMutation, RequestReplacementPasswordMutationVariables>;
export const ResendPasswordDocument = {"__meta__":{"sha256":"e4db49bd6246604daf00742f19174abe8c03c97fe8d322fc91785d71045dc246"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResendPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResendPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"resendPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordMailRequested"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResendPasswordMutation, ResendPasswordMutationVariables>;
export const LogInDocument = {"__meta__":{"sha256":"a0dc65386981405e2ac372088dd08cf62bf2e0f644c0436c1da04e42320b76b0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"logIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoggedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoginFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<LogInMutation, LogInMutationVariables>;
export const ReplaceMandateDocument = {"__meta__":{"sha256":"be20246e90c88d2cc9027b91b2906fc91c238e7c24c62454ed5098284687bc1c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplaceMandate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplaceMandateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"replaceMandate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MandateReplaced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyPayment"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyPayment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"mandate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"ibanHint"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReplaceMandateMutation, ReplaceMandateMutationVariables>;
export const OpenAccountDocument = {"__meta__":{"sha256":"7031cf6b7022ea16e871fb699ebbe63bab578e1806d12954d3169b8e69cad94b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"openAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountOpened"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenAccountMutation, OpenAccountMutationVariables>;
export const OrderDocument = {"__meta__":{"sha256":"7074794f1b0862e56da296795e68a5823e44accf094a3cf2d11578c68f38054f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Order"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderDetails"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Documents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"branchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"orderedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isReplacement"}},{"kind":"Field","name":{"kind":"Name","value":"canBeCancelled"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"filingReference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeatOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verificationNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Documents"}}]}}]} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const MyOrdersDocument = {"__meta__":{"sha256":"6001b0c580f784c356d38d925b6cdc4bd44414db9f413ab65a0ecfcb7b241ea5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofOrganisation"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"skip"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofOrganisation"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Orders"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofOrganisation"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Orders"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Documents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Pages"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Orders"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"orderedBy"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeatOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Documents"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Pages"}}]}}]}}]} as unknown as DocumentNode<MyOrdersQuery, MyOrdersQueryVariables>;
export const ChangePasswordDocument = {"__meta__":{"sha256":"0b6317aa15261dfd42b076cfd49fcedf2ffda0e474f7980cf44e259d9a4ca411"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"changePassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endedSessions"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const SessionsDocument = {"__meta__":{"sha256":"db87bd762ffcf42a5f49296dc9a446da35f216fcfba4630bf55152131a5cfa55"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"transport"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const EndSessionDocument = {"__meta__":{"sha256":"eb2df44f4bedb03d4ce9178428408e2e983befb0131ad1abc7855171d3062b53"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = {"__meta__":{"sha256":"0ce29bf4aff2af6b73cfb864aeb63df270356459bd2deecf4366cbb5e08e9eb3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndOtherSessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endOtherSessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OtherSessionsEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endedSessions"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const SpendingDocument = {"__meta__":{"sha256":"5e2e42008813557c1209e5ed821af266299841059e1ab640dbeac1bd89dca727"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Spending"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"spender"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"spender"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"spending"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SpendingOverview"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SpendingOfCodes"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"spending"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SpendingOverview"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SpendingOverview"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpendingOverview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"byProduct"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"csvUrl"}},{"kind":"Field","name":{"kind":"Name","value":"excelUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SpendingOfCodes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpendingOverview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"byCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accessCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SpendingQuery, SpendingQueryVariables>;
export const VerifyDocumentDocument = {"__meta__":{"sha256":"621684bbf4118b22b532b11f3f586b5f43ec12e4b3dcc59f6268addfb66d5138"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VerifyDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verifyDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Verification"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Verification"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"branchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyDocumentQuery, VerifyDocumentQueryVariables>;
export const PlaceGuestOrderDocument = {"__meta__":{"sha256":"300b666f945a55634bf324b5a00721c92df988b2ca30d51ee653cdb25d05159c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceGuestOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceGuestOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"placeGuestOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GuestOrderPlaced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orderToken"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutUrl"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PlaceGuestOrderMutation, PlaceGuestOrderMutationVariables>;
export const PreviewDocument = {"__meta__":{"sha256":"7615886589cc802471b57b8596bd29e4bc0aadddbfd6b1ee74dd052c88224d3c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Preview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeRequestPreviewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accessCodeRequestPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeRequestPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"fixedPaymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"availablePaymentMethods"}},{"kind":"Field","name":{"kind":"Name","value":"codeDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewQuery, PreviewQueryVariables>;
export const RequestAccessCodeDocument = {"__meta__":{"sha256":"64865d26f6c15fc6495aa8de3203546001371429f0025f540f022eb8081c3b1e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestAccessCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestAccessCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestAccessCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCodeRequested"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestNumber"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"codeDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestAccessCodeMutation, RequestAccessCodeMutationVariables>;
export const SearchRegisterDocument = {"__meta__":{"sha256":"7b1a4eba59e46b49ceaab3ad3a319aaa868546652c5fd8dc74f4064d0c55efff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"searchRegister"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegistrationConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kvkNumber"}},{"kind":"Field","name":{"kind":"Name","value":"branchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"town"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SearchRegisterQuery, SearchRegisterQueryVariables>;
export const ViewerDocument = {"__meta__":{"sha256":"986a4e8bafee8adc112fd613181611ceb142d278419d057dc470341fbc6a1ebb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"use"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;