-- Whether the file is still to be rewritten without what was sealed.
CREATE TABLE scrub (
    one INTEGER PRIMARY KEY NOT NULL CHECK (one = 1)
) STRICT;
