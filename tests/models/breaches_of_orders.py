"""What the database refuses of orders, and of the money and paper that go with them (DOMAIN 12-17, 30)."""

from tests.models.cases import (
    allowed,
    allowed_by,
    another_collection,
    another_contact_request,
    another_document,
    another_entry,
    another_invoice,
    another_order,
    another_payment,
    breach,
    breaches_of,
    copied,
)
from tests.models.lives import COLLECTIONS, ORDERS, PAYMENTS

APPEND_ONLY = "the ledger is append-only"
FOLLOWS = "an entry follows from the one before"
BEGINS_EMPTY = "a balance begins empty"
FOLLOWS_ITS_LEDGER = "a balance follows its ledger"
LEDGER_SENTENCES = (APPEND_ONLY, FOLLOWS, BEGINS_EMPTY, FOLLOWS_ITS_LEDGER)

OF_SECOND = " WHERE id = :second_order"
OF_GUEST = " WHERE id = :order_placed"
SECOND_AS_FIRST = """
    UPDATE orders SET subject_kvk_number =
        (SELECT subject_kvk_number FROM orders AS bought WHERE bought.id = :order)
"""
CHARGE = "order_id = :order AND kind = 'CHARGE'"
REVERSAL = "order_id = :order AND kind = 'REVERSAL'"
DEPOSIT = "balance_id = :balance AND kind = 'DEPOSIT'"
OF_DEPOSIT = " WHERE id = :payment_open"
OF_COMPANYS_INVOICE = " WHERE id = :invoice"
OF_CONTACT = " WHERE id = :contact"
OF_REFUND = " WHERE id = :refund"

THE_LEDGER = (
    breach("an order is charged twice", "uq_credit_entries_order_kind", another_entry(CHARGE)),
    breach("an order is reversed twice", "uq_credit_entries_order_kind", another_entry(REVERSAL)),
    breach("a payment is deposited twice", "uq_credit_entries_payment", another_entry(DEPOSIT)),
    breach(
        "a charge of more than there is",
        "ck_credit_entries_not_below_zero",
        another_entry(CHARGE, order_id=":second_order", amount_cents="-100000"),
    ),
    breach(
        "a charge that adds to the balance",
        "ck_credit_entries_sign",
        another_entry(CHARGE, order_id=":second_order", amount_cents="235"),
    ),
    breach(
        "a reversal that takes from the balance",
        "ck_credit_entries_sign",
        another_entry(REVERSAL, order_id=":second_order", amount_cents="-235"),
    ),
    breach(
        "a deposit that takes from the balance",
        "ck_credit_entries_sign",
        another_entry(DEPOSIT, payment_id=":payment_paid", amount_cents="-235"),
    ),
    breach("a charge without an order", "ck_credit_entries_order", another_entry(CHARGE, order_id="NULL")),
    breach(
        "a deposit for an order",
        "ck_credit_entries_order",
        another_entry(DEPOSIT, payment_id=":payment_paid", order_id=":second_order"),
    ),
    breach(
        "a deposit that nobody paid", "ck_credit_entries_payment", another_entry(DEPOSIT, payment_id="NULL")
    ),
    breach(
        "a charge that was paid otherwise too",
        "ck_credit_entries_payment",
        another_entry(CHARGE, order_id=":second_order", payment_id=":payment_paid"),
    ),
    breach(
        "a movement that does not exist",
        "ck_credit_entries_kind",
        another_entry(REVERSAL, order_id=":second_order", kind="'GIFT'"),
    ),
    breach(
        "a charge for an order that does not exist",
        "credit_entries_order_id_fkey",
        another_entry(CHARGE, order_id=":new"),
    ),
    breach(
        "a deposit of a payment that does not exist",
        "credit_entries_payment_id_fkey",
        another_entry(DEPOSIT, payment_id=":new"),
    ),
    breach(
        "a movement of no balance",
        FOLLOWS,
        another_entry(CHARGE, order_id=":second_order", balance_id=":new"),
    ),
    breach(
        "a movement that skips a number",
        FOLLOWS,
        another_entry(CHARGE, order_id=":second_order", sequence="sequence + 10"),
    ),
    breach(
        "a movement that takes the number of an earlier one",
        FOLLOWS,
        another_entry(CHARGE, order_id=":second_order", sequence="sequence"),
    ),
    breach(
        "a movement after which the balance is another",
        FOLLOWS,
        another_entry(CHARGE, order_id=":second_order", balance_after_cents="100000"),
    ),
    *(
        breach(
            f"{what} of the ledger is changed",
            APPEND_ONLY,
            f"UPDATE credit_entries SET {column} = {column} WHERE {CHARGE}",
        )
        for what, column in (("an amount", "amount_cents"), ("an order", "order_id"), ("a moment", "at"))
    ),
    breach("a movement is deleted", APPEND_ONLY, f"DELETE FROM credit_entries WHERE {CHARGE}"),
    breach("the ledger is deleted", APPEND_ONLY, "DELETE FROM credit_entries"),
    breach(
        "a balance begins with something",
        BEGINS_EMPTY,
        copied("credit_balances", "id = :balance", id=":new", last_sequence="0"),
    ),
    breach(
        "a balance begins in the middle",
        BEGINS_EMPTY,
        copied("credit_balances", "id = :balance", id=":new", balance_cents="0"),
    ),
    breach(
        "a balance grows by itself",
        FOLLOWS_ITS_LEDGER,
        "UPDATE credit_balances SET balance_cents = balance_cents + 1 WHERE id = :balance",
    ),
    breach(
        "a balance grows and counts on",
        FOLLOWS_ITS_LEDGER,
        "UPDATE credit_balances SET balance_cents = balance_cents + 1, last_sequence = last_sequence + 1"
        " WHERE id = :balance",
    ),
    breach(
        "a balance goes back to what it was",
        FOLLOWS_ITS_LEDGER,
        "UPDATE credit_balances SET balance_cents = 1000, last_sequence = 1 WHERE id = :balance",
    ),
    breach(
        "a balance below zero",
        FOLLOWS_ITS_LEDGER,
        "UPDATE credit_balances SET balance_cents = -1 WHERE id = :balance",
    ),
)

