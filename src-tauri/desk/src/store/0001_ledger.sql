-- The ledger. Ids are UUIDs (16 bytes), times milliseconds since 1970 in UTC,
-- words of fixed vocabularies are stored as in the change log.

-- A draft as it came in and as Claimdesk read it. Never changed, never removed:
-- a revision names it by hash, and an undone import can be done again.
CREATE TABLE draft (
    sha256 TEXT NOT NULL,
    format TEXT NOT NULL,
    bytes  BLOB NOT NULL,
    text   TEXT NOT NULL,
    layout TEXT NOT NULL,
    PRIMARY KEY (sha256, format)
) STRICT;

CREATE TABLE article (
    id          BLOB PRIMARY KEY NOT NULL,
    revision    BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    created     INTEGER NOT NULL,
    claims_made INTEGER NOT NULL,
    title       TEXT NOT NULL,
    byline      TEXT NOT NULL,
    deadline    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
    id        BLOB PRIMARY KEY NOT NULL,
    article   BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    number    INTEGER NOT NULL,
    sha256    TEXT NOT NULL,
    file_name TEXT NOT NULL,
    format    TEXT NOT NULL,
    created   INTEGER NOT NULL,
    FOREIGN KEY (sha256, format) REFERENCES draft (sha256, format),
    UNIQUE (article, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
    id         BLOB PRIMARY KEY NOT NULL,
    article    BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    number     INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    priority   TEXT NOT NULL,
    assignee   TEXT NOT NULL,
    status     TEXT NOT NULL,
    review     TEXT,
    correction TEXT,
    note       TEXT NOT NULL,
    UNIQUE (article, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_by_status ON claim (article, status);

-- Where a claim stands in one revision. `words` repeats the exact words of `spans`.
CREATE TABLE claim_anchor (
    claim    BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    revision BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    spans    TEXT NOT NULL,
    words    TEXT NOT NULL,
    PRIMARY KEY (claim, revision)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_anchor_by_revision ON claim_anchor (revision);

CREATE TABLE source (
    id           BLOB PRIMARY KEY NOT NULL,
    bundled      INTEGER NOT NULL,
    name         TEXT NOT NULL,
    aliases      TEXT NOT NULL,
    kind         TEXT NOT NULL,
    country      TEXT NOT NULL,
    ownership    TEXT,
    url          TEXT NOT NULL,
    carries      BLOB REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    confidential INTEGER NOT NULL,
    note         TEXT NOT NULL,
    contact      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX source_by_carries ON source (carries) WHERE carries IS NOT NULL;

CREATE TABLE attribution (
    id        BLOB PRIMARY KEY NOT NULL,
    claim     BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    position  INTEGER NOT NULL,
    source    BLOB NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    role      TEXT NOT NULL,
    level     TEXT NOT NULL,
    stance    TEXT NOT NULL,
    locator   TEXT NOT NULL,
    accessed  TEXT,
    words     TEXT NOT NULL,
    note      TEXT NOT NULL,
    anonymity TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX attribution_by_claim ON attribution (claim);
CREATE INDEX attribution_by_source ON attribution (source, claim);

-- Where the draft names an attribution's source, in one revision.
CREATE TABLE naming_anchor (
    attribution BLOB NOT NULL REFERENCES attribution (id) DEFERRABLE INITIALLY DEFERRED,
    revision    BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    spans       TEXT NOT NULL,
    words       TEXT NOT NULL,
    PRIMARY KEY (attribution, revision)
) STRICT, WITHOUT ROWID;

CREATE INDEX naming_anchor_by_revision ON naming_anchor (revision);

CREATE TABLE setting (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE vault (
    one  INTEGER PRIMARY KEY NOT NULL CHECK (one = 1),
    body TEXT NOT NULL
) STRICT;

-- The change log. Entries are only ever appended.
CREATE TABLE entry (
    seq     INTEGER PRIMARY KEY NOT NULL,
    v       INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    who     TEXT NOT NULL,
    course  TEXT NOT NULL,
    of      INTEGER REFERENCES entry (seq),
    label   TEXT NOT NULL,
    article BLOB,
    edits   TEXT NOT NULL
) STRICT;

CREATE INDEX entry_by_article ON entry (article, seq) WHERE article IS NOT NULL;

-- Which claims and sources an entry speaks of, for their histories.
CREATE TABLE touched (
    subject BLOB NOT NULL,
    seq     INTEGER NOT NULL REFERENCES entry (seq),
    PRIMARY KEY (subject, seq)
) STRICT, WITHOUT ROWID;

-- What can be undone (undone = 0, the last first) and redone (undone = 1, the first first).
CREATE TABLE timeline (
    seq    INTEGER PRIMARY KEY NOT NULL REFERENCES entry (seq),
    undone INTEGER NOT NULL
) STRICT;

CREATE INDEX timeline_undone ON timeline (undone, seq);

-- What is being typed and not yet said. Not part of the ledger.
CREATE TABLE typing (
    key  TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The search index over titles, claims and sources. Each kind has a range of
-- `doc` of its own, so that finding a few sources need not walk a million claims.
CREATE TABLE search_doc (
    doc     INTEGER PRIMARY KEY NOT NULL,
    subject BLOB NOT NULL UNIQUE,
    body    TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    body,
    content = 'search_doc',
    content_rowid = 'doc',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3 4'
);

CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN
    INSERT INTO search (rowid, body) VALUES (new.doc, new.body);
END;

CREATE TRIGGER search_doc_changed AFTER UPDATE OF body ON search_doc BEGIN
    INSERT INTO search (search, rowid, body) VALUES ('delete', old.doc, old.body);
    INSERT INTO search (rowid, body) VALUES (new.doc, new.body);
END;

CREATE TRIGGER search_doc_removed AFTER DELETE ON search_doc BEGIN
    INSERT INTO search (search, rowid, body) VALUES ('delete', old.doc, old.body);
END;
