-- People: rights that end at once, invitations, the audit trail.

-- Grows whenever the person's role, workspaces, state or password changes: a session that was made under an earlier one looks again.
ALTER TABLE users ADD COLUMN rights_revision INTEGER NOT NULL DEFAULT 1;
-- Grows when all sessions of the person have to end: a new password, a deactivation.
ALTER TABLE users ADD COLUMN session_epoch INTEGER NOT NULL DEFAULT 1;
ALTER TABLE users ADD COLUMN reset_code_tries INTEGER NOT NULL DEFAULT 0;
-- The row stays, with the name alone: history says who it was.
ALTER TABLE users ADD COLUMN deleted_at INTEGER;

CREATE TABLE invitations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'admin', 'manager', 'agent')),
    code_hash TEXT NOT NULL,               -- of the six digits; they stand nowhere else
    tries INTEGER NOT NULL DEFAULT 0,      -- wrong codes since it was sent
    invited_by INTEGER NOT NULL REFERENCES users(id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    accepted_at INTEGER,
    revoked_at INTEGER
);
CREATE INDEX invitations_email ON invitations(email_key);

-- Who did what to what. Each row's hash is made over the row and the hash of the one before (services/access/audit.h).
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,                -- 1, 2, 3, ... without a gap
    at INTEGER NOT NULL,
    workspace_id INTEGER,                  -- null: the whole agency
    user_id INTEGER,                       -- null: the program, or somebody who has not signed in
    who TEXT NOT NULL,                     -- name and e-mail as they were
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX audit_workspace ON audit(workspace_id, id);

-- The end of the chain: a row that was cut off there is missed.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entries INTEGER NOT NULL,
    hash BLOB NOT NULL
);
INSERT INTO audit_head (id, entries, hash) VALUES (1, 0, zeroblob(32));

CREATE TRIGGER audit_appended BEFORE INSERT ON audit WHEN new.id IS NOT (SELECT entries + 1 FROM audit_head)
BEGIN SELECT RAISE(ABORT, 'the audit trail is only appended to'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is only appended to'); END;
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is only appended to'); END;
CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head
BEGIN SELECT RAISE(ABORT, 'the audit trail is only appended to'); END;
CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head WHEN new.entries <> old.entries + 1
BEGIN SELECT RAISE(ABORT, 'the audit trail is only appended to'); END;
