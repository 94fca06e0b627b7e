-- A file's bytes are kept once, however many readings there are of them.
CREATE TABLE file (
    sha256 TEXT PRIMARY KEY NOT NULL,
    bytes  BLOB NOT NULL
) STRICT;

INSERT INTO file (sha256, bytes)
SELECT sha256, bytes
FROM draft
GROUP BY sha256;

-- A draft is one reading of a file: as which format, and with its tracked
-- changes accepted or as if none had been made.
CREATE TABLE draft_next (
    sha256  TEXT NOT NULL REFERENCES file (sha256),
    format  TEXT NOT NULL,
    changes TEXT NOT NULL,
    text    TEXT NOT NULL,
    layout  TEXT NOT NULL,
    PRIMARY KEY (sha256, format, changes)
) STRICT;

INSERT INTO draft_next (sha256, format, changes, text, layout)
SELECT sha256, format, 'accepted', text, layout
FROM draft;

DROP TABLE draft;
ALTER TABLE draft_next RENAME TO draft;

-- A revision names its draft by all three.
CREATE TABLE revision_next (
    id        BLOB PRIMARY KEY NOT NULL,
    article   BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    number    INTEGER NOT NULL,
    sha256    TEXT NOT NULL,
    file_name TEXT NOT NULL,
    format    TEXT NOT NULL,
    changes   TEXT NOT NULL,
    created   INTEGER NOT NULL,
    FOREIGN KEY (sha256, format, changes) REFERENCES draft (sha256, format, changes),
    UNIQUE (article, number)
) STRICT, WITHOUT ROWID;

INSERT INTO revision_next (id, article, number, sha256, file_name, format, changes, created)
SELECT id, article, number, sha256, file_name, format, 'accepted', created
FROM revision;

DROP TABLE revision;
ALTER TABLE revision_next RENAME TO revision;
