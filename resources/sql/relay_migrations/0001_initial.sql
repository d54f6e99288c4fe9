-- What a relay keeps: boxes that only their desks can open. Moments are milliseconds since 1970 in UTC. Nothing here is readable or secret.

CREATE TABLE desks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    public_key BLOB NOT NULL,
    token_hash BLOB NOT NULL,       -- SHA-256
    admitted_at INTEGER NOT NULL,
    fetched_at INTEGER
);

-- One for each desk: AUTOINCREMENT, so that a number is never given twice and a desk can ask for what came after it.
CREATE TABLE boxes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    desk_id INTEGER NOT NULL REFERENCES desks(id) ON DELETE CASCADE,
    unsubscribe INTEGER NOT NULL,   -- 1: takes its share of the room only: anybody can press that button
    received_at INTEGER NOT NULL,
    size INTEGER NOT NULL,          -- of what is sealed, in bytes
    sealed BLOB NOT NULL
);
CREATE INDEX boxes_desk ON boxes(desk_id, id);
CREATE INDEX boxes_received ON boxes(received_at);
CREATE INDEX boxes_size ON boxes(unsubscribe, size);
