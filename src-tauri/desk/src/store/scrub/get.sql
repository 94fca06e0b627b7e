SELECT one
FROM scrub
