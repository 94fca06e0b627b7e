SELECT text, layout
FROM draft
WHERE sha256 = ?1 AND format = ?2 AND changes = ?3