THE_SAME_AGAIN = (
    breach("the same bought twice on a day", "uq_orders_charged_once_a_day", SECOND_AS_FIRST + OF_SECOND),
    *(
        breach(
            f"the same of one {what} bought twice on a day",
            "uq_orders_charged_once_a_day",
            f"UPDATE orders SET {column} = {value} WHERE id IN (:order, :second_order)",
            SECOND_AS_FIRST + OF_SECOND,
        )
        for what, column, value in (
            ("branch", "branch_number", "'000000000001'"),
            ("financial year", "financial_year", "2024"),
            ("document", "filing_reference", "'D-1'"),
        )
    ),
    breach(
        "a repeat that costs something",
        "ck_orders_repeat_is_free",
        "UPDATE orders SET repeat_of_id = :order" + OF_SECOND,
    ),
    breach(
        "a repeat of an order that does not exist",
        "orders_repeat_of_id_fkey",
        "UPDATE orders SET repeat_of_id = :new, price_cents = 0" + OF_SECOND,
    ),
    breach(
        "a replacement of nothing",
        "ck_orders_replacement",
        "UPDATE orders SET is_replacement = true" + OF_SECOND,
    ),
    breach(
        "an order is replaced twice",
        "uq_orders_replaced_once",
        "UPDATE orders SET is_replacement = true, repeat_of_id = :order, price_cents = 0" + OF_SECOND,
        another_order("id = :second_order"),
    ),
)

