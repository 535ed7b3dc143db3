"""The MCP door: Upwork's own MCP server, for which nobody needs a key."""
