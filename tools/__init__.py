"""The set-up and the checks behind ./run. The application itself is not here."""
