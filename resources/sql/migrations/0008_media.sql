-- Files in conversations: what contacts sent and what we send. The rules of 0001 hold here too.
--
-- Their bytes stand in the database, as the attachments of campaigns do. A backup is a copy of this one file, made of one moment
-- and checked as a whole, and so are restoring and moving an agency: a folder beside it would be a second thing to copy, could name
-- files that no row knows and miss those that a row names. What it costs is that backups grow with the files; WhatsApp bounds each.

-- One for each interaction that has a file.
CREATE TABLE media_files (
    interaction_id INTEGER PRIMARY KEY REFERENCES interactions(id) ON DELETE CASCADE,
    workspace_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    state INTEGER NOT NULL,                -- MediaState: 0 to be fetched, 1 here, 2 could not be fetched, 3 gone at the provider
    bytes INTEGER NOT NULL DEFAULT 0,      -- of the whole file, once it is here
    provider_id TEXT NOT NULL DEFAULT '',  -- in: what it is fetched by; out: what messages name it by, empty until it is uploaded
    provider_until INTEGER,                -- out: until when they may
    attempts INTEGER NOT NULL DEFAULT 0,   -- in: how often fetching has failed
    due_at INTEGER,                        -- in: when it is fetched; null: not by itself
    trouble TEXT NOT NULL DEFAULT '',      -- why the last attempt failed
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id)
);
CREATE INDEX media_files_due ON media_files(due_at) WHERE due_at IS NOT NULL;

-- Its bytes, a megabyte each: a large file is written in short transactions, so that sending does not wait for it.
CREATE TABLE media_parts (
    interaction_id INTEGER NOT NULL REFERENCES media_files(interaction_id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (interaction_id, part)
);

-- What came in before is fetched now, where Meta still has it.
INSERT INTO media_files (interaction_id, workspace_id, account_id, state, provider_id, due_at)
SELECT i.id, i.workspace_id, v.account_id, 0, json_extract(i.media, '$.id'), i.at
FROM interactions i JOIN conversations v ON v.workspace_id = i.workspace_id AND v.id = i.conversation_id
WHERE i.direction = 0 AND i.media <> '' AND json_valid(i.media) AND coalesce(json_extract(i.media, '$.id'), '') <> '';
