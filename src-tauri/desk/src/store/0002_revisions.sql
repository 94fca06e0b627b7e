-- How an anchor came into its revision, and what happened around its words (JSON, see the change log).
ALTER TABLE claim_anchor ADD COLUMN carried TEXT;
ALTER TABLE claim_anchor ADD COLUMN caution TEXT;
ALTER TABLE naming_anchor ADD COLUMN carried TEXT;
ALTER TABLE naming_anchor ADD COLUMN caution TEXT;

-- Who cleared which revision, and the hash of the bytes that were cleared.
CREATE TABLE sign_off (
    id       BLOB PRIMARY KEY NOT NULL,
    article  BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    revision BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    sha256   TEXT NOT NULL,
    who      TEXT NOT NULL,
    at       INTEGER NOT NULL,
    note     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_off_by_article ON sign_off (article, at);
CREATE INDEX sign_off_by_revision ON sign_off (revision);
