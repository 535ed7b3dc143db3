"""Small tools that know nothing of the domain: clock, logging, validation, export. Nothing here imports another floor."""
