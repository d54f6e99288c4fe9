// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/voice.h"

#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "services/writing/writing_settings.h"
#include "sql/writing.h"

namespace relais {

namespace {

constexpr qsizetype kLongestSample = 4000;
constexpr int kSamplesAsked = 3;
constexpr qsizetype kLongestAsked = 3000;

Result<void> checkPart(const char* name, const QString& words)
{
    if (words.size() > kLongestVoicePart)
        return fail(ErrorCode::Invalid, QLatin1String(name),
                    QStringLiteral("at most %1 characters").arg(kLongestVoicePart));
    return {};
}

} // namespace

Result<Voice> voiceOf(Database& database, const Session& session)
{
    if (auto may = requireWriting(database, session); !may) return may.failure();
    auto rows = database.query(sql::writing::voice, {session.workspace.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return Voice();
    return Voice{rows->text(0), rows->text(1), rows->text(2), rows->text(3)};
}

Result<void> saveVoice(Database& database, const Session& session, const Clock& clock, const Voice& voice)
{
    if (auto may = session.require(database, Scope::CampaignsWrite); !may) return may;
    const Voice kept{voice.does.trimmed(), voice.avoids.trimmed(), voice.words.trimmed(), voice.audience.trimmed()};
    for (const auto& [name, words] : {std::pair("do", kept.does), std::pair("avoid", kept.avoids),
                                      std::pair("words", kept.words), std::pair("audience", kept.audience)})
        if (auto good = checkPart(name, words); !good) return good;
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto saved = database.run(sql::writing::save_voice, {session.workspace.value(), kept.does, kept.avoids,
                                                               kept.words, kept.audience, toMs(clock.now())});
    if (!saved) return saved.failure();
    if (auto noted = recordAudit(database, actorOf(session), clock.now(), {QStringLiteral("writing.voice"), {}});
        !noted)
        return noted.failure();
    return transaction->commit();
}

Result<QList<WritingSample>> WritingSamples::list()
{
    if (auto may = requireWriting(m_database, m_session); !may) return may.failure();
    auto rows = m_database.query(sql::writing::samples, {m_session.workspace.value(), m_session.user.value()});
    if (!rows) return rows.failure();
    QList<WritingSample> all;
    while (rows->next()) all.append({WritingSampleId(rows->integer(0)), rows->text(1), rows->instant(2)});
    return all;
}

Result<WritingSampleId> WritingSamples::add(const QString& text)
{
    const auto kept = text.trimmed();
    const auto known = list();
    if (!known) return known.failure();
    if (kept.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("text"), QStringLiteral("there is nothing in it"));
    if (kept.size() > kLongestSample)
        return fail(ErrorCode::Invalid, QStringLiteral("text"),
                    QStringLiteral("at most %1 characters").arg(kLongestSample));
    for (const auto& one : *known)
        if (one.text == kept) return one.id;
    if (known->size() >= kMostSamples)
        return fail(ErrorCode::Invalid, QStringLiteral("text"),
                    QStringLiteral("there are as many texts as there may be: take one away first"));
    const auto added = m_database.run(sql::writing::add_sample,
                                      {m_session.workspace.value(), m_session.user.value(), kept, toMs(m_clock.now())});
    if (!added) return added.failure();
    return WritingSampleId(added->insertedId);
}

Result<void> WritingSamples::remove(WritingSampleId id)
{
    if (auto may = requireWriting(m_database, m_session); !may) return may;
    const auto gone =
        m_database.run(sql::writing::remove_sample, {m_session.workspace.value(), m_session.user.value(), id.value()});
    if (!gone) return gone.failure();
    if (gone->affected == 0)
        return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such text"));
    return {};
}

Result<Manner> mannerOf(Database& database, const Session& session)
{
    const auto voice = voiceOf(database, session);
    if (!voice) return voice.failure();
    Manner manner{.voice = *voice};
    auto rows = database.query(sql::writing::samples, {session.workspace.value(), session.user.value()});
    if (!rows) return rows.failure();
    qsizetype left = kLongestAsked;
    while (rows->next() && manner.samples.size() < kSamplesAsked && left > 0) {
        manner.samples.append(rows->text(1).left(left));
        left -= manner.samples.constLast().size();
    }
    return manner;
}

} // namespace relais
