"""PostgreSQL tells whoever listens that the status of an order or a filing changed; SQLite has no such thing."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the triggers; what it says is heard after the commit."""
    if op.get_bind().dialect.name != "postgresql":
        return
    op.execute("""
        CREATE FUNCTION tell_progress() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_notify('progressed', NEW.id::text); RETURN NULL; END $$
    """)
    for table in ("orders", "filings"):
        op.execute(f"""
            CREATE TRIGGER {table}_tell_progress AFTER UPDATE OF status ON {table}
            FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION tell_progress()
        """)


def downgrade() -> None:
    """Take the triggers away; they go with their function."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION tell_progress() CASCADE")
