-- Which language model a workspace writes with. The rules of 0001 hold here too.
CREATE TABLE writing_settings (
    workspace_id INTEGER PRIMARY KEY REFERENCES workspaces(id),
    base_url TEXT NOT NULL DEFAULT '',  -- empty: OLLAMA_HOST, else this computer
    model TEXT NOT NULL DEFAULT '',     -- empty: the first one that is there
    context_tokens INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
