/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation LogOut {\n    logOut {\n      ... on LoggedOut {\n        ended\n      }\n      ...Problem\n    }\n  }\n": typeof types.LogOutDocument,
    "\n  query AccessCodes(\n    $status: AccessCodeStatus\n    $search: String\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    viewer {\n      ... on AccessCode {\n        id\n        organisation {\n          id\n          name\n          kvkNumber\n          ...CompanyPayment\n          accessCodeCounts {\n            ...Counts\n          }\n          accessCodes(\n            status: $status\n            search: $search\n            first: $first\n            after: $after\n            last: $last\n            before: $before\n          ) {\n            ...CodeTable\n          }\n        }\n      }\n    }\n  }\n": typeof types.AccessCodesDocument,
    "\n  fragment CodeTable on AccessCodeConnection {\n    nodes {\n      id\n      hint\n      role\n      status\n      lastUsedAt\n      holder {\n        firstName\n        lastName\n        email\n      }\n      spentThisMonth {\n        amount\n      }\n    }\n    pageInfo {\n      ...Pages\n    }\n  }\n": typeof types.CodeTableFragmentDoc,
    "\n  fragment CompanyPayment on Organisation {\n    id\n    paymentMethod\n    mandate {\n      reference\n      ibanHint\n      acceptedAt\n    }\n  }\n": typeof types.CompanyPaymentFragmentDoc,
    "\n  fragment CodeFacts on AccessCode {\n    id\n    hint\n    use\n    role\n    status\n    paymentMethod\n    createdAt\n    lastUsedAt\n    permissions\n    holder {\n      firstName\n      lastName\n      email\n    }\n    spendingLimit {\n      amount\n    }\n    spentThisMonth {\n      amount\n    }\n    organisation {\n      id\n      name\n    }\n  }\n": typeof types.CodeFactsFragmentDoc,
    "\n  mutation GrantPermissions($input: GrantPermissionsInput!) {\n    grantPermissions(input: $input) {\n      ... on PermissionsGranted {\n        accessCode {\n          id\n          permissions\n        }\n      }\n      ...Problem\n    }\n  }\n": typeof types.GrantPermissionsDocument,
    "\n  mutation WithdrawPermissions($input: WithdrawPermissionsInput!) {\n    withdrawPermissions(input: $input) {\n      ... on PermissionsWithdrawn {\n        accessCode {\n          id\n          permissions\n        }\n      }\n      ...Problem\n    }\n  }\n": typeof types.WithdrawPermissionsDocument,
    "\n  fragment Counts on AccessCodeCounts {\n    all\n    pending\n    active\n    blocked\n    revoked\n    expired\n  }\n": typeof types.CountsFragmentDoc,
    "\n  mutation BlockAccessCode($input: BlockAccessCodeInput!) {\n    blockAccessCode(input: $input) {\n      ... on AccessCodeBlocked {\n        accessCode {\n          id\n          status\n        }\n        organisation {\n          id\n          accessCodeCounts {\n            ...Counts\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n": typeof types.BlockAccessCodeDocument,
    "\n  mutation UnblockAccessCode($input: UnblockAccessCodeInput!) {\n    unblockAccessCode(input: $input) {\n      ... on AccessCodeUnblocked {\n        accessCode {\n          id\n          status\n        }\n        organisation {\n          id\n          accessCodeCounts {\n            ...Counts\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n": typeof types.UnblockAccessCodeDocument,
    "\n  mutation SetSpendingLimit($input: SetSpendingLimitInput!) {\n    setSpendingLimit(input: $input) {\n      ... on SpendingLimitSet {\n        accessCode {\n          id\n          spendingLimit {\n            amount\n          }\n          spentThisMonth {\n            amount\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n": typeof types.SetSpendingLimitDocument,
    "\n  mutation HandOverMainRole($input: HandOverMainRoleInput!) {\n    handOverMainRole(input: $input) {\n      ... on MainRoleHandedOver {\n        organisation {\n          id\n        }\n      }\n      ...Problem\n    }\n  }\n": typeof types.HandOverMainRoleDocument,
    "\n  fragment Problem on Problem {\n    code\n    message\n    ... on InvalidInput {\n      fields {\n        path\n        code\n        message\n      }\n    }\n  }\n": typeof types.ProblemFragmentDoc,
    "\n  query Reach {\n    __typename\n  }\n": typeof types.ReachDocument,
    "\n  query Session {\n    viewer {\n      ... on AccessCode {\n        id\n      }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  fragment Documents on Order {\n    id\n    documents {\n      name\n      byteSize\n      url\n    }\n  }\n": typeof types.DocumentsFragmentDoc,
    "\n  query OrderForm($kvkNumber: String!) {\n    registration(kvkNumber: $kvkNumber) {\n      ... on Registration {\n        id\n        name\n        ...Registration\n      }\n      ...Problem\n    }\n    catalogue {\n      code\n      orderable\n      name\n      description\n      priceSource\n      price {\n        amount\n      }\n    }\n  }\n": typeof types.OrderFormDocument,
    "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      ... on OrderPlaced {\n        order {\n          id\n          number\n          repeatOf {\n            id\n          }\n        }\n        accessCode {\n          id\n          spentThisMonth {\n            amount\n          }\n        }\n      }\n      ... on InsufficientCredit {\n        balance {\n          amount\n        }\n        price {\n          amount\n        }\n      }\n      ... on SpendingLimitReached {\n        left {\n          amount\n        }\n        limit {\n          amount\n        }\n      }\n      ...Problem\n    }\n  }\n": typeof types.PlaceOrderDocument,
    "\n  fragment Orders on OrderConnection {\n    nodes {\n      id\n      number\n      subjectKvkNumber\n      status\n      orderedBy\n      placedAt\n      product {\n        name\n      }\n      price {\n        amount\n      }\n      repeatOf {\n        id\n      }\n      subject {\n        id\n        name\n      }\n      ...Documents\n    }\n    pageInfo {\n      ...Pages\n    }\n  }\n": typeof types.OrdersFragmentDoc,
    "\n  query AccessCode($id: ID!) {\n    node(id: $id) {\n      ... on AccessCode {\n        id\n        ...CodeFacts\n      }\n    }\n  }\n": typeof types.AccessCodeDocument,
    "\n  query MyCode {\n    viewer {\n      ... on AccessCode {\n        id\n        ...CodeFacts\n      }\n    }\n  }\n": typeof types.MyCodeDocument,
    "\n  mutation RequestReplacementPassword($input: RequestReplacementPasswordInput!) {\n    requestReplacementPassword(input: $input) {\n      ... on PasswordMailRequested {\n        notice\n      }\n      ...Problem\n    }\n  }\n": typeof types.RequestReplacementPasswordDocument,
    "\n  mutation ResendPassword($input: ResendPasswordInput!) {\n    resendPassword(input: $input) {\n      ... on PasswordMailRequested {\n        notice\n      }\n      ...Problem\n    }\n  }\n": typeof types.ResendPasswordDocument,
    "\n  mutation LogIn($input: LogInInput!) {\n    logIn(input: $input) {\n      ... on LoggedIn {\n        expiresAt\n      }\n      ... on LoginFailed {\n        suggestions\n      }\n      ...Problem\n    }\n  }\n": typeof types.LogInDocument,
    "\n  mutation ReplaceMandate($input: ReplaceMandateInput!) {\n    replaceMandate(input: $input) {\n      ... on MandateReplaced {\n        organisation {\n          id\n          ...CompanyPayment\n        }\n      }\n      ...Problem\n    }\n  }\n": typeof types.ReplaceMandateDocument,
    "\n  query Order($id: ID!) {\n    node(id: $id) {\n      ... on Order {\n        id\n        number\n        subjectKvkNumber\n        branchNumber\n        status\n        paymentMethod\n        orderedBy\n        placedAt\n        deliveredAt\n        product {\n          name\n        }\n        options {\n          language\n        }\n        price {\n          amount\n        }\n        failure {\n          message\n        }\n        subject {\n          id\n          name\n        }\n        repeatOf {\n          id\n        }\n        ...Documents\n      }\n    }\n  }\n": typeof types.OrderDocument,
    "\n  query MyOrders(\n    $ofOrganisation: Boolean!\n    $period: PeriodInput\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    viewer {\n      ... on AccessCode {\n        id\n        orders(period: $period, first: $first, after: $after, last: $last, before: $before)\n          @skip(if: $ofOrganisation) {\n          ...Orders\n        }\n        organisation @include(if: $ofOrganisation) {\n          id\n          orders(period: $period, first: $first, after: $after, last: $last, before: $before) {\n            ...Orders\n          }\n        }\n      }\n    }\n  }\n": typeof types.MyOrdersDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      ... on PasswordChanged {\n        endedSessions\n      }\n      ... on PasswordRefused {\n        reasons\n      }\n      ...Problem\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  query Sessions {\n    viewer {\n      ... on AccessCode {\n        id\n        sessions {\n          id\n          device\n          transport\n          isCurrent\n          createdAt\n          lastUsedAt\n          expiresAt\n        }\n      }\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      ... on SessionEnded {\n        sessionId\n      }\n      ...Problem\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      ... on OtherSessionsEnded {\n        endedSessions\n      }\n      ...Problem\n    }\n  }\n": typeof types.EndOtherSessionsDocument,
    "\n  query Preview($input: AccessCodeRequestPreviewInput!) {\n    accessCodeRequestPreview(input: $input) {\n      ... on AccessCodeRequestPreview {\n        organisationName\n        fixedPaymentMethod\n        availablePaymentMethods\n        codeDelivery {\n          channel\n          latest\n        }\n        notice\n      }\n      ...Problem\n    }\n  }\n": typeof types.PreviewDocument,
    "\n  mutation RequestAccessCode($input: RequestAccessCodeInput!) {\n    requestAccessCode(input: $input) {\n      ... on AccessCodeRequested {\n        requestNumber\n        paymentMethod\n        codeDelivery {\n          channel\n          latest\n        }\n        notice\n      }\n      ...Problem\n    }\n  }\n": typeof types.RequestAccessCodeDocument,
    "\n  fragment Pages on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n": typeof types.PagesFragmentDoc,
    "\n  fragment Registration on Registration {\n    id\n    kvkNumber\n    branchNumber\n    name\n    kind\n    street\n    town\n  }\n": typeof types.RegistrationFragmentDoc,
    "\n  query SearchRegister($query: String!, $first: Int!, $after: String) {\n    searchRegister(query: $query, first: $first, after: $after) {\n      ... on RegistrationConnection {\n        nodes {\n          id\n          ...Registration\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n      ...Problem\n    }\n  }\n": typeof types.SearchRegisterDocument,
    "\n  query Viewer {\n    viewer {\n      ... on AccessCode {\n        id\n        hint\n        use\n        role\n        permissions\n        holder {\n          firstName\n        }\n        organisation {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  mutation LogOut {\n    logOut {\n      ... on LoggedOut {\n        ended\n      }\n      ...Problem\n    }\n  }\n": types.LogOutDocument,
    "\n  query AccessCodes(\n    $status: AccessCodeStatus\n    $search: String\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    viewer {\n      ... on AccessCode {\n        id\n        organisation {\n          id\n          name\n          kvkNumber\n          ...CompanyPayment\n          accessCodeCounts {\n            ...Counts\n          }\n          accessCodes(\n            status: $status\n            search: $search\n            first: $first\n            after: $after\n            last: $last\n            before: $before\n          ) {\n            ...CodeTable\n          }\n        }\n      }\n    }\n  }\n": types.AccessCodesDocument,
    "\n  fragment CodeTable on AccessCodeConnection {\n    nodes {\n      id\n      hint\n      role\n      status\n      lastUsedAt\n      holder {\n        firstName\n        lastName\n        email\n      }\n      spentThisMonth {\n        amount\n      }\n    }\n    pageInfo {\n      ...Pages\n    }\n  }\n": types.CodeTableFragmentDoc,
    "\n  fragment CompanyPayment on Organisation {\n    id\n    paymentMethod\n    mandate {\n      reference\n      ibanHint\n      acceptedAt\n    }\n  }\n": types.CompanyPaymentFragmentDoc,
    "\n  fragment CodeFacts on AccessCode {\n    id\n    hint\n    use\n    role\n    status\n    paymentMethod\n    createdAt\n    lastUsedAt\n    permissions\n    holder {\n      firstName\n      lastName\n      email\n    }\n    spendingLimit {\n      amount\n    }\n    spentThisMonth {\n      amount\n    }\n    organisation {\n      id\n      name\n    }\n  }\n": types.CodeFactsFragmentDoc,
    "\n  mutation GrantPermissions($input: GrantPermissionsInput!) {\n    grantPermissions(input: $input) {\n      ... on PermissionsGranted {\n        accessCode {\n          id\n          permissions\n        }\n      }\n      ...Problem\n    }\n  }\n": types.GrantPermissionsDocument,
    "\n  mutation WithdrawPermissions($input: WithdrawPermissionsInput!) {\n    withdrawPermissions(input: $input) {\n      ... on PermissionsWithdrawn {\n        accessCode {\n          id\n          permissions\n        }\n      }\n      ...Problem\n    }\n  }\n": types.WithdrawPermissionsDocument,
    "\n  fragment Counts on AccessCodeCounts {\n    all\n    pending\n    active\n    blocked\n    revoked\n    expired\n  }\n": types.CountsFragmentDoc,
    "\n  mutation BlockAccessCode($input: BlockAccessCodeInput!) {\n    blockAccessCode(input: $input) {\n      ... on AccessCodeBlocked {\n        accessCode {\n          id\n          status\n        }\n        organisation {\n          id\n          accessCodeCounts {\n            ...Counts\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n": types.BlockAccessCodeDocument,
    "\n  mutation UnblockAccessCode($input: UnblockAccessCodeInput!) {\n    unblockAccessCode(input: $input) {\n      ... on AccessCodeUnblocked {\n        accessCode {\n          id\n          status\n        }\n        organisation {\n          id\n          accessCodeCounts {\n            ...Counts\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n": types.UnblockAccessCodeDocument,
    "\n  mutation SetSpendingLimit($input: SetSpendingLimitInput!) {\n    setSpendingLimit(input: $input) {\n      ... on SpendingLimitSet {\n        accessCode {\n          id\n          spendingLimit {\n            amount\n          }\n          spentThisMonth {\n            amount\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n": types.SetSpendingLimitDocument,
    "\n  mutation HandOverMainRole($input: HandOverMainRoleInput!) {\n    handOverMainRole(input: $input) {\n      ... on MainRoleHandedOver {\n        organisation {\n          id\n        }\n      }\n      ...Problem\n    }\n  }\n": types.HandOverMainRoleDocument,
    "\n  fragment Problem on Problem {\n    code\n    message\n    ... on InvalidInput {\n      fields {\n        path\n        code\n        message\n      }\n    }\n  }\n": types.ProblemFragmentDoc,
    "\n  query Reach {\n    __typename\n  }\n": types.ReachDocument,
    "\n  query Session {\n    viewer {\n      ... on AccessCode {\n        id\n      }\n    }\n  }\n": types.SessionDocument,
    "\n  fragment Documents on Order {\n    id\n    documents {\n      name\n      byteSize\n      url\n    }\n  }\n": types.DocumentsFragmentDoc,
    "\n  query OrderForm($kvkNumber: String!) {\n    registration(kvkNumber: $kvkNumber) {\n      ... on Registration {\n        id\n        name\n        ...Registration\n      }\n      ...Problem\n    }\n    catalogue {\n      code\n      orderable\n      name\n      description\n      priceSource\n      price {\n        amount\n      }\n    }\n  }\n": types.OrderFormDocument,
    "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      ... on OrderPlaced {\n        order {\n          id\n          number\n          repeatOf {\n            id\n          }\n        }\n        accessCode {\n          id\n          spentThisMonth {\n            amount\n          }\n        }\n      }\n      ... on InsufficientCredit {\n        balance {\n          amount\n        }\n        price {\n          amount\n        }\n      }\n      ... on SpendingLimitReached {\n        left {\n          amount\n        }\n        limit {\n          amount\n        }\n      }\n      ...Problem\n    }\n  }\n": types.PlaceOrderDocument,
    "\n  fragment Orders on OrderConnection {\n    nodes {\n      id\n      number\n      subjectKvkNumber\n      status\n      orderedBy\n      placedAt\n      product {\n        name\n      }\n      price {\n        amount\n      }\n      repeatOf {\n        id\n      }\n      subject {\n        id\n        name\n      }\n      ...Documents\n    }\n    pageInfo {\n      ...Pages\n    }\n  }\n": types.OrdersFragmentDoc,
    "\n  query AccessCode($id: ID!) {\n    node(id: $id) {\n      ... on AccessCode {\n        id\n        ...CodeFacts\n      }\n    }\n  }\n": types.AccessCodeDocument,
    "\n  query MyCode {\n    viewer {\n      ... on AccessCode {\n        id\n        ...CodeFacts\n      }\n    }\n  }\n": types.MyCodeDocument,
    "\n  mutation RequestReplacementPassword($input: RequestReplacementPasswordInput!) {\n    requestReplacementPassword(input: $input) {\n      ... on PasswordMailRequested {\n        notice\n      }\n      ...Problem\n    }\n  }\n": types.RequestReplacementPasswordDocument,
    "\n  mutation ResendPassword($input: ResendPasswordInput!) {\n    resendPassword(input: $input) {\n      ... on PasswordMailRequested {\n        notice\n      }\n      ...Problem\n    }\n  }\n": types.ResendPasswordDocument,
    "\n  mutation LogIn($input: LogInInput!) {\n    logIn(input: $input) {\n      ... on LoggedIn {\n        expiresAt\n      }\n      ... on LoginFailed {\n        suggestions\n      }\n      ...Problem\n    }\n  }\n": types.LogInDocument,
    "\n  mutation ReplaceMandate($input: ReplaceMandateInput!) {\n    replaceMandate(input: $input) {\n      ... on MandateReplaced {\n        organisation {\n          id\n          ...CompanyPayment\n        }\n      }\n      ...Problem\n    }\n  }\n": types.ReplaceMandateDocument,
    "\n  query Order($id: ID!) {\n    node(id: $id) {\n      ... on Order {\n        id\n        number\n        subjectKvkNumber\n        branchNumber\n        status\n        paymentMethod\n        orderedBy\n        placedAt\n        deliveredAt\n        product {\n          name\n        }\n        options {\n          language\n        }\n        price {\n          amount\n        }\n        failure {\n          message\n        }\n        subject {\n          id\n          name\n        }\n        repeatOf {\n          id\n        }\n        ...Documents\n      }\n    }\n  }\n": types.OrderDocument,
    "\n  query MyOrders(\n    $ofOrganisation: Boolean!\n    $period: PeriodInput\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    viewer {\n      ... on AccessCode {\n        id\n        orders(period: $period, first: $first, after: $after, last: $last, before: $before)\n          @skip(if: $ofOrganisation) {\n          ...Orders\n        }\n        organisation @include(if: $ofOrganisation) {\n          id\n          orders(period: $period, first: $first, after: $after, last: $last, before: $before) {\n            ...Orders\n          }\n        }\n      }\n    }\n  }\n": types.MyOrdersDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      ... on PasswordChanged {\n        endedSessions\n      }\n      ... on PasswordRefused {\n        reasons\n      }\n      ...Problem\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  query Sessions {\n    viewer {\n      ... on AccessCode {\n        id\n        sessions {\n          id\n          device\n          transport\n          isCurrent\n          createdAt\n          lastUsedAt\n          expiresAt\n        }\n      }\n    }\n  }\n": types.SessionsDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      ... on SessionEnded {\n        sessionId\n      }\n      ...Problem\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      ... on OtherSessionsEnded {\n        endedSessions\n      }\n      ...Problem\n    }\n  }\n": types.EndOtherSessionsDocument,
    "\n  query Preview($input: AccessCodeRequestPreviewInput!) {\n    accessCodeRequestPreview(input: $input) {\n      ... on AccessCodeRequestPreview {\n        organisationName\n        fixedPaymentMethod\n        availablePaymentMethods\n        codeDelivery {\n          channel\n          latest\n        }\n        notice\n      }\n      ...Problem\n    }\n  }\n": types.PreviewDocument,
    "\n  mutation RequestAccessCode($input: RequestAccessCodeInput!) {\n    requestAccessCode(input: $input) {\n      ... on AccessCodeRequested {\n        requestNumber\n        paymentMethod\n        codeDelivery {\n          channel\n          latest\n        }\n        notice\n      }\n      ...Problem\n    }\n  }\n": types.RequestAccessCodeDocument,
    "\n  fragment Pages on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n": types.PagesFragmentDoc,
    "\n  fragment Registration on Registration {\n    id\n    kvkNumber\n    branchNumber\n    name\n    kind\n    street\n    town\n  }\n": types.RegistrationFragmentDoc,
    "\n  query SearchRegister($query: String!, $first: Int!, $after: String) {\n    searchRegister(query: $query, first: $first, after: $after) {\n      ... on RegistrationConnection {\n        nodes {\n          id\n          ...Registration\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n      ...Problem\n    }\n  }\n": types.SearchRegisterDocument,
    "\n  query Viewer {\n    viewer {\n      ... on AccessCode {\n        id\n        hint\n        use\n        role\n        permissions\n        holder {\n          firstName\n        }\n        organisation {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogOut {\n    logOut {\n      ... on LoggedOut {\n        ended\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation LogOut {\n    logOut {\n      ... on LoggedOut {\n        ended\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessCodes(\n    $status: AccessCodeStatus\n    $search: String\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    viewer {\n      ... on AccessCode {\n        id\n        organisation {\n          id\n          name\n          kvkNumber\n          ...CompanyPayment\n          accessCodeCounts {\n            ...Counts\n          }\n          accessCodes(\n            status: $status\n            search: $search\n            first: $first\n            after: $after\n            last: $last\n            before: $before\n          ) {\n            ...CodeTable\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccessCodes(\n    $status: AccessCodeStatus\n    $search: String\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    viewer {\n      ... on AccessCode {\n        id\n        organisation {\n          id\n          name\n          kvkNumber\n          ...CompanyPayment\n          accessCodeCounts {\n            ...Counts\n          }\n          accessCodes(\n            status: $status\n            search: $search\n            first: $first\n            after: $after\n            last: $last\n            before: $before\n          ) {\n            ...CodeTable\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CodeTable on AccessCodeConnection {\n    nodes {\n      id\n      hint\n      role\n      status\n      lastUsedAt\n      holder {\n        firstName\n        lastName\n        email\n      }\n      spentThisMonth {\n        amount\n      }\n    }\n    pageInfo {\n      ...Pages\n    }\n  }\n"): (typeof documents)["\n  fragment CodeTable on AccessCodeConnection {\n    nodes {\n      id\n      hint\n      role\n      status\n      lastUsedAt\n      holder {\n        firstName\n        lastName\n        email\n      }\n      spentThisMonth {\n        amount\n      }\n    }\n    pageInfo {\n      ...Pages\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CompanyPayment on Organisation {\n    id\n    paymentMethod\n    mandate {\n      reference\n      ibanHint\n      acceptedAt\n    }\n  }\n"): (typeof documents)["\n  fragment CompanyPayment on Organisation {\n    id\n    paymentMethod\n    mandate {\n      reference\n      ibanHint\n      acceptedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CodeFacts on AccessCode {\n    id\n    hint\n    use\n    role\n    status\n    paymentMethod\n    createdAt\n    lastUsedAt\n    permissions\n    holder {\n      firstName\n      lastName\n      email\n    }\n    spendingLimit {\n      amount\n    }\n    spentThisMonth {\n      amount\n    }\n    organisation {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment CodeFacts on AccessCode {\n    id\n    hint\n    use\n    role\n    status\n    paymentMethod\n    createdAt\n    lastUsedAt\n    permissions\n    holder {\n      firstName\n      lastName\n      email\n    }\n    spendingLimit {\n      amount\n    }\n    spentThisMonth {\n      amount\n    }\n    organisation {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantPermissions($input: GrantPermissionsInput!) {\n    grantPermissions(input: $input) {\n      ... on PermissionsGranted {\n        accessCode {\n          id\n          permissions\n        }\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation GrantPermissions($input: GrantPermissionsInput!) {\n    grantPermissions(input: $input) {\n      ... on PermissionsGranted {\n        accessCode {\n          id\n          permissions\n        }\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawPermissions($input: WithdrawPermissionsInput!) {\n    withdrawPermissions(input: $input) {\n      ... on PermissionsWithdrawn {\n        accessCode {\n          id\n          permissions\n        }\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawPermissions($input: WithdrawPermissionsInput!) {\n    withdrawPermissions(input: $input) {\n      ... on PermissionsWithdrawn {\n        accessCode {\n          id\n          permissions\n        }\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Counts on AccessCodeCounts {\n    all\n    pending\n    active\n    blocked\n    revoked\n    expired\n  }\n"): (typeof documents)["\n  fragment Counts on AccessCodeCounts {\n    all\n    pending\n    active\n    blocked\n    revoked\n    expired\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BlockAccessCode($input: BlockAccessCodeInput!) {\n    blockAccessCode(input: $input) {\n      ... on AccessCodeBlocked {\n        accessCode {\n          id\n          status\n        }\n        organisation {\n          id\n          accessCodeCounts {\n            ...Counts\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation BlockAccessCode($input: BlockAccessCodeInput!) {\n    blockAccessCode(input: $input) {\n      ... on AccessCodeBlocked {\n        accessCode {\n          id\n          status\n        }\n        organisation {\n          id\n          accessCodeCounts {\n            ...Counts\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnblockAccessCode($input: UnblockAccessCodeInput!) {\n    unblockAccessCode(input: $input) {\n      ... on AccessCodeUnblocked {\n        accessCode {\n          id\n          status\n        }\n        organisation {\n          id\n          accessCodeCounts {\n            ...Counts\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation UnblockAccessCode($input: UnblockAccessCodeInput!) {\n    unblockAccessCode(input: $input) {\n      ... on AccessCodeUnblocked {\n        accessCode {\n          id\n          status\n        }\n        organisation {\n          id\n          accessCodeCounts {\n            ...Counts\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetSpendingLimit($input: SetSpendingLimitInput!) {\n    setSpendingLimit(input: $input) {\n      ... on SpendingLimitSet {\n        accessCode {\n          id\n          spendingLimit {\n            amount\n          }\n          spentThisMonth {\n            amount\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation SetSpendingLimit($input: SetSpendingLimitInput!) {\n    setSpendingLimit(input: $input) {\n      ... on SpendingLimitSet {\n        accessCode {\n          id\n          spendingLimit {\n            amount\n          }\n          spentThisMonth {\n            amount\n          }\n        }\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HandOverMainRole($input: HandOverMainRoleInput!) {\n    handOverMainRole(input: $input) {\n      ... on MainRoleHandedOver {\n        organisation {\n          id\n        }\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation HandOverMainRole($input: HandOverMainRoleInput!) {\n    handOverMainRole(input: $input) {\n      ... on MainRoleHandedOver {\n        organisation {\n          id\n        }\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Problem on Problem {\n    code\n    message\n    ... on InvalidInput {\n      fields {\n        path\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Problem on Problem {\n    code\n    message\n    ... on InvalidInput {\n      fields {\n        path\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reach {\n    __typename\n  }\n"): (typeof documents)["\n  query Reach {\n    __typename\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    viewer {\n      ... on AccessCode {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query Session {\n    viewer {\n      ... on AccessCode {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Documents on Order {\n    id\n    documents {\n      name\n      byteSize\n      url\n    }\n  }\n"): (typeof documents)["\n  fragment Documents on Order {\n    id\n    documents {\n      name\n      byteSize\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderForm($kvkNumber: String!) {\n    registration(kvkNumber: $kvkNumber) {\n      ... on Registration {\n        id\n        name\n        ...Registration\n      }\n      ...Problem\n    }\n    catalogue {\n      code\n      orderable\n      name\n      description\n      priceSource\n      price {\n        amount\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrderForm($kvkNumber: String!) {\n    registration(kvkNumber: $kvkNumber) {\n      ... on Registration {\n        id\n        name\n        ...Registration\n      }\n      ...Problem\n    }\n    catalogue {\n      code\n      orderable\n      name\n      description\n      priceSource\n      price {\n        amount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      ... on OrderPlaced {\n        order {\n          id\n          number\n          repeatOf {\n            id\n          }\n        }\n        accessCode {\n          id\n          spentThisMonth {\n            amount\n          }\n        }\n      }\n      ... on InsufficientCredit {\n        balance {\n          amount\n        }\n        price {\n          amount\n        }\n      }\n      ... on SpendingLimitReached {\n        left {\n          amount\n        }\n        limit {\n          amount\n        }\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      ... on OrderPlaced {\n        order {\n          id\n          number\n          repeatOf {\n            id\n          }\n        }\n        accessCode {\n          id\n          spentThisMonth {\n            amount\n          }\n        }\n      }\n      ... on InsufficientCredit {\n        balance {\n          amount\n        }\n        price {\n          amount\n        }\n      }\n      ... on SpendingLimitReached {\n        left {\n          amount\n        }\n        limit {\n          amount\n        }\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Orders on OrderConnection {\n    nodes {\n      id\n      number\n      subjectKvkNumber\n      status\n      orderedBy\n      placedAt\n      product {\n        name\n      }\n      price {\n        amount\n      }\n      repeatOf {\n        id\n      }\n      subject {\n        id\n        name\n      }\n      ...Documents\n    }\n    pageInfo {\n      ...Pages\n    }\n  }\n"): (typeof documents)["\n  fragment Orders on OrderConnection {\n    nodes {\n      id\n      number\n      subjectKvkNumber\n      status\n      orderedBy\n      placedAt\n      product {\n        name\n      }\n      price {\n        amount\n      }\n      repeatOf {\n        id\n      }\n      subject {\n        id\n        name\n      }\n      ...Documents\n    }\n    pageInfo {\n      ...Pages\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessCode($id: ID!) {\n    node(id: $id) {\n      ... on AccessCode {\n        id\n        ...CodeFacts\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccessCode($id: ID!) {\n    node(id: $id) {\n      ... on AccessCode {\n        id\n        ...CodeFacts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyCode {\n    viewer {\n      ... on AccessCode {\n        id\n        ...CodeFacts\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyCode {\n    viewer {\n      ... on AccessCode {\n        id\n        ...CodeFacts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestReplacementPassword($input: RequestReplacementPasswordInput!) {\n    requestReplacementPassword(input: $input) {\n      ... on PasswordMailRequested {\n        notice\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation RequestReplacementPassword($input: RequestReplacementPasswordInput!) {\n    requestReplacementPassword(input: $input) {\n      ... on PasswordMailRequested {\n        notice\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendPassword($input: ResendPasswordInput!) {\n    resendPassword(input: $input) {\n      ... on PasswordMailRequested {\n        notice\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation ResendPassword($input: ResendPasswordInput!) {\n    resendPassword(input: $input) {\n      ... on PasswordMailRequested {\n        notice\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogIn($input: LogInInput!) {\n    logIn(input: $input) {\n      ... on LoggedIn {\n        expiresAt\n      }\n      ... on LoginFailed {\n        suggestions\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation LogIn($input: LogInInput!) {\n    logIn(input: $input) {\n      ... on LoggedIn {\n        expiresAt\n      }\n      ... on LoginFailed {\n        suggestions\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplaceMandate($input: ReplaceMandateInput!) {\n    replaceMandate(input: $input) {\n      ... on MandateReplaced {\n        organisation {\n          id\n          ...CompanyPayment\n        }\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation ReplaceMandate($input: ReplaceMandateInput!) {\n    replaceMandate(input: $input) {\n      ... on MandateReplaced {\n        organisation {\n          id\n          ...CompanyPayment\n        }\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Order($id: ID!) {\n    node(id: $id) {\n      ... on Order {\n        id\n        number\n        subjectKvkNumber\n        branchNumber\n        status\n        paymentMethod\n        orderedBy\n        placedAt\n        deliveredAt\n        product {\n          name\n        }\n        options {\n          language\n        }\n        price {\n          amount\n        }\n        failure {\n          message\n        }\n        subject {\n          id\n          name\n        }\n        repeatOf {\n          id\n        }\n        ...Documents\n      }\n    }\n  }\n"): (typeof documents)["\n  query Order($id: ID!) {\n    node(id: $id) {\n      ... on Order {\n        id\n        number\n        subjectKvkNumber\n        branchNumber\n        status\n        paymentMethod\n        orderedBy\n        placedAt\n        deliveredAt\n        product {\n          name\n        }\n        options {\n          language\n        }\n        price {\n          amount\n        }\n        failure {\n          message\n        }\n        subject {\n          id\n          name\n        }\n        repeatOf {\n          id\n        }\n        ...Documents\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyOrders(\n    $ofOrganisation: Boolean!\n    $period: PeriodInput\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    viewer {\n      ... on AccessCode {\n        id\n        orders(period: $period, first: $first, after: $after, last: $last, before: $before)\n          @skip(if: $ofOrganisation) {\n          ...Orders\n        }\n        organisation @include(if: $ofOrganisation) {\n          id\n          orders(period: $period, first: $first, after: $after, last: $last, before: $before) {\n            ...Orders\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyOrders(\n    $ofOrganisation: Boolean!\n    $period: PeriodInput\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    viewer {\n      ... on AccessCode {\n        id\n        orders(period: $period, first: $first, after: $after, last: $last, before: $before)\n          @skip(if: $ofOrganisation) {\n          ...Orders\n        }\n        organisation @include(if: $ofOrganisation) {\n          id\n          orders(period: $period, first: $first, after: $after, last: $last, before: $before) {\n            ...Orders\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      ... on PasswordChanged {\n        endedSessions\n      }\n      ... on PasswordRefused {\n        reasons\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      ... on PasswordChanged {\n        endedSessions\n      }\n      ... on PasswordRefused {\n        reasons\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions {\n    viewer {\n      ... on AccessCode {\n        id\n        sessions {\n          id\n          device\n          transport\n          isCurrent\n          createdAt\n          lastUsedAt\n          expiresAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Sessions {\n    viewer {\n      ... on AccessCode {\n        id\n        sessions {\n          id\n          device\n          transport\n          isCurrent\n          createdAt\n          lastUsedAt\n          expiresAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      ... on SessionEnded {\n        sessionId\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      ... on SessionEnded {\n        sessionId\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      ... on OtherSessionsEnded {\n        endedSessions\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation EndOtherSessions {\n    endOtherSessions {\n      ... on OtherSessionsEnded {\n        endedSessions\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Preview($input: AccessCodeRequestPreviewInput!) {\n    accessCodeRequestPreview(input: $input) {\n      ... on AccessCodeRequestPreview {\n        organisationName\n        fixedPaymentMethod\n        availablePaymentMethods\n        codeDelivery {\n          channel\n          latest\n        }\n        notice\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  query Preview($input: AccessCodeRequestPreviewInput!) {\n    accessCodeRequestPreview(input: $input) {\n      ... on AccessCodeRequestPreview {\n        organisationName\n        fixedPaymentMethod\n        availablePaymentMethods\n        codeDelivery {\n          channel\n          latest\n        }\n        notice\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestAccessCode($input: RequestAccessCodeInput!) {\n    requestAccessCode(input: $input) {\n      ... on AccessCodeRequested {\n        requestNumber\n        paymentMethod\n        codeDelivery {\n          channel\n          latest\n        }\n        notice\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  mutation RequestAccessCode($input: RequestAccessCodeInput!) {\n    requestAccessCode(input: $input) {\n      ... on AccessCodeRequested {\n        requestNumber\n        paymentMethod\n        codeDelivery {\n          channel\n          latest\n        }\n        notice\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Pages on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n"): (typeof documents)["\n  fragment Pages on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Registration on Registration {\n    id\n    kvkNumber\n    branchNumber\n    name\n    kind\n    street\n    town\n  }\n"): (typeof documents)["\n  fragment Registration on Registration {\n    id\n    kvkNumber\n    branchNumber\n    name\n    kind\n    street\n    town\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchRegister($query: String!, $first: Int!, $after: String) {\n    searchRegister(query: $query, first: $first, after: $after) {\n      ... on RegistrationConnection {\n        nodes {\n          id\n          ...Registration\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n      ...Problem\n    }\n  }\n"): (typeof documents)["\n  query SearchRegister($query: String!, $first: Int!, $after: String) {\n    searchRegister(query: $query, first: $first, after: $after) {\n      ... on RegistrationConnection {\n        nodes {\n          id\n          ...Registration\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n      ...Problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      ... on AccessCode {\n        id\n        hint\n        use\n        role\n        permissions\n        holder {\n          firstName\n        }\n        organisation {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      ... on AccessCode {\n        id\n        hint\n        use\n        role\n        permissions\n        holder {\n          firstName\n        }\n        organisation {\n          id\n          name\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;