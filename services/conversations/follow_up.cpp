// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/follow_up.h"

#include "models/campaigns/campaign_status.h"
#include "models/conversations/service_window.h"
#include "services/storage/database.h"
#include "sql/door.h"
#include "sql/engine.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

namespace {

// The provider counts in whole seconds and by its own clock: an answer may seem to come a little before what it answers.
constexpr Milliseconds kClockSkew = std::chrono::minutes(5);

/// What the answer counts from.
struct SequenceStart
{
    MessageId first; ///< Message 1
    Instant since;
    bool isBefore = false; ///< the answer came after it, whatever the clocks say
};

/// Nothing: what was answered begins no sequence.
Result<std::optional<SequenceStart>> startOf(Database& database, const FoundMessage& answered, bool quotes, Instant now)
{
    auto rows = database.query(sql::door::sequence_start,
                               {answered.workspace.value(), answered.contact.value(), answered.campaign.value()});
    if (!rows) return rows.failure();
    // Started again, whatever of it is answered begins it; that it is quoted says nothing of when.
    if (rows->next()) return std::optional(SequenceStart{MessageId(rows->integer(0)), rows->instant(1)});
    if (answered.step != 1) return std::optional<SequenceStart>();
    // An answer proves that Message 1 arrived, also where nothing else does.
    return std::optional(SequenceStart{answered.id, answered.leftAt.value_or(now), quotes});
}

} // namespace

Result<void> queueFollowUp(Database& database, const FoundMessage& answered, const QString& address,
                           const Answer& answer, Instant now)
{
    const auto at = answer.at;
    double hours = 0;
    {
        auto rows = database.query(sql::door::follow_up, {answered.workspace.value(), answered.campaign.value()});
        if (!rows) return rows.failure();
        if (!rows->next()) return {};
        if (static_cast<CampaignStatus>(rows->integer(1)) == CampaignStatus::Cancelled) return {};
        hours = QJsonDocument::fromJson(rows->bytes(0)).object().value(QLatin1String("within_hours")).toDouble(24);
    }
    const auto window =
        std::min(std::chrono::duration_cast<Milliseconds>(std::chrono::duration<double, std::ratio<3600>>(hours)),
                 kServiceWindow);
    const auto start = startOf(database, answered, answer.quotes, now);
    if (!start) return start.failure();
    if (!*start) return {};
    const auto& since = (*start)->since;
    if (at > since + window || (!(*start)->isBefore && at + kClockSkew < since) || now >= at + window) return {};
    const auto queued = database.run(sql::door::queue_follow_up,
                                     {address, toMs(now), toMs(now), toMs(at + window), (*start)->first.value()});
    if (!queued) return queued.failure();
    if (queued->affected == 0) return {};
    auto counted =
        database.run(sql::engine::add_figure, {answered.workspace.value(), answered.campaign.value(), 0,
                                               static_cast<int>(MessageStatus::Queued), QStringLiteral("whatsapp"), 1});
    if (!counted) return counted.failure();
    auto reopened = database.run(sql::door::reopen_campaign, {answered.campaign.value()});
    if (!reopened) return reopened.failure();
    return {};
}

QString confirmationText(const QString& language, const QString& phone, bool stopped)
{
    struct Wording
    {
        const char* language;
        QStringList countries; ///< calling codes where the language is the likely one
        QString stop;
        QString start;
    };
    static const QList<Wording> wordings{
        {"fr",
         {QStringLiteral("+33"), QStringLiteral("+32"), QStringLiteral("+352"), QStringLiteral("+377"),
          QStringLiteral("+221"), QStringLiteral("+225")},
         QStringLiteral(
             "C’est noté : vous ne recevrez plus de messages de notre part. Écrivez START pour les reprendre."),
         QStringLiteral("C’est noté : vous recevrez de nouveau nos messages. Écrivez STOP pour les arrêter.")},
        {"es",
         {QStringLiteral("+34"), QStringLiteral("+52"), QStringLiteral("+54"), QStringLiteral("+57"),
          QStringLiteral("+56"), QStringLiteral("+51")},
         QStringLiteral("De acuerdo: no recibirá más mensajes nuestros. Escriba START para volver a recibirlos."),
         QStringLiteral("De acuerdo: volverá a recibir nuestros mensajes. Escriba STOP para dejar de recibirlos.")},
        {"ar",
         {QStringLiteral("+212"), QStringLiteral("+213"), QStringLiteral("+216"), QStringLiteral("+20"),
          QStringLiteral("+966"), QStringLiteral("+971")},
         QStringLiteral("تم: لن تصلكم رسائل منا بعد الآن. اكتبوا START لاستئنافها."),
         QStringLiteral("تم: ستصلكم رسائلنا من جديد. اكتبوا STOP لإيقافها.")},
        {"en",
         {},
         QStringLiteral("Done: you will get no more messages from us. Write START to get them again."),
         QStringLiteral("Done: you will get our messages again. Write STOP to end them.")},
    };
    const auto spoken = language.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    const Wording* chosen = &wordings.last();
    for (const auto& wording : wordings) {
        const bool isSpoken = spoken == QLatin1String(wording.language);
        const bool isLikely = spoken.isEmpty()
                              && std::any_of(wording.countries.begin(), wording.countries.end(),
                                             [&](const QString& code) { return phone.startsWith(code); });
        if (!isSpoken && !isLikely) continue;
        chosen = &wording;
        break;
    }
    return stopped ? chosen->stop : chosen->start;
}

} // namespace relais
