"""The table of DOMAIN 8 once more, as plain as it can be: what the gateway is held against."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

UNUSED = timedelta(days=60)
SESSION = timedelta(hours=1)
GONE = ("REVOKED", "EXPIRED")
OF_SUB_CODE = frozenset({"PLACE_ORDERS", "FILE_ANNUAL_ACCOUNTS"})
OF_PRIVATE_CODE = frozenset({"PLACE_ORDERS"})


@dataclass
class ModelCode:
    """A code, as the table knows it."""

    company: UUID | None
    email: str
    created_at: datetime
    permissions: frozenset[str]
    status: str = "PENDING"
    limit: int | None = None
    replaces: UUID | None = None


@dataclass
class ModelCompany:
    """A customer record."""

    kvk_number: str
    method: str
    main: UUID
    ended: bool = False


@dataclass
class ModelSession:
    """A login."""

    code: UUID
    began: datetime
    ended: bool = False


@dataclass(frozen=True)
class Caller:
    """Who a session said it was, when it was last asked."""

    code: UUID
    company: UUID | None
    is_main: bool


@dataclass(frozen=True)
class Made:
    """What came about, under the names that the gateway gave it."""

    code: UUID | None = None
    company: UUID | None = None
    created_at: datetime | None = None
    token: str | None = None


@dataclass
class Model:
    """All codes, companies, sessions, balances, and the mails that were promised."""

    codes: dict[UUID, ModelCode] = field(default_factory=dict)
    companies: dict[UUID, ModelCompany] = field(default_factory=dict)
    sessions: dict[str, ModelSession] = field(default_factory=dict)
    balances: set[UUID] = field(default_factory=set)
    mails: Counter[tuple[str, UUID]] = field(default_factory=Counter)

    # What is so

    def customer(self, kvk_number: str | None) -> UUID | None:
        for company_id, company in self.companies.items():
            if company.kvk_number == kvk_number and not company.ended:
                return company_id
        return None

    def caller(self, token: str, now: datetime) -> Caller | None:
        session = self.sessions[token]
        code = self.codes[session.code]
        if session.ended or session.began + SESSION <= now or code.status != "ACTIVE":
            return None
        return Caller(session.code, code.company, self.is_main(session.code))

    def is_main(self, code_id: UUID) -> bool:
        company_id = self.codes[code_id].company
        return company_id is not None and self.companies[company_id].main == code_id

    def of(self, company_id: UUID | None) -> Iterator[tuple[UUID, ModelCode]]:
        return ((key, code) for key, code in self.codes.items() if code.company == company_id)

    def live_sessions(self, now: datetime) -> set[str]:
        return {
            token
            for token, session in self.sessions.items()
            if not session.ended and session.began + SESSION > now
        }

    def overdue(self, now: datetime) -> UUID | None:
        """Give the oldest code that was not used in time."""
        due = [
            (code.created_at, code_id)
            for code_id, code in self.codes.items()
            if code.status == "PENDING" and code.created_at + UNUSED <= now
        ]
        return min(due)[1] if due else None

    # Requests

    def request(self, kvk_number: str | None, method: str | None, email: str, made: Made) -> str:
        customer = self.customer(kvk_number)
        if customer is None and method is None:
            return "InvalidInput"
        if customer is not None and method not in (None, self.companies[customer].method):
            return "PaymentMethodFixed"
        if made.code is None or made.created_at is None:
            return "Requested"
        permissions = OF_SUB_CODE if kvk_number else OF_PRIVATE_CODE
        self.codes[made.code] = ModelCode(made.company, email, made.created_at, permissions)
        if kvk_number is not None and customer is None and made.company is not None and method is not None:
            self.companies[made.company] = ModelCompany(kvk_number, method, made.code)
        elif customer is not None and self.codes[self.companies[customer].main].status in GONE:
            self.companies[customer].main = made.code
        if customer is None and method == "CREDIT":
            self.balances.add(made.company or made.code)
        self._under_way(made.code, tell=customer is not None and not self.is_main(made.code))
        return "Requested"

    def replace(self, kvk_number: str | None, email: str, made: Made) -> str:
        customer = self.customer(kvk_number)
        if kvk_number is not None and customer is None:
            return "InvalidInput"
        of_holder = [
            (code.status == "ACTIVE", code.created_at, code_id)
            for code_id, code in self.of(customer)
            if code.email == email and code.status in ("ACTIVE", "BLOCKED")
        ]
        if of_holder and made.code is not None and made.created_at is not None:
            lost = max(of_holder)[2]
            permissions = OF_SUB_CODE if kvk_number else OF_PRIVATE_CODE
            self.codes[made.code] = ModelCode(customer, email, made.created_at, permissions, replaces=lost)
            self._under_way(made.code, tell=customer is not None)
        return "Requested"

    # The holder

    def log_in(self, code_id: UUID, now: datetime, made: Made) -> str:
        code = self.codes[code_id]
        in_time = code.status == "PENDING" and code.created_at + UNUSED > now
        if not (in_time or code.status == "ACTIVE"):
            return "LoginFailed"
        if in_time:
            code.status = "ACTIVE"
            if code.replaces is not None:
                self._take_over(code_id, code, code.replaces)
            if code.company is not None and not self.is_main(code_id):
                self.mails["MAIL_FIRST_LOGIN", code_id] += 1
        if made.token is not None:
            self.sessions[made.token] = ModelSession(code_id, now)
        return "LoggedIn"

    def log_out(self, caller: Caller | None, token: str) -> str:
        if caller is None:
            return "NotLoggedIn"
        self.sessions[token].ended = True
        return "LoggedOut"

    # The main user

    def manage(
        self, caller: Caller | None, act: str, target: UUID, permissions: frozenset[str], limit: int | None
    ) -> str:
        refusal = self._may_not_manage(caller)
        if refusal is not None or caller is None:
            return refusal or ""
        code = self.codes[target]
        if code.company != caller.company:
            return "AccessCodeNotFound"
        if target == caller.code and act in ("block", "hand over", "grant", "withdraw"):
            return "InvalidInput"
        if act in ("limit", "grant", "withdraw") and code.status in GONE:
            return "NotPossibleInStatus"
        acts = {
            "block": lambda: self.block(target),
            "unblock": lambda: self.unblock(target),
            "hand over": lambda: self._hand_over(caller.code, target),
            "limit": lambda: self._limit(code, limit),
            "grant": lambda: self._permit(target, code.permissions | permissions),
            "withdraw": lambda: self._permit(target, code.permissions - permissions),
        }
        return acts[act]()

    # The main user and staff

    def block(self, code_id: UUID) -> str:
        return self._change(code_id, "ACTIVE", "BLOCKED", mail="MAIL_CODE_BLOCKED", out=True)

    def unblock(self, code_id: UUID) -> str:
        return self._change(code_id, "BLOCKED", "ACTIVE", mail="MAIL_CODE_UNBLOCKED")

    def revoke(self, code_id: UUID) -> str:
        said = self._change(
            code_id, "ACTIVE", "REVOKED", mail="MAIL_CODE_REVOKED", out=True, also_from="BLOCKED"
        )
        if said == "Done":
            self._pass_main_role_on(code_id)
        return said

    # Time

    def expire(self, code_id: UUID | None) -> str:
        if code_id is None:
            return "Nothing"
        code = self.codes[code_id]
        if code.status == "PENDING":
            code.status = "EXPIRED"
            if code.company is not None:
                self._pass_main_role_on(code_id)
                self.companies[code.company].ended = all(
                    other.status == "EXPIRED" for _, other in self.of(code.company)
                )
        return "Expired"

    # How

    def _may_not_manage(self, caller: Caller | None) -> str | None:
        if caller is None:
            return "NotLoggedIn"
        if caller.company is None or not caller.is_main:
            return "NotPermitted"
        if self.codes[caller.code].status != "ACTIVE":
            return "NotLoggedIn"
        return None if self.is_main(caller.code) else "NotPermitted"

    def _change(
        self,
        code_id: UUID,
        before: str,
        after: str,
        *,
        mail: str | None = None,
        out: bool = False,
        also_from: str = "",
    ) -> str:
        code = self.codes[code_id]
        if code.status not in (before, also_from):
            return "NotPossibleInStatus"
        code.status = after
        if out:
            self._end_sessions(code_id)
        if mail is not None:
            self.mails[mail, code_id] += 1
        return "Done"

    def _limit(self, code: ModelCode, limit: int | None) -> str:
        code.limit = limit
        return "Done"

    def _hand_over(self, former: UUID, heir: UUID) -> str:
        if self.codes[heir].status != "ACTIVE":
            return "NotPossibleInStatus"
        for company in self.companies.values():
            if company.main == former:
                company.main = heir
        self.codes[former].permissions = OF_SUB_CODE
        self.mails["MAIL_MAIN_ROLE_RECEIVED", heir] += 1
        self.mails["MAIL_MAIN_ROLE_PASSED", former] += 1
        return "Done"

    def _permit(self, code_id: UUID, permissions: frozenset[str]) -> str:
        code = self.codes[code_id]
        if permissions != code.permissions:
            code.permissions = permissions
            self.mails["MAIL_PERMISSIONS_CHANGED", code_id] += 1
        return "Done"

    def _pass_main_role_on(self, gone: UUID) -> None:
        company_id = self.codes[gone].company
        if company_id is None or not self.is_main(gone):
            return
        for status in ("ACTIVE", "PENDING", "BLOCKED"):
            heirs = [(code.created_at, key) for key, code in self.of(company_id) if code.status == status]
            if heirs:
                heir = self.companies[company_id].main = min(heirs)[1]
                if status == "ACTIVE":
                    self.mails["MAIL_MAIN_ROLE_RECEIVED", heir] += 1
                return

    def _take_over(self, code_id: UUID, code: ModelCode, lost_id: UUID) -> None:
        lost = self.codes[lost_id]
        code.permissions, code.limit = lost.permissions, lost.limit
        if self.is_main(lost_id) and code.company is not None:
            self.companies[code.company].main = code_id
        if lost.status not in GONE:
            lost.status = "REVOKED"
            self._end_sessions(lost_id)
        if lost_id in self.balances:
            self.balances ^= {lost_id, code_id}
        for key, other in self.codes.items():
            if other.replaces == lost_id and key != code_id:
                other.replaces = code_id

    def _end_sessions(self, code_id: UUID) -> None:
        for session in self.sessions.values():
            if session.code == code_id:
                session.ended = True

    def _under_way(self, code_id: UUID, *, tell: bool) -> None:
        self.mails["MAIL_PASSWORD", code_id] += 1
        self.mails["DELIVER_CODE", code_id] += 1
        if tell:
            self.mails["MAIL_CODE_REQUESTED", code_id] += 1
