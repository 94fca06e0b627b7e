-- Words of an article, folded, that the editor does not want proposed as a claim again.
CREATE TABLE rejection (
    article BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    words   TEXT NOT NULL,
    PRIMARY KEY (article, words)
) STRICT, WITHOUT ROWID;
