// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/answer_cache.h"

#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "services/writing/writing_settings.h"
#include "sql/writing.h"

#include <QCryptographicHash>

namespace relais {

QByteArray answerKey(const QString& digest, const ChatRequest& request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(digest.toUtf8() + '\0');
    hash.addData(request.toJson());
    return hash.result();
}

Result<std::optional<QString>> AnswerCache::find(const QByteArray& key)
{
    if (auto may = requireWriting(m_database, m_session); !may) return may.failure();
    const auto now = m_clock.now();
    auto rows =
        m_database.query(sql::writing::known_answer, {m_session.workspace.value(), key, toMs(now - kLongestAnswerAge)});
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<QString>();
    const auto answer = std::optional(rows->text(0));
    if (auto noted = m_database.run(sql::writing::answer_used, {toMs(now), m_session.workspace.value(), key}); !noted)
        return noted.failure();
    return answer;
}

Result<void> AnswerCache::keep(const QByteArray& key, const QString& answer)
{
    if (auto may = requireWriting(m_database, m_session); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto now = toMs(m_clock.now());
    if (auto kept = m_database.run(sql::writing::keep_answer, {m_session.workspace.value(), key, answer, now, now});
        !kept)
        return kept.failure();
    if (auto trimmed = trim(); !trimmed) return trimmed;
    return transaction->commit();
}

Result<void> AnswerCache::trim()
{
    const auto workspace = m_session.workspace.value();
    const auto done =
        m_database.run(sql::writing::trim_answers,
                       {workspace, workspace, toMs(m_clock.now() - kLongestAnswerAge), kMostAnswers, kMostAnswerBytes});
    if (!done) return done.failure();
    return {};
}

Result<AnswerRoom> AnswerCache::room()
{
    if (auto may = requireWriting(m_database, m_session); !may) return may.failure();
    auto rows = m_database.query(sql::writing::answer_room,
                                 {m_session.workspace.value(), toMs(m_clock.now() - kLongestAnswerAge)});
    if (!rows) return rows.failure();
    if (!rows->next()) return AnswerRoom();
    return AnswerRoom{static_cast<int>(rows->integer(0)), rows->integer(1)};
}

Result<void> AnswerCache::forget()
{
    if (auto may = requireModelKeeping(m_database, m_session); !may) return may;
    if (auto done = m_database.run(sql::writing::forget_answers, {m_session.workspace.value()}); !done)
        return done.failure();
    return {};
}

} // namespace relais