THE_ORDER_ITSELF = (
    breach("a price below zero", "ck_orders_price", "UPDATE orders SET price_cents = -1" + OF_SECOND),
    breach(
        "two orders have one number",
        "uq_orders_number",
        "UPDATE orders SET number = (SELECT number FROM orders AS first WHERE first.id = :order)" + OF_SECOND,
    ),
    breach(
        "failed without a reason", "ck_orders_failure", another_order("id = :second_order", status="'FAILED'")
    ),
    breach(
        "a reason without having failed",
        "ck_orders_failure",
        "UPDATE orders SET failure = 'REGISTRATION_NOT_FOUND'" + OF_SECOND,
    ),
    breach(
        "a reason that does not exist",
        "ck_orders_failure_reason",
        another_order("id = :second_order", status="'FAILED'", failure="'BAD_LUCK'"),
    ),
    breach(
        "delivered at no moment",
        "ck_orders_delivered_at",
        another_order("id = :second_order", status="'DELIVERED'"),
    ),
    breach(
        "a moment of delivery without being delivered",
        "ck_orders_delivered_at",
        "UPDATE orders SET delivered_at = placed_at" + OF_SECOND,
    ),
    breach(
        "a status of an order that does not exist",
        "ck_orders_status",
        another_order("id = :second_order", status="'LOST'"),
    ),
    breach(
        "a language of an order that does not exist",
        "ck_orders_language",
        "UPDATE orders SET language = 'FY'" + OF_SECOND,
    ),
    breach(
        "a digital order is posted",
        "ck_orders_posted",
        another_order("id = :second_order", status="'POSTED'"),
    ),
    breach(
        "an order of credit stands on an invoice",
        "ck_orders_invoice",
        "UPDATE orders SET invoice_id = :invoice" + OF_SECOND,
    ),
    breach(
        "an order stands on an invoice that does not exist",
        "orders_invoice_id_fkey",
        "UPDATE orders SET invoice_id = :new WHERE id = :debited_order",
    ),
    breach("two shipments of one order", "shipments_pkey", copied("shipments", "order_id = :order_posted")),
    breach(
        "a shipment of no order",
        "shipments_order_id_fkey",
        copied("shipments", "order_id = :order_posted", order_id=":new"),
    ),
)

GUESTS = (
    breach(
        "a guest buys on account",
        "ck_orders_code_payment_method",
        "UPDATE orders SET payment_method = 'INVOICE'" + OF_GUEST,
    ),
    breach(
        "a guest without an e-mail address",
        "ck_orders_guest_email",
        "UPDATE orders SET guest_email = NULL" + OF_GUEST,
    ),
    breach(
        "a code's order has a guest's e-mail address",
        "ck_orders_guest_email",
        "UPDATE orders SET guest_email = 'gast@test.example'" + OF_SECOND,
    ),
    breach(
        "a guest buys for a company",
        "ck_orders_guest_alone",
        "UPDATE orders SET organisation_id = :company" + OF_GUEST,
    ),
    breach(
        "a guest buys what is not for guests",
        "ck_orders_guest_product",
        "UPDATE orders SET product = 'EXTRACT'" + OF_GUEST,
    ),
    *(
        breach(
            f"a code's order that is {status}",
            "ck_orders_guest_pays_first",
            another_order("id = :second_order", status=f"'{status}'"),
        )
        for status in ("PENDING_PAYMENT", "EXPIRED")
    ),
)

