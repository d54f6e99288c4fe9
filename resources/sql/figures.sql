-- Sums for the dashboard, all from daily_figures.

-- name: by-day
SELECT day, channel, status, sum(n) FROM daily_figures WHERE workspace_id = ? AND day BETWEEN ? AND ? GROUP BY day, channel, status

-- name: waiting
SELECT status, sum(n) FROM daily_figures WHERE workspace_id = ? AND day = 0 GROUP BY status

-- name: totals
SELECT status, sum(n) FROM daily_figures WHERE workspace_id = ? GROUP BY status HAVING sum(n) <> 0

-- name: live-contacts
SELECT coalesce((SELECT live FROM contact_counts WHERE workspace_id = ?), 0)

-- Every message counts once: what is counted and not there, or there and not counted.
-- name: differences
WITH counted AS (
    SELECT campaign_id, CASE WHEN status IN (0, 1) THEN 0 ELSE finished_at / 86400000 END AS day,
           CASE WHEN status = 1 THEN 0 ELSE status END AS status, count(*) AS n
    FROM messages WHERE workspace_id = ? GROUP BY 1, 2, 3),
kept AS (
    SELECT campaign_id, day, CASE WHEN status = 1 THEN 0 ELSE status END AS status, sum(n) AS n
    FROM daily_figures WHERE workspace_id = ? GROUP BY 1, 2, 3 HAVING sum(n) <> 0)
SELECT campaign_id, day, status, sum(kept), sum(counted) FROM (
    SELECT campaign_id, day, status, n AS kept, 0 AS counted FROM kept
    UNION ALL SELECT campaign_id, day, status, 0, n FROM counted)
GROUP BY 1, 2, 3 HAVING sum(kept) <> sum(counted) ORDER BY 1, 2, 3

-- name: forget
DELETE FROM daily_figures WHERE workspace_id = ?

-- name: count-anew
INSERT INTO daily_figures (workspace_id, campaign_id, day, status, channel, n)
SELECT m.workspace_id, m.campaign_id, CASE WHEN m.status IN (0, 1) THEN 0 ELSE m.finished_at / 86400000 END,
       CASE WHEN m.status = 1 THEN 0 ELSE m.status END, c.channel, count(*)
FROM messages m JOIN campaigns c ON c.id = m.campaign_id WHERE m.workspace_id = ? GROUP BY 1, 2, 3, 4
