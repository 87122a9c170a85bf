"""What callers ask for in the permission matrix, as the documents that they send."""

REFUSED = "__typename ... on Problem { code message }"
OPERATIONS = {
    "Query.viewer": "{ viewer { ... on AccessCode { hint } ... on Account { email } } }",
    "Query.node": "query ($registration: ID!) { node(id: $registration) { id } }",
    "Query.nodes": "query ($registration: ID!) { nodes(ids: [$registration]) { id } }",
    "Query.catalogue": "{ catalogue { name price { amount } } }",
    "Query.searchRegister": """
        query ($kvkNumber: String!) { searchRegister(query: $kvkNumber) { __typename } }""",
    "Query.registration": """
        query ($kvkNumber: String!) { registration(kvkNumber: $kvkNumber) { __typename } }""",
    "Query.accessCodeRequestPreview": """
        query ($kvkNumber: String!) {
            accessCodeRequestPreview(input: {use: BUSINESS, kvkNumber: $kvkNumber}) { __typename }
        }""",
    "Mutation.requestAccessCode": """
        mutation ($kvkNumber: String!, $key: ID!) {
            requestAccessCode(input: {
                idempotencyKey: $key, use: BUSINESS, kvkNumber: $kvkNumber,
                holder: {firstName: "Test", lastName: "Houder", email: "aanvraag@test.example"}
            }) { __typename }
        }""",
    "Mutation.logIn": """
        mutation ($accessCode: String!, $password: String!) {
            logIn(input: {accessCode: $accessCode, password: $password, transport: BEARER}) { __typename }
        }""",
    "Query.availableProducts": """
        query ($kvkNumber: String!) { availableProducts(kvkNumber: $kvkNumber) { __typename } }""",
    "Query.guestOrder": "{ guestOrder { number } }",
    "Query.verifyDocument": """
        query ($certificate: String!) { verifyDocument(number: $certificate) { __typename } }""",
    "Mutation.placeGuestOrder": """
        mutation ($kvkNumber: String!, $key: ID!) {
            placeGuestOrder(input: {
                idempotencyKey: $key, product: CERTIFIED_EXTRACT_DIGITAL, kvkNumber: $kvkNumber,
                email: "gast@test.example", paymentMethod: IDEAL
            }) { __typename }
        }""",
    "Mutation.cancelOrder": f"""
        mutation ($orderId: ID!) {{ cancelOrder(input: {{orderId: $orderId}}) {{ {REFUSED} }} }}""",
    "Mutation.depositCredit": """
        mutation ($key: ID!) {
            depositCredit(input: {idempotencyKey: $key, amount: "10.00", paymentMethod: IDEAL}) { __typename }
        }""",
    "Mutation.submitContactRequest": f"""
        mutation ($orderId: ID!, $key: ID!) {{
            submitContactRequest(input: {{
                idempotencyKey: $key, topic: ORDER_REPLACEMENT, orderId: $orderId, message: "Weg."
            }}) {{ {REFUSED} }}
        }}""",
    "Subscription.orderProgressed": """
        subscription ($orderId: ID!) { orderProgressed(orderId: $orderId) { id } }""",
    "Mutation.logOut": "mutation { logOut { __typename } }",
    "Mutation.placeOrder": """
        mutation ($kvkNumber: String!, $key: ID!) {
            placeOrder(input: {idempotencyKey: $key, product: EXTRACT, kvkNumber: $kvkNumber}) { __typename }
        }""",
    "Mutation.resendPassword": """
        mutation { resendPassword(input: {requestNumber: "A-0000-0000", email: "a@test.example"}) {
            __typename
        } }""",
    "Mutation.requestReplacementPassword": """
        mutation ($accessCode: String!) {
            requestReplacementPassword(input: {accessCode: $accessCode, email: "a@test.example"}) {
                __typename
            }
        }""",
    "Mutation.refreshSession": """
        mutation ($refreshToken: String!) { refreshSession(input: {refreshToken: $refreshToken}) {
            __typename
        } }""",
    "Mutation.changePassword": """
        mutation ($password: String!) {
            changePassword(input: {currentPassword: $password, newPassword: "regen valt zelden op zolder"}) {
                __typename
            }
        }""",
    "Mutation.endSession": f"""
        mutation ($sessionId: ID!) {{ endSession(input: {{sessionId: $sessionId}}) {{ {REFUSED} }} }}""",
    "Mutation.endOtherSessions": "mutation { endOtherSessions { __typename } }",
    "Mutation.grantPermissions": f"""
        mutation ($accessCodeId: ID!) {{
            grantPermissions(input: {{accessCodeId: $accessCodeId, permissions: [ORDER_UBO_EXTRACTS]}}) {{
                {REFUSED}
            }}
        }}""",
    "Mutation.withdrawPermissions": f"""
        mutation ($accessCodeId: ID!) {{
            withdrawPermissions(input: {{accessCodeId: $accessCodeId, permissions: [PLACE_ORDERS]}}) {{
                {REFUSED}
            }}
        }}""",
    "Mutation.blockAccessCode": f"""
        mutation ($accessCodeId: ID!) {{
            blockAccessCode(input: {{accessCodeId: $accessCodeId}}) {{ {REFUSED} }}
        }}""",
    "Mutation.unblockAccessCode": f"""
        mutation ($accessCodeId: ID!) {{
            unblockAccessCode(input: {{accessCodeId: $accessCodeId}}) {{ {REFUSED} }}
        }}""",
    "Mutation.setSpendingLimit": f"""
        mutation ($accessCodeId: ID!) {{
            setSpendingLimit(input: {{accessCodeId: $accessCodeId, limit: 100}}) {{ {REFUSED} }}
        }}""",
    "Mutation.replaceMandate": """
        mutation { replaceMandate(input: {iban: "NL02ABNA0123456789", mandateAccepted: true}) { __typename } }
        """,
    "Mutation.handOverMainRole": f"""
        mutation ($accessCodeId: ID!) {{
            handOverMainRole(input: {{accessCodeId: $accessCodeId}}) {{ {REFUSED} }}
        }}""",
    "Query.sizeClass": """
        { sizeClass(input: {latest: {financialYear: 2025, assets: 1, turnover: 1, employees: 1}}) {
            __typename
        } }""",
    "Query.filingForm": "{ filingForm(sizeClass: MICRO, financialYear: 2024) { __typename } }",
    "Query.filingEntryPoint": "{ filingEntryPoint(sizeClass: MICRO, financialYear: 2024) { __typename } }",
    "Query.filingCalendar": """
        query ($company: String) { filingCalendar(kvkNumber: $company) { __typename } }""",
    "Query.checkFiling": "{ checkFiling(input: {form: {sizeClass: MICRO}}) { __typename } }",
    "Mutation.openAccount": """
        mutation ($newEmail: String!) {
            openAccount(input: {
                email: $newEmail, firstName: "Test", lastName: "Deponent",
                password: "regen valt zelden op zolder"
            }) { __typename }
        }""",
    "Mutation.confirmAccount": """
        mutation ($token: String!) { confirmAccount(input: {token: $token}) { __typename } }""",
    "Mutation.logInToAccount": """
        mutation ($email: String!, $password: String!) {
            logInToAccount(input: {email: $email, password: $password, transport: BEARER}) { __typename }
        }""",
    "Mutation.requestFilingAuthorisation": """
        mutation ($unasked: String!, $key: ID!) {
            requestFilingAuthorisation(input: {idempotencyKey: $key, kvkNumber: $unasked}) { __typename }
        }""",
    "Mutation.makeFilingAuthorisation": """
        mutation ($requested: String!, $letter: String!) {
            makeFilingAuthorisation(input: {kvkNumber: $requested, code: $letter}) { __typename }
        }""",
    "Mutation.endFilingAuthorisation": f"""
        mutation ($authorisationId: ID!) {{
            endFilingAuthorisation(input: {{authorisationId: $authorisationId}}) {{ {REFUSED} }}
        }}""",
    "Mutation.saveFilingDraft": f"""
        mutation ($company: String, $key: ID!) {{
            saveFilingDraft(input: {{idempotencyKey: $key, kvkNumber: $company, form: {{}}}}) {{ {REFUSED} }}
        }}""",
    "Mutation.uploadFiling": f"""
        mutation ($company: String, $uploadId: ID!, $key: ID!) {{
            uploadFiling(input: {{idempotencyKey: $key, kvkNumber: $company, uploadId: $uploadId}}) {{
                {REFUSED}
            }}
        }}""",
    "Mutation.submitFiling": f"""
        mutation ($filingId: ID!, $key: ID!) {{
            submitFiling(input: {{idempotencyKey: $key, filingId: $filingId, version: 1}}) {{ {REFUSED} }}
        }}""",
    "Mutation.discardFiling": f"""
        mutation ($filingId: ID!) {{
            discardFiling(input: {{filingId: $filingId, version: 1}}) {{ {REFUSED} }}
        }}""",
    "Subscription.filingProgressed": """
        subscription ($filingId: ID!) { filingProgressed(filingId: $filingId) { id } }""",
}
"""Each operation, with only what it needs."""

