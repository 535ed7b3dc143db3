"""Door 1, HTTP: routes, dependencies and the rendering of errors. No decision and no SQL lives here."""
