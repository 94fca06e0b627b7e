INSERT INTO attribution (id, claim, position, source, role, level, stance, locator, accessed, words, note, anonymity)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (id) DO UPDATE SET
    claim = excluded.claim,
    position = excluded.position,
    source = excluded.source,
    role = excluded.role,
    level = excluded.level,
    stance = excluded.stance,
    locator = excluded.locator,
    accessed = excluded.accessed,
    words = excluded.words,
    note = excluded.note,
    anonymity = excluded.anonymity
