DELETE FROM claim_anchor
WHERE claim = ?1 AND revision = ?2
