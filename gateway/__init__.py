"""The process: settings, ASGI app, execution, worker, command line, adapters."""
