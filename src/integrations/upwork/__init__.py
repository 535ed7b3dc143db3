"""Upwork's GraphQL API as typed calls, and the installation's share of its rate limits. Whose grant is used is not decided here."""