PAID_AT_ONCE = (
    breach(
        "two payments are one at the provider",
        "payments_provider_reference_key",
        another_payment("id = :payment_open", provider_reference="provider_reference"),
    ),
    breach(
        "a second payment of an order", "payments_order_id_key", another_payment("id = :payment_of_order")
    ),
    breach(
        "a payment for an order and for a balance",
        "ck_payments_one_purpose",
        "UPDATE payments SET order_id = :debited_order" + OF_DEPOSIT,
    ),
    breach(
        "a payment for nothing",
        "ck_payments_one_purpose",
        "UPDATE payments SET balance_id = NULL, access_code_id = NULL" + OF_DEPOSIT,
    ),
    breach(
        "a deposit of nobody",
        "ck_payments_deposit_by_code",
        "UPDATE payments SET access_code_id = NULL" + OF_DEPOSIT,
    ),
    breach(
        "a code pays a guest's order",
        "ck_payments_deposit_by_code",
        "UPDATE payments SET access_code_id = :colleague WHERE id = :payment_of_order",
    ),
    breach(
        "a deposit on account",
        "ck_payments_paid_at_once",
        "UPDATE payments SET payment_method = 'INVOICE'" + OF_DEPOSIT,
    ),
    breach("a payment of nothing", "ck_payments_amount", "UPDATE payments SET amount_cents = 0" + OF_DEPOSIT),
    breach("paid at no moment", "ck_payments_paid_at", "UPDATE payments SET status = 'PAID'" + OF_DEPOSIT),
    breach(
        "a moment of payment without being paid",
        "ck_payments_paid_at",
        "UPDATE payments SET paid_at = created_at" + OF_DEPOSIT,
    ),
    breach(
        "a status of a payment that does not exist",
        "ck_payments_status",
        another_payment("id = :payment_open", status="'LOST'"),
    ),
    breach(
        "a payment of an order that does not exist",
        "payments_order_id_fkey",
        another_payment("id = :payment_of_order", order_id=":new"),
    ),
    breach(
        "a deposit into a balance that does not exist",
        "payments_balance_id_fkey",
        "UPDATE payments SET balance_id = :new" + OF_DEPOSIT,
    ),
    breach(
        "a deposit of a code that does not exist",
        "payments_access_code_id_fkey",
        "UPDATE payments SET access_code_id = :new" + OF_DEPOSIT,
    ),
    breach(
        "a payment is paid back twice",
        "refunds_payment_id_key",
        copied("refunds", "id = :refund", id=":new", provider_reference="NULL"),
    ),
    breach(
        "two refunds are one at the provider",
        "refunds_provider_reference_key",
        copied("refunds", "id = :refund", id=":new", payment_id=":payment_paid"),
    ),
    breach("nothing is paid back", "ck_refunds_amount", "UPDATE refunds SET amount_cents = 0" + OF_REFUND),
    breach(
        "a payment that does not exist is paid back",
        "refunds_payment_id_fkey",
        "UPDATE refunds SET payment_id = :new" + OF_REFUND,
    ),
)

BILLS = (
    breach(
        "a month is billed twice", "billing_runs_month_key", copied("billing_runs", "id = :run", id=":new")
    ),
    breach("a year is counted twice", "invoice_numbers_pkey", copied("invoice_numbers", "year = 2026")),
    breach(
        "two invoices have one number",
        "invoices_number_key",
        another_invoice("id = :invoice", number="number", run_id=":later_run"),
    ),
    breach(
        "a company has two invoices of a month", "uq_invoices_organisation", another_invoice("id = :invoice")
    ),
    breach(
        "a private code has two invoices of a month",
        "uq_invoices_access_code",
        another_invoice("id = :private_invoice"),
    ),
    breach(
        "an invoice to nobody",
        "ck_invoices_one_payer",
        "UPDATE invoices SET organisation_id = NULL" + OF_COMPANYS_INVOICE,
    ),
    breach(
        "an invoice to two payers",
        "ck_invoices_one_payer",
        "UPDATE invoices SET access_code_id = :debited_code" + OF_COMPANYS_INVOICE,
    ),
    breach(
        "credit is billed",
        "ck_invoices_billed_monthly",
        "UPDATE invoices SET payment_method = 'CREDIT'" + OF_COMPANYS_INVOICE,
    ),
    breach(
        "nothing is billed", "ck_invoices_total", "UPDATE invoices SET total_cents = 0" + OF_COMPANYS_INVOICE
    ),
    breach(
        "an invoice of no run",
        "invoices_run_id_fkey",
        "UPDATE invoices SET run_id = :new" + OF_COMPANYS_INVOICE,
    ),
    breach(
        "an invoice to a company that does not exist",
        "invoices_organisation_id_fkey",
        "UPDATE invoices SET organisation_id = :new" + OF_COMPANYS_INVOICE,
    ),
    breach(
        "an invoice to a code that does not exist",
        "invoices_access_code_id_fkey",
        "UPDATE invoices SET access_code_id = :new WHERE id = :private_invoice",
    ),
    breach(
        "an invoice is collected twice",
        "collections_invoice_id_key",
        another_collection("id = :collection_sent", invoice_id="invoice_id"),
    ),
    breach(
        "two collections have one reference",
        "collections_reference_key",
        another_collection("id = :collection_sent", reference="reference"),
    ),
    breach(
        "no invoice is collected",
        "collections_invoice_id_fkey",
        another_collection("id = :collection_sent", invoice_id=":new"),
    ),
    breach(
        "a collection under no mandate",
        "collections_mandate_id_fkey",
        another_collection("id = :collection_sent", mandate_id=":new"),
    ),
    breach(
        "a status of a collection that does not exist",
        "ck_collections_status",
        another_collection("id = :collection_bounced", status="'LOST'"),
    ),
    breach(
        "a collection that bounced at no moment",
        "ck_collections_bounced_at",
        another_collection("id = :collection_sent", status="'BOUNCED'"),
    ),
    breach(
        "a collection that bounced for no reason",
        "ck_collections_reason",
        another_collection("id = :collection_bounced", bounce_reason="NULL"),
    ),
    breach(
        "a collection that was settled at no moment",
        "ck_collections_settled_at",
        another_collection("id = :collection_settled", settled_at="NULL"),
    ),
)

