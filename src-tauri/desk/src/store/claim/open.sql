SELECT id, number
FROM claim
WHERE article = ?1
    AND status IN ('unchecked', 'in_progress', 'correction_proposed', 'cannot_confirm')
ORDER BY number
