-- A source without a name of its own is local to its article.
ALTER TABLE source ADD COLUMN article BLOB REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX source_by_article ON source (article) WHERE article IS NOT NULL;
