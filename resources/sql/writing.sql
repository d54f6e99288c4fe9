-- What workspaces write with.

-- name: settings
SELECT base_url, model, context_tokens FROM writing_settings WHERE workspace_id = ?

-- name: save-settings
INSERT INTO writing_settings (workspace_id, base_url, model, context_tokens, updated_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (workspace_id) DO UPDATE SET base_url = excluded.base_url, model = excluded.model, context_tokens = excluded.context_tokens, updated_at = excluded.updated_at

-- name: voice
SELECT does, avoids, words, audience FROM writing_voices WHERE workspace_id = ?

-- name: save-voice
INSERT INTO writing_voices (workspace_id, does, avoids, words, audience, updated_at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (workspace_id) DO UPDATE SET does = excluded.does, avoids = excluded.avoids, words = excluded.words, audience = excluded.audience, updated_at = excluded.updated_at

-- name: samples
SELECT id, text, created_at FROM writing_samples WHERE workspace_id = ? AND user_id = ? ORDER BY id DESC

-- name: add-sample
INSERT INTO writing_samples (workspace_id, user_id, text, created_at) VALUES (?, ?, ?, ?)

-- name: remove-sample
DELETE FROM writing_samples WHERE workspace_id = ? AND user_id = ? AND id = ?

-- name: known-answer
SELECT answer FROM writing_answers WHERE workspace_id = ? AND key = ? AND created_at > ?

-- name: answer-used
UPDATE writing_answers SET used_at = ? WHERE workspace_id = ? AND key = ?

-- name: keep-answer
INSERT INTO writing_answers (workspace_id, key, answer, created_at, used_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (workspace_id, key) DO UPDATE SET answer = excluded.answer, created_at = excluded.created_at, used_at = excluded.used_at

-- Too old, or more than there is room for: those that were used last stay.
-- name: trim-answers
DELETE FROM writing_answers WHERE workspace_id = ? AND key IN (
    SELECT key FROM (
        SELECT key, created_at, row_number() OVER (ORDER BY used_at DESC, key) AS place, sum(length(CAST(answer AS BLOB))) OVER (ORDER BY used_at DESC, key) AS bytes
        FROM writing_answers WHERE workspace_id = ?)
    WHERE created_at <= ? OR place > ? OR bytes > ?)

-- name: answer-room
SELECT count(*), coalesce(sum(length(CAST(answer AS BLOB))), 0) FROM writing_answers WHERE workspace_id = ? AND created_at > ?

-- name: forget-answers
DELETE FROM writing_answers WHERE workspace_id = ?

-- name: count-answer
INSERT INTO writing_days (workspace_id, day, provider, model, asked, known, failed, answered, first_word_ms, tokens, writing_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (workspace_id, day, provider, model) DO UPDATE SET asked = asked + excluded.asked, known = known + excluded.known, failed = failed + excluded.failed,
    answered = answered + excluded.answered, first_word_ms = first_word_ms + excluded.first_word_ms, tokens = tokens + excluded.tokens, writing_us = writing_us + excluded.writing_us

-- name: days
SELECT provider, model, day, asked, known, failed, answered, first_word_ms, tokens, writing_us FROM writing_days WHERE workspace_id = ? AND day >= ? ORDER BY provider, model, day
