"""A local stand-in for Upwork: its OAuth 2, its GraphQL API and a living world behind them. It shares no code with ``src``."""
