-- The file that a source is: its path in the package it came in, and the SHA-256 of its bytes, as JSON.
ALTER TABLE source ADD COLUMN file TEXT;
