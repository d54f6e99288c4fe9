-- Invitations as they are sent: the code is made when the mail leaves (services/access/invitation_mail.h). Nothing has written into
-- the table of 0007, which could not say so.

DROP TABLE invitations;
CREATE TABLE invitations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'admin', 'manager', 'agent')),
    minutes INTEGER NOT NULL,              -- how long its code may be used, from when it leaves
    language TEXT NOT NULL,                -- of the mail
    code_hash TEXT,                        -- of the six digits; they stand nowhere else. Null: no mail has left yet
    tries INTEGER NOT NULL DEFAULT 0,      -- wrong codes since it was sent
    invited_by INTEGER NOT NULL REFERENCES users(id),
    message_id INTEGER REFERENCES messages(id),  -- the mail that counts; an earlier one is void
    created_at INTEGER NOT NULL,
    expires_at INTEGER,                    -- of the code
    accepted_at INTEGER,
    revoked_at INTEGER
);
CREATE INDEX invitations_email ON invitations(email_key);
CREATE INDEX invitations_workspace ON invitations(workspace_id, id);
CREATE INDEX invitations_message ON invitations(message_id) WHERE message_id IS NOT NULL;