DOCUMENTS = (
    breach(
        "a document of an order that does not exist",
        "documents_order_id_fkey",
        "UPDATE documents SET order_id = :new WHERE id = :certified",
    ),
    breach(
        "a document of an invoice that does not exist",
        "documents_invoice_id_fkey",
        "UPDATE documents SET invoice_id = :new WHERE invoice_id = :invoice",
    ),
    breach(
        "a document of nothing",
        "ck_documents_one_origin",
        another_document("id = :certified", order_id="NULL"),
    ),
    breach(
        "a document of an order and of an invoice",
        "ck_documents_one_origin",
        another_document("invoice_id = :invoice", order_id=":order"),
    ),
    breach(
        "a document of an order and of a filing",
        "ck_documents_one_origin",
        another_document("filing_id = :filing_filed", order_id=":order"),
    ),
    breach(
        "a document of an invoice and of a filing",
        "ck_documents_one_origin",
        another_document("filing_id = :filing_filed", invoice_id=":private_invoice"),
    ),
    breach(
        "a document of an order, an invoice and a filing",
        "ck_documents_one_origin",
        another_document("filing_id = :filing_filed", order_id=":order", invoice_id=":private_invoice"),
    ),
    breach(
        "a document of a filing that does not exist",
        "documents_filing_id_fkey",
        another_document("id = :certified", order_id="NULL", filing_id=":new"),
    ),
    breach(
        "two documents of an invoice", "documents_invoice_id_key", another_document("invoice_id = :invoice")
    ),
    breach(
        "two documents can be told genuine by one number",
        "documents_verification_number_key",
        another_document(
            "id = :certified", verification_number="verification_number", subject_name="subject_name"
        ),
    ),
    breach(
        "a certified invoice",
        "ck_documents_verification",
        "UPDATE documents SET verification_number = 'V-NEW', subject_name = 'Testbedrijf'"
        " WHERE invoice_id = :invoice",
    ),
    breach(
        "a certified document about nobody",
        "ck_documents_subject_name",
        "UPDATE documents SET subject_name = NULL WHERE id = :certified",
    ),
    breach(
        "a document about somebody that is not certified",
        "ck_documents_subject_name",
        "UPDATE documents SET verification_number = NULL WHERE id = :certified",
    ),
)

ASKED_OF_SUPPORT = (
    breach(
        "two requests have one number",
        "contact_requests_number_key",
        another_contact_request("id = :contact", number="number"),
    ),
    breach(
        "a replacement of no order is asked for",
        "ck_contact_requests_order",
        "UPDATE contact_requests SET order_id = NULL" + OF_CONTACT,
    ),
    breach(
        "an order that does not exist is asked about",
        "contact_requests_order_id_fkey",
        "UPDATE contact_requests SET order_id = :new" + OF_CONTACT,
    ),
    breach(
        "a code that does not exist asks",
        "contact_requests_access_code_id_fkey",
        "UPDATE contact_requests SET access_code_id = :new" + OF_CONTACT,
    ),
    breach(
        "a topic that does not exist",
        "ck_contact_requests_topic",
        "UPDATE contact_requests SET topic = 'WEATHER'" + OF_CONTACT,
    ),
    breach(
        "a language of a request that does not exist",
        "ck_contact_requests_language",
        "UPDATE contact_requests SET language = 'FY'" + OF_CONTACT,
    ),
    breach(
        "a status of a request that does not exist",
        "ck_contact_requests_status",
        "UPDATE contact_requests SET status = 'LOST', answered_at = created_at" + OF_CONTACT,
    ),
    breach(
        "a request that was answered at no moment",
        "ck_contact_requests_answered_at",
        "UPDATE contact_requests SET status = 'ANSWERED'" + OF_CONTACT,
    ),
)

