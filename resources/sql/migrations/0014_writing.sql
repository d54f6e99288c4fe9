-- How the model is to write. The rules of 0001 hold here too.

-- How a workspace speaks.
CREATE TABLE writing_voices (
    workspace_id INTEGER PRIMARY KEY REFERENCES workspaces(id),
    does TEXT NOT NULL,
    avoids TEXT NOT NULL,
    words TEXT NOT NULL,
    audience TEXT NOT NULL,
    updated_at INTEGER NOT NULL
);

-- Texts that a person called theirs, for one workspace: what was written for one client does not turn up at another's.
CREATE TABLE writing_samples (
    id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    user_id INTEGER NOT NULL REFERENCES users(id),
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (workspace_id, id)
);
CREATE INDEX writing_samples_of ON writing_samples (workspace_id, user_id, id);

-- Answers of models that were good, by a hash of the model and of all that it was asked (services/writing/answer_cache.h). The question itself is not kept.
CREATE TABLE writing_answers (
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    key BLOB NOT NULL,
    answer TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, key)
) WITHOUT ROWID;

-- What models did, by day (UTC, days since 1970).
CREATE TABLE writing_days (
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    day INTEGER NOT NULL,
    model TEXT NOT NULL,
    asked INTEGER NOT NULL DEFAULT 0,          -- answers that a model was asked for
    known INTEGER NOT NULL DEFAULT 0,          -- answers that were known already
    failed INTEGER NOT NULL DEFAULT 0,         -- asked, and no answer came that could be used
    answered INTEGER NOT NULL DEFAULT 0,       -- asked, and words came: what the next three are sums of
    first_word_ms INTEGER NOT NULL DEFAULT 0,
    tokens INTEGER NOT NULL DEFAULT 0,
    writing_us INTEGER NOT NULL DEFAULT 0,     -- what those tokens took
    PRIMARY KEY (workspace_id, day, model)
) WITHOUT ROWID;
