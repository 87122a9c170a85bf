"""PostgreSQL tells whoever listens that the status of an order changed; SQLite has no such thing."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the trigger; what it says is heard after the commit."""
    if op.get_bind().dialect.name != "postgresql":
        return
    op.execute("""
        CREATE FUNCTION tell_order_progressed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_notify('order_progressed', NEW.id::text); RETURN NULL; END $$
    """)
    op.execute("""
        CREATE TRIGGER orders_tell_progress AFTER UPDATE OF status ON orders
        FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION tell_order_progressed()
    """)


def downgrade() -> None:
    """Take the trigger away; it goes with its function."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION tell_order_progressed() CASCADE")
