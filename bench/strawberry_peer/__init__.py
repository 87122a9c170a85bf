"""The schema slice in Strawberry and SQLAlchemy's ORM, as their documentation teaches."""
