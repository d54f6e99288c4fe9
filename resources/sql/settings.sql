-- name: value
SELECT value FROM settings WHERE key = ?

-- name: set
INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
