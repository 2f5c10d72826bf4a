-- Whoever reads an incident first marks it as committed, and dirties its page. A file of all incidents comes in the order of their
-- days, to each page many times, so the first one after a large import took nearly twice as long as the next. By default the
-- database waits for a fifth of the table before it looks at new rows by itself, and then reads forty megabytes a second.
ALTER TABLE incident SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_cost_limit = 1000);
