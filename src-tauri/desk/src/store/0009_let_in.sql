-- Free text of claims that rest on confidential sources which the editor let into reports: the
-- hash of the very words, and the sources the claim rested on.
CREATE TABLE let_in (
    article BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    claim   BLOB NOT NULL,
    place   TEXT NOT NULL,
    sha256  TEXT NOT NULL,
    sources TEXT NOT NULL,
    PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX let_in_by_article ON let_in (article);
