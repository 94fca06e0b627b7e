-- Names that are spelled right, for every article of the desk: by whom, when, and a locator as JSON.
CREATE TABLE checked_name (
    name    TEXT    NOT NULL PRIMARY KEY,
    kind    TEXT    NOT NULL,
    who     TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    locator TEXT    NOT NULL,
    note    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Two names, in alphabetical order, that belong to two people.
CREATE TABLE names_apart (
    first  TEXT    NOT NULL,
    second TEXT    NOT NULL,
    who    TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;

-- Findings about an article's own words that an editor dismissed; the words of their places as JSON.
CREATE TABLE dismissed_finding (
    article BLOB    NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    kind    TEXT    NOT NULL,
    words   TEXT    NOT NULL,
    who     TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (article, kind, words)
) STRICT, WITHOUT ROWID;
