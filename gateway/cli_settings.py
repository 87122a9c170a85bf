"""What every command begins with: the settings, and logs."""

import typer
from pydantic import ValidationError

from gateway.logs import set_up_logs
from gateway.settings import Settings, UnsafeSettings


def settings_of_command() -> Settings:
    """Read the settings; tell what is wrong with them, and end, where they cannot be used."""
    set_up_logs()
    try:
        settings = Settings()
        settings.check()
    except ValidationError as unreadable:
        for error in unreadable.errors():
            typer.echo(f"The setting {error['loc'][0]} cannot be used: {error['msg']}", err=True)
        raise typer.Exit(2) from None
    except UnsafeSettings as unsafe:
        typer.echo(f"These settings are not safe: {unsafe}", err=True)
        raise typer.Exit(2) from None
    return settings
