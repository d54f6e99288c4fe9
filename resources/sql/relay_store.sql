-- A relay's own file (relay_migrations). Never an agency's.

-- name: desks
SELECT d.id, d.name, d.public_key, d.token_hash, d.fetched_at, (SELECT count(*) FROM boxes b WHERE b.desk_id = d.id) FROM desks d ORDER BY d.name_key

-- name: keys
SELECT id, public_key FROM desks ORDER BY id

-- name: tokens
SELECT id, token_hash FROM desks ORDER BY id

-- name: admit
INSERT INTO desks (name, name_key, public_key, token_hash, admitted_at) VALUES (?, ?, ?, ?, ?)

-- Another token of the same desk: what waits for it stays openable, because its key is the same.
-- name: change-token
UPDATE desks SET name = ?, token_hash = ? WHERE name_key = ? AND public_key = ?

-- name: dismiss
DELETE FROM desks WHERE name_key = ?

-- A write for each look of a desk would be too many: one a minute.
-- name: fetched
UPDATE desks SET fetched_at = ? WHERE id = ? AND coalesce(fetched_at, 0) < ?

-- name: keep
INSERT INTO boxes (desk_id, unsubscribe, received_at, size, sealed) VALUES (?, ?, ?, ?, ?)

-- name: usage
SELECT unsubscribe, count(*), coalesce(sum(size), 0) FROM boxes INDEXED BY boxes_size GROUP BY unsubscribe

-- name: page
SELECT id, size, sealed FROM boxes WHERE desk_id = ? AND id > ? ORDER BY id LIMIT ?

-- name: acknowledge
DELETE FROM boxes WHERE id = ? AND desk_id = ?

-- name: expire
DELETE FROM boxes WHERE received_at < ?
