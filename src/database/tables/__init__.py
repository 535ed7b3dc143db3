"""The rows, one module per noun. Import them through ``src.database.models``, their one-page face."""
