// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/media_fetcher.h"

#include "models/channels/whatsapp_media.h"
#include "models/conversations/media_state.h"
#include "services/channels/whatsapp/whatsapp_media_client.h"
#include "services/conversations/media_store.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "sql/media.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace relais {

namespace {

using namespace std::chrono_literals;

// Another process may have let something in, or a person there may have asked for a file again.
constexpr Milliseconds kLongestRest = 1s;
constexpr Milliseconds kAfterTrouble = 10s;

struct Due
{
    qint64 interaction;
    AccountId account;
    QString providerId;
    int failures;
    IncomingMedia media;
    Instant at;
    QByteArray settings;
    bool isPractice;
    bool isHeld; ///< of a real account in a practice agency, whose computer asks nobody outside
};

Result<std::optional<Due>> nextDue(Database& database, Instant now)
{
    auto rows = database.query(sql::media::next, {toMs(now)});
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<Due>();
    return std::optional(Due{rows->integer(0), AccountId(rows->integer(1)), rows->text(2),
                             static_cast<int>(rows->integer(3)), mediaFrom(rows->bytes(4)), rows->instant(5),
                             rows->bytes(6), rows->flag(7), rows->flag(8)});
}

tl::expected<QByteArray, MediaTrouble> fetched(const Due& due, Instant now, const SecretReader& readSecret,
                                               const PracticePort& practice, const std::stop_token& stop)
{
    if (due.isHeld)
        return tl::unexpected(
            MediaTrouble{MediaTrouble::Kind::Never, QStringLiteral("a practice agency has practice accounts only")});
    if (now - due.at > kWhatsappMediaLife)
        return tl::unexpected(MediaTrouble{MediaTrouble::Kind::Gone, QStringLiteral("Meta keeps a file for 30 days")});
    auto settings = WhatsappSettings::fromJson(QJsonDocument::fromJson(due.settings).object());
    auto endpoint = settings ? cloudEndpointOf(due.account, std::move(*settings), due.isPractice, readSecret, practice)
                             : Result<CloudEndpoint>(settings.failure());
    if (!endpoint) {
        const auto& error = endpoint.error();
        return tl::unexpected(
            MediaTrouble{MediaTrouble::Kind::Again,
                         error.detail.isEmpty() ? QStringLiteral("the account's token cannot be read") : error.detail});
    }
    return downloadMedia(*endpoint, due.providerId, due.media.sha256, stop);
}

Result<void> noteTrouble(Database& database, const Due& due, const MediaTrouble& trouble, Instant now)
{
    const auto failures = due.failures + 1;
    const auto wait = trouble.kind == MediaTrouble::Kind::Again ? mediaRetryAfter(failures) : std::nullopt;
    const auto state = trouble.kind == MediaTrouble::Kind::Gone ? MediaState::Gone
                       : wait                                   ? MediaState::Waiting
                                                                : MediaState::Failed;
    const auto next = instantOrNull(wait ? std::optional(now + *wait) : std::nullopt);
    auto done = database.run(sql::media::not_here,
                             {static_cast<int>(state), failures, next, trouble.why.left(300), due.interaction});
    if (!done) return done.failure();
    return {};
}

Milliseconds untilNext(Database& database, Instant now)
{
    const auto next = nextMediaMoment(database);
    if (!next || !*next) return kLongestRest;
    return std::clamp(**next - now, Milliseconds(0), kLongestRest);
}

} // namespace

Result<std::optional<Instant>> nextMediaMoment(Database& database)
{
    auto rows = database.query(sql::media::next_moment);
    if (!rows) return rows.failure();
    return rows->next() ? rows->optionalInstant(0) : std::nullopt;
}

Result<bool> fetchNextMedia(Database& database, const Clock& clock, const SecretReader& readSecret,
                            const PracticePort& practice, const std::stop_token& stop)
{
    const auto due = nextDue(database, clock.now());
    if (!due) return due.failure();
    if (!*due) return false;
    const auto data = fetched(**due, clock.now(), readSecret, practice, stop);
    // Given up by us: nothing has failed.
    if (stop.stop_requested()) return false;
    const auto done = data ? keepFetchedMedia(database, (*due)->interaction, *data)
                           : noteTrouble(database, **due, data.error(), clock.now());
    if (!done) return done.failure();
    return true;
}

MediaFetcher::MediaFetcher(DataFolder folder, const Clock& clock, WebhookKeeper::SecretsOf secretsOf,
                           PracticePort practice, std::function<void()> changed)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_secretsOf(std::move(secretsOf))
    , m_practice(std::move(practice))
    , m_changed(std::move(changed))
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

void MediaFetcher::wake()
{
    const std::lock_guard lock(m_mutex);
    m_hasNews = true;
    m_woken.notify_one();
}

void MediaFetcher::rest(const std::stop_token& stop, Milliseconds longest)
{
    std::unique_lock lock(m_mutex);
    m_woken.wait_for(lock, stop, longest, [this] { return m_hasNews; });
    m_hasNews = false;
}

void MediaFetcher::run(std::stop_token stop)
{
    auto database = Database::open(m_folder.database());
    while (!database && !stop.stop_requested()) {
        rest(stop, kLongestRest);
        database = Database::open(m_folder.database());
    }
    if (!database) return;
    const auto readSecret = m_secretsOf(**database);
    while (!stop.stop_requested()) {
        const auto did = fetchNextMedia(**database, m_clock, readSecret, m_practice, stop);
        if (did && *did)
            m_changed();
        else
            rest(stop, did ? untilNext(**database, m_clock.now()) : kAfterTrouble);
    }
}

} // namespace relais
