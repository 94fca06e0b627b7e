DELETE FROM let_in
WHERE claim = ?1 AND place = ?2
