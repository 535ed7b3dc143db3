"""The evaluation of drafting: rubric, profiles, a hostile model. It needs no model, no network and no database."""