ACTS_ON_OBJECTS = {
    "saveFilingDraft": f"""
        mutation ($filingId: ID!, $key: ID!) {{
            saveFilingDraft(input: {{
                idempotencyKey: $key, filingId: $filingId, version: 1, form: {{sizeClass: MICRO}}
            }}) {{ {REFUSED} }}
        }}""",
    "saveFilingDraft.correctsId": f"""
        mutation ($correctsId: ID!, $company: String, $key: ID!) {{
            saveFilingDraft(input: {{
                idempotencyKey: $key, kvkNumber: $company, correctsId: $correctsId, form: {{}}
            }}) {{ {REFUSED} }}
        }}""",
    "uploadFiling": f"""
        mutation ($filingId: ID!, $ownUpload: ID!, $key: ID!) {{
            uploadFiling(input: {{
                idempotencyKey: $key, filingId: $filingId, version: 1, uploadId: $ownUpload
            }}) {{ {REFUSED} }}
        }}""",
    "uploadFiling.correctsId": f"""
        mutation ($correctsId: ID!, $company: String, $ownUpload: ID!, $key: ID!) {{
            uploadFiling(input: {{
                idempotencyKey: $key, kvkNumber: $company, correctsId: $correctsId, uploadId: $ownUpload
            }}) {{ {REFUSED} }}
        }}""",
}
"""How one acts on an object, where the operation can also do without."""