BREACHES_OF_ORDERS = (
    *THE_LEDGER,
    *THE_SAME_AGAIN,
    *THE_ORDER_ITSELF,
    *GUESTS,
    *PAID_AT_ONCE,
    *BILLS,
    *DOCUMENTS,
    *ASKED_OF_SUPPORT,
    *breaches_of(ORDERS),
    *breaches_of(PAYMENTS),
    *breaches_of(COLLECTIONS),
)

IMPLIED_OF_ORDERS = {
    "ck_orders_payment_method": "ck_orders_code_payment_method",
    "fk_orders_payment_method_of_organisation": "fk_orders_access_code_of_organisation",
    "ck_payments_payment_method": "ck_payments_paid_at_once",
    "ck_invoices_payment_method": "ck_invoices_billed_monthly",
    "ck_credit_balances_not_below_zero": FOLLOWS_ITS_LEDGER,
    "uq_credit_entries_sequence": FOLLOWS,
    "credit_entries_balance_id_fkey": FOLLOWS,
}

ALLOWED_OF_ORDERS = (
    *allowed_by(ORDERS),
    *allowed_by(PAYMENTS),
    *allowed_by(COLLECTIONS),
    allowed(
        "a charge, a reversal and a deposit that follow one another",
        another_entry(CHARGE, order_id=":second_order"),
        another_entry(REVERSAL, id=":newer", order_id=":second_order"),
        another_entry(DEPOSIT, id=":newest", payment_id=":payment_paid"),
    ),
    allowed(
        "all that there is left is spent",
        another_entry(
            CHARGE,
            order_id=":second_order",
            amount_cents="-(SELECT balance_cents FROM credit_balances WHERE id = balance_id)",
        ),
    ),
    allowed(
        "a balance gets no payer but its own", "UPDATE credit_balances SET access_code_id = access_code_id"
    ),
    allowed(
        "the same again for nothing", SECOND_AS_FIRST + ", price_cents = 0, repeat_of_id = :order" + OF_SECOND
    ),
    *(
        allowed(f"the same {what}", f"{SECOND_AS_FIRST}, {column} = {value}{OF_SECOND}")
        for what, column, value in (
            ("on another day", "day", "'2026-03-01'"),
            ("in another language", "language", "'EN'"),
            ("of a branch", "branch_number", "'000000000001'"),
            ("of another financial year", "financial_year", "2024"),
            ("of another document", "filing_reference", "'D-1'"),
            ("by a colleague", "access_code_id", ":colleague"),
        )
    ),
    allowed(
        "the same after the first was cancelled",
        f"UPDATE orders SET status = 'CANCELLED'{OF_SECOND}",
        another_order("id = :second_order", status="'PLACED'"),
    ),
    allowed(
        "the same after the first failed",
        f"UPDATE orders SET status = 'IN_PRODUCTION'{OF_SECOND}",
        f"UPDATE orders SET status = 'FAILED', failure = 'REGISTER_UNAVAILABLE'{OF_SECOND}",
        another_order("id = :second_order", status="'PLACED'", failure="NULL"),
    ),
    allowed("a guest buys the same twice on a day", another_order("id = :order_placed")),
    allowed(
        "an order is repeated for nothing any number of times, and replaced once",
        "UPDATE orders SET repeat_of_id = :order, price_cents = 0" + OF_SECOND,
        another_order("id = :second_order"),
        another_order("id = :second_order", id=":newer", number="'B-NEWER'", is_replacement="true"),
    ),
    allowed(
        "an order stands on an invoice", "UPDATE orders SET invoice_id = :invoice WHERE id = :debited_order"
    ),
    allowed(
        "a company has an invoice of another month", another_invoice("id = :invoice", run_id=":later_run")
    ),
    allowed("an order has two documents", another_document("id = :certified")),
)
