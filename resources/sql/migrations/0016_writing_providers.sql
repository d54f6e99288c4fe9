-- Who writes when Ollama cannot. The rules of 0001 hold here too.

-- Asked in the order of their positions. The keys are not here.
CREATE TABLE writing_providers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key stands under this number in the keychain or vault: never another's
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('openai', 'anthropic')),
    base_url TEXT NOT NULL,
    model TEXT NOT NULL,
    position INTEGER NOT NULL,
    is_on INTEGER NOT NULL,
    has_key INTEGER NOT NULL,
    revision INTEGER NOT NULL,             -- grows with each change
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, name_key)
);

-- What models did, also by provider; an empty one is Ollama.
ALTER TABLE writing_days RENAME TO writing_days_before;
CREATE TABLE writing_days (
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    day INTEGER NOT NULL,
    provider TEXT NOT NULL DEFAULT '',         -- as it was called then
    model TEXT NOT NULL,
    asked INTEGER NOT NULL DEFAULT 0,          -- answers that a model was asked for
    known INTEGER NOT NULL DEFAULT 0,          -- answers that were known already
    failed INTEGER NOT NULL DEFAULT 0,         -- asked, and no answer came that could be used
    answered INTEGER NOT NULL DEFAULT 0,       -- asked, and words came: what the next three are sums of
    first_word_ms INTEGER NOT NULL DEFAULT 0,
    tokens INTEGER NOT NULL DEFAULT 0,
    writing_us INTEGER NOT NULL DEFAULT 0,     -- what those tokens took
    PRIMARY KEY (workspace_id, day, provider, model)
) WITHOUT ROWID;
INSERT INTO writing_days (workspace_id, day, model, asked, known, failed, answered, first_word_ms, tokens, writing_us)
SELECT workspace_id, day, model, asked, known, failed, answered, first_word_ms, tokens, writing_us FROM writing_days_before;
DROP TABLE writing_days_before;
