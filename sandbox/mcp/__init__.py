"""The sandbox's MCP door: transport, registration, tools. The world behind it is the one that ``graphql`` answers from."""
