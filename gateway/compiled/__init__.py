"""Compiled operations: a validated operation becomes Python that works level by level.

A **level** is one selection set on one object type. Its function takes the list of all parents at
that place of the answer, whatever lists they came from, and gives their dicts: each field's
resolver is called once for the whole level where it can take the whole level (`schema.fields.batch`),
and its values are completed as one **column**. A value that cannot be had leaves a `Failure` in its
column; only when there is one does a walk over the answer place the errors and null what GraphQL says.

What is selected is collected by graphql-core's own functions, leaves are written by the schema's own
types, so that what is left to be the same is small; `tests/compiled` holds that it is. What is not
covered (introspection, subscriptions, unknown directives, fields with extensions) compiles to
nothing, and runs on graphql-core.
"""

from gateway.compiled.operation import CompiledOperation, Compiler

__all__ = ["CompiledOperation", "Compiler"]
