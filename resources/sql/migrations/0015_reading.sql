-- What contacts write is read by a model, and rules may go by it (services/reading). The rules of 0001 hold here too.

-- Whether a workspace has that done by itself, and why it is not done now. No row: it is off.
CREATE TABLE reading_settings (
    workspace_id INTEGER PRIMARY KEY REFERENCES workspaces(id),
    active INTEGER NOT NULL,
    trouble_code INTEGER,                     -- of ErrorCode; null: none
    trouble_subject TEXT NOT NULL DEFAULT '',
    trouble_detail TEXT NOT NULL DEFAULT '',
    updated_at INTEGER NOT NULL
);

-- What is still to be read. Written with the message itself, so that a program that dies forgets none.
CREATE TABLE readings_due (
    interaction_id INTEGER PRIMARY KEY REFERENCES interactions(id) ON DELETE CASCADE,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    due_at INTEGER,                           -- not before; null: no model could read it, and none is asked again
    failures INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX readings_due_next ON readings_due(due_at, interaction_id) WHERE due_at IS NOT NULL;
CREATE INDEX readings_due_of ON readings_due(workspace_id, interaction_id);

-- What a model made of a message: words of models/writing/reading.h.
CREATE TABLE readings (
    interaction_id INTEGER PRIMARY KEY REFERENCES interactions(id) ON DELETE CASCADE,
    workspace_id INTEGER NOT NULL REFERENCES workspaces(id),
    language TEXT NOT NULL,                   -- "fr"; empty: too short to tell
    sentiment TEXT NOT NULL,
    intent TEXT NOT NULL,
    urgency TEXT NOT NULL,
    model TEXT NOT NULL,
    read_at INTEGER NOT NULL
);
CREATE INDEX readings_at ON readings(workspace_id, read_at);

-- Since when something in it cannot wait that nobody has answered.
ALTER TABLE conversations ADD COLUMN urgent_since INTEGER;
CREATE INDEX conversations_urgent ON conversations(workspace_id, last_at, id) WHERE urgent_since IS NOT NULL;

-- Who lets a model answer by this rule. An answer leaves in their name as long as they may say so.
ALTER TABLE automation_rules ADD COLUMN answers_for INTEGER REFERENCES users(id);

-- Answers that a model is to write by itself: one for each conversation, to its newest message.
CREATE TABLE automatic_answers (
    conversation_id INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL,
    rule_id INTEGER NOT NULL,
    interaction_id INTEGER NOT NULL,          -- that is answered
    due_at INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations(workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, rule_id) REFERENCES automation_rules(workspace_id, id)
);
CREATE INDEX automatic_answers_next ON automatic_answers(due_at);
-- rule_runs.answered: 1 with the rule's own words, 2 with a model's.
CREATE INDEX rule_runs_by_model ON rule_runs(workspace_id, at) WHERE answered = 2;
