"""Questions to the database, one module per noun. Each repository lives for one transaction and never commits."""
