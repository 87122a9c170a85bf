"""What the main user does with the codes of the company (DOMAIN 9)."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID

import strawberry
from strawberry import Parent

from models.permission import Permission
from resolvers import code_management
from schema.access_code import AccessCode, Viewer
from schema.context import Info
from schema.fields import as_view, derived, given, optional, refusable, shown, view
from schema.organisation import Organisation
from schema.problems import AccessCodeNotFound, InvalidInput, NotLoggedIn, NotPermitted, NotPossibleInStatus
from schema.relay import key_of
from schema.session import viewer_of


@strawberry.input(description="Permissions to grant.")
class GrantPermissionsInput:
    """What `grantPermissions` takes."""

    access_code_id: strawberry.ID = strawberry.field(description="The code to grant them to.")
    permissions: list[Permission] = strawberry.field(description="What it may do from now on, besides.")


@strawberry.input(description="Permissions to withdraw.")
class WithdrawPermissionsInput:
    """What `withdrawPermissions` takes."""

    access_code_id: strawberry.ID = strawberry.field(description="The code to withdraw them from.")
    permissions: list[Permission] = strawberry.field(description="What it may not do any more.")


@strawberry.input(description="The code to block.")
class BlockAccessCodeInput:
    """What `blockAccessCode` takes."""

    access_code_id: strawberry.ID = strawberry.field(description="Another code than one's own.")


@strawberry.input(description="The code to unblock.")
class UnblockAccessCodeInput:
    """What `unblockAccessCode` takes."""

    access_code_id: strawberry.ID = strawberry.field(description="A blocked code.")


@strawberry.input(description="The limit of a code.")
class SetSpendingLimitInput:
    """What `setSpendingLimit` takes."""

    access_code_id: strawberry.ID = strawberry.field(description="The code to limit.")
    limit: Decimal | None = optional("Euros a month; left out or null for no limit.")


@strawberry.input(description="Who becomes the main user.")
class HandOverMainRoleInput:
    """What `handOverMainRole` takes."""

    access_code_id: strawberry.ID = strawberry.field(description="Another active code of the company.")


@strawberry.interface(description="A code that was changed, and its company.")
class CodeChanged:
    """What all these acts give."""

    access_code: AccessCode = shown("The code as it is now.")
    organisation: Organisation = shown("Its company as it is now.")


@view
class PermissionsGranted(CodeChanged):
    """The code may do more."""


@view
class PermissionsWithdrawn(CodeChanged):
    """The code may do less."""


@view
class AccessCodeBlocked(CodeChanged):
    """The code cannot be used, and its sessions have ended."""


@view
class AccessCodeUnblocked(CodeChanged):
    """The code can be used again."""


@view
class SpendingLimitSet(CodeChanged):
    """The code's limit is another one."""


@view
class MainRoleHandedOver:
    """Another code is the main user now; the caller is a sub-code."""

    organisation: Organisation = shown("The company, as the caller sees it from now on.")

    @derived("The caller, as a sub-code.")
    async def viewer(root: Parent[code_management.MainRoleHandedOver], info: Info) -> Viewer | None:
        return await viewer_of(info.context)


GrantPermissionsResult = Annotated[
    PermissionsGranted | NotLoggedIn | NotPermitted | AccessCodeNotFound | NotPossibleInStatus | InvalidInput,
    strawberry.union("GrantPermissionsResult", description="What was done, or why not."),
]
WithdrawPermissionsResult = Annotated[
    PermissionsWithdrawn
    | NotLoggedIn
    | NotPermitted
    | AccessCodeNotFound
    | NotPossibleInStatus
    | InvalidInput,
    strawberry.union("WithdrawPermissionsResult", description="What was done, or why not."),
]
BlockAccessCodeResult = Annotated[
    AccessCodeBlocked | NotLoggedIn | NotPermitted | AccessCodeNotFound | NotPossibleInStatus | InvalidInput,
    strawberry.union("BlockAccessCodeResult", description="What was done, or why not."),
]
UnblockAccessCodeResult = Annotated[
    AccessCodeUnblocked
    | NotLoggedIn
    | NotPermitted
    | AccessCodeNotFound
    | NotPossibleInStatus
    | InvalidInput,
    strawberry.union("UnblockAccessCodeResult", description="What was done, or why not."),
]
SetSpendingLimitResult = Annotated[
    SpendingLimitSet | NotLoggedIn | NotPermitted | AccessCodeNotFound | NotPossibleInStatus | InvalidInput,
    strawberry.union("SetSpendingLimitResult", description="What was done, or why not."),
]
HandOverMainRoleResult = Annotated[
    MainRoleHandedOver | NotLoggedIn | NotPermitted | AccessCodeNotFound | NotPossibleInStatus | InvalidInput,
    strawberry.union("HandOverMainRoleResult", description="What was done, or why not."),
]

_MANAGE = Permission.MANAGE_ACCESS_CODES


@strawberry.type
class CodeManagementMutations:
    """What the main user does."""

    @refusable("Let a code do more.", requires=_MANAGE)
    async def grant_permissions(
        info: Info,
        input: Annotated[
            GrantPermissionsInput, strawberry.argument(description="Which code, and what it may do.")
        ],
    ) -> GrantPermissionsResult:
        context, code_id = info.context, _code_id(input.access_code_id)
        return as_view(
            await code_management.grant(context.services, context.principal, code_id, input.permissions)
        )

    @refusable("Let a code do less.", requires=_MANAGE)
    async def withdraw_permissions(
        info: Info,
        input: Annotated[
            WithdrawPermissionsInput, strawberry.argument(description="Which code, and what it may not do.")
        ],
    ) -> WithdrawPermissionsResult:
        context, code_id = info.context, _code_id(input.access_code_id)
        return as_view(
            await code_management.withdraw(context.services, context.principal, code_id, input.permissions)
        )

    @refusable("Block another code; its sessions end at once.", requires=_MANAGE)
    async def block_access_code(
        info: Info, input: Annotated[BlockAccessCodeInput, strawberry.argument(description="Which code.")]
    ) -> BlockAccessCodeResult:
        context = info.context
        return as_view(
            await code_management.block(context.services, context.principal, _code_id(input.access_code_id))
        )

    @refusable("Let a blocked code in again.", requires=_MANAGE)
    async def unblock_access_code(
        info: Info, input: Annotated[UnblockAccessCodeInput, strawberry.argument(description="Which code.")]
    ) -> UnblockAccessCodeResult:
        context = info.context
        return as_view(
            await code_management.unblock(context.services, context.principal, _code_id(input.access_code_id))
        )

    @refusable("Set what a code may spend in a month.", requires=_MANAGE)
    async def set_spending_limit(
        info: Info,
        input: Annotated[
            SetSpendingLimitInput, strawberry.argument(description="Which code, and its limit.")
        ],
    ) -> SetSpendingLimitResult:
        context = info.context
        limit = code_management.limit_in_cents(given(input.limit))
        return as_view(
            await code_management.set_spending_limit(
                context.services, context.principal, _code_id(input.access_code_id), limit
            )
        )

    @refusable("Make another active code the main user.", requires=_MANAGE)
    async def hand_over_main_role(
        info: Info, input: Annotated[HandOverMainRoleInput, strawberry.argument(description="Which code.")]
    ) -> HandOverMainRoleResult:
        context = info.context
        handed_over = await code_management.hand_over_main_role(
            context.services, context.principal, _code_id(input.access_code_id)
        )
        context.principal = handed_over.principal
        return as_view(handed_over)


def _code_id(global_id: str) -> UUID | None:
    return key_of(global_id, "AccessCode")
