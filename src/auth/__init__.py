"""Who is calling, and may they: mechanisms of identity, sessions, factors and encryption. Use cases over them are in services."""