NODE = """
    query ($id: ID!) { node(id: $id) {
        __typename id
        ... on AccessCode { hint holder { email } spentThisMonth { amount } orders { nodes { number } } }
        ... on Organisation { name kvkNumber registration { name } orders { nodes { number } } }
        ... on Order {
            number subjectKvkNumber canBeCancelled accessCode { hint } documents { url sha256 }
            subject { name } payment { status } shipment { recipient } contactRequests { number }
            invoice { number }
        }
        ... on Payment { paidAt amount { amount } checkoutUrl }
        ... on Invoice { number document { url } collection { reference } }
        ... on CreditEntry { kind amount { amount } order { number } }
        ... on ContactRequest { number message }
        ... on Registration { kvkNumber name }
        ... on Session { device transport lastUsedAt }
        ... on Account { email filings { nodes { number } } filingAuthorisations { kvkNumber } }
        ... on FilingAuthorisation { kvkNumber name: organisationName account { email } }
        ... on Filing {
            number receiptNumber filedBy accessCode { hint } organisationName form { sizeClass }
            findings { code } figures { value } documents { url sha256 }
            corrects { number } correctedBy { number }
        }
    } }
"""
LISTS = """
    fragment Orders on OrderConnection { nodes {
        ...Order repeatOf { id }
    } }
    fragment Order on Order {
        id number subjectKvkNumber documents { url sha256 } accessCode { id holder { email } }
        payment { id } shipment { recipient } contactRequests { id } invoice { id }
    }
    fragment Invoices on InvoiceConnection { nodes { id document { url } } }
    fragment Entries on CreditEntryConnection { nodes { id order { id } } }
    fragment Spending on SpendingOverview { byCode { hint accessCode { id holder { email } } } }
    fragment Filings on FilingConnection { nodes {
        id number receiptNumber documents { url sha256 } figures { value } accessCode { id holder { email } }
    } }
    fragment Authorisation on FilingAuthorisation { id account { email } }
    fragment Code on AccessCode {
        id holder { email } organisation { name } orders { ...Orders } sessions { id device }
        filings { ...Filings }
        deposits { nodes { id } } invoices { ...Invoices } creditEntries { ...Entries }
        spending { ...Spending }
    }
    { guestOrder { ...Order } viewer { ...Code ... on AccessCode { organisation {
        id mainUser { ...Code } accessCodes { nodes { ...Code } }
        invoices { ...Invoices } creditEntries { ...Entries } spending { ...Spending }
        found: accessCodes(search: "e", status: ACTIVE) { nodes { id } }
        accessCodeCounts { all } mandate { reference ibanHint } orders { ...Orders }
        filings { ...Filings } filingAuthorisations { ...Authorisation }
    } } ... on Account { id filings { ...Filings } filingAuthorisations { ...Authorisation } } } }
"""
