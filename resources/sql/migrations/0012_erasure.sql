-- People who were erased, and what keeps them from coming back. The rules of 0001 hold here too.

-- What must not come back: keyed hashes of addresses (services/contacts/erased_addresses.h). They name nobody.
CREATE TABLE erased_addresses (
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    mark BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, mark)
) WITHOUT ROWID;

-- The key of those hashes: random, of this installation. Null: nobody was erased yet.
ALTER TABLE agency ADD COLUMN erasure_key BLOB;

-- An erasure on its way (services/contacts/erasure.h): who is nameless already, and what still has to be looked for. A crash leaves it here,
-- and the next start goes on with it. When only the file's free space is left to be wiped, both lists are empty.
CREATE TABLE erasures (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL,
    contacts TEXT NOT NULL,                -- JSON array of ids
    addresses TEXT NOT NULL,               -- JSON array, as they may stand in texts and files
    begun_at INTEGER NOT NULL
);

-- A row without a name, so that numbers in messages and in the audit trail still mean something. Nothing brings it back.
ALTER TABLE contacts ADD COLUMN erased_at INTEGER;
