INSERT INTO timeline (seq, undone)
VALUES (?1, 0)
