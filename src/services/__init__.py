"""Use cases. A service opens its own short transactions and never talks to the outside inside one."""
