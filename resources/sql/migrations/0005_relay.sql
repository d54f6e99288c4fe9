-- Relays: servers of the user's that are always on and keep what comes in until this agency fetches it.

CREATE TABLE relays (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key and its token stand under this number in the keychain or vault: never another's
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    public_key BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    fetched_at INTEGER,                    -- when it last answered
    received INTEGER NOT NULL DEFAULT 0,   -- events that it brought
    trouble TEXT NOT NULL DEFAULT ''       -- why the last try failed
);
