-- What each claim stood on when a revision was cleared: JSON, or NULL where that was not kept.
ALTER TABLE sign_off ADD COLUMN footing TEXT;
