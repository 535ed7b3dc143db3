"""Everything that speaks SQL: tables, connection, repositories, queue. No decision is taken here."""
