"""The GraphQL door: Upwork's API with a key of one's own."""
