-- What the sourcing rules let through when a revision was cleared: JSON, or NULL where that was not kept.
ALTER TABLE sign_off ADD COLUMN let_through TEXT;
