-- What is not to stand in what a workspace publishes. The rules of 0001 hold here too.

CREATE TABLE moderation_rules (
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('words', 'pattern')),
    sought TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('warn', 'block')),
    reason TEXT NOT NULL,
    PRIMARY KEY (workspace_id, position)
) WITHOUT ROWID;

-- What the workspace's model has to say. No row: nothing.
CREATE TABLE moderation_models (
    workspace_id INTEGER PRIMARY KEY REFERENCES workspaces(id),
    part TEXT NOT NULL CHECK (part IN ('off', 'warn', 'block')),
    updated_at INTEGER NOT NULL
);
