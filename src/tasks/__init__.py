"""Door 2, background work: each task loads by id, calls one service method, and may be run twice without harm."""
