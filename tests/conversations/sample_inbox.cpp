// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conversations/sample_inbox.h"

#include "services/conversations/interaction_words.h"
#include "services/conversations/media_store.h"
#include "services/storage/database.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relais::test {

namespace {

qint64 write(Database& database, const char* text, const QVariantList& values)
{
    const auto done = database.runText(QString::fromLatin1(text), values);
    if (!done) qFatal("%s: %s", text, qPrintable(done.error().detail));
    return done->insertedId;
}

} // namespace

SampleInbox::SampleInbox(Database& database, WorkspaceId workspace, qint64 start)
    : m_database(database)
    , m_workspace(workspace.value())
    , m_start(start)
{
    m_account = write(
        m_database,
        "INSERT INTO accounts (workspace_id, name, name_key, kind, settings, practice, connections, max_attempts, backoff_seconds, created_at, updated_at) "
        "VALUES (?, 'WhatsApp Boutique', 'whatsapp boutique', 'whatsapp', '{\"phone_number_id\":\"1001\",\"business_account_id\":\"2002\"}', 1, 1, 3, 60, ?, ?)",
        {m_workspace, m_start, m_start});
}

ConversationId SampleInbox::converse(const QString& name, int minute)
{
    const auto phone = QStringLiteral("+3361234%1").arg(++m_people, 4, 10, QLatin1Char('0'));
    const auto contact =
        write(m_database,
              "INSERT INTO contacts (workspace_id, name, phone, created_at, updated_at) VALUES (?, ?, ?, ?, ?)",
              {m_workspace, name, phone, momentOf(0), momentOf(0)});
    write(m_database, "INSERT INTO contacts_search (rowid, words) VALUES (?, ?)", {contact, name.toLower()});
    write(
        m_database,
        "INSERT INTO contact_counts (workspace_id, live) VALUES (?, 1) ON CONFLICT (workspace_id) DO UPDATE SET live = live + 1",
        {m_workspace});
    const auto id = write(
        m_database,
        "INSERT INTO conversations (workspace_id, contact_id, account_id, channel, address, last_at, unread, created_at) VALUES (?, ?, ?, 'whatsapp', ?, ?, 1, ?)",
        {m_workspace, contact, m_account, phone, momentOf(minute), momentOf(minute)});
    m_names[id] = name;
    return ConversationId(id);
}

qint64 SampleInbox::hear(ConversationId id, const QString& text, int minute, const QString& kind, const QString& media)
{
    const auto said = write(
        m_database,
        "INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, media, at) VALUES (?, ?, 0, ?, ?, ?, ?)",
        {m_workspace, id.value(), kind, text, media.isNull() ? QStringLiteral("") : media, momentOf(minute)});
    if (auto done = indexInteraction(m_database, said, text); !done) qFatal("%s", qPrintable(done.error().detail));
    write(
        m_database,
        "UPDATE conversations SET last_at = max(last_at, ?), last_text = ?, last_out = 0, unread = unread + 1 WHERE id = ?",
        {momentOf(minute), text, id.value()});
    return said;
}

qint64 SampleInbox::hearFile(ConversationId id, const QString& kind, const QString& name, const QString& mediaType,
                             const QByteArray& data, int minute, const QString& caption)
{
    const IncomingMedia media{.id = QStringLiteral("77"), .mimeType = mediaType, .sha256 = {}, .fileName = name};
    const auto said = hear(id, caption.isNull() ? QStringLiteral("") : caption, minute, kind, mediaJson(media));
    if (auto done =
            expectMedia(m_database, WorkspaceId(m_workspace), account(), said, media, instantFromMs(momentOf(minute)));
        !done)
        qFatal("%s", qPrintable(done.error().detail));
    if (auto done = keepFetchedMedia(m_database, said, data); !done) qFatal("%s", qPrintable(done.error().detail));
    return said;
}

qint64 SampleInbox::missFile(ConversationId id, const QString& kind, const QString& name, const QString& mediaType,
                             MediaState state, const QString& trouble, int minute)
{
    const auto said = hearFile(id, kind, name, mediaType, {}, minute);
    write(m_database, "UPDATE media_files SET state = ?, trouble = ? WHERE interaction_id = ?",
          {static_cast<int>(state), trouble.isNull() ? QStringLiteral("") : trouble, said});
    return said;
}

void SampleInbox::answer(ConversationId id, const QString& text, int minute)
{
    write(
        m_database,
        "INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, author, at) VALUES (?, ?, 1, 'text', ?, 1, ?)",
        {m_workspace, id.value(), text, momentOf(minute)});
    write(m_database,
          "UPDATE conversations SET last_at = max(last_at, ?), last_text = ?, last_out = 1, unread = 0 WHERE id = ?",
          {momentOf(minute), text, id.value()});
}

void SampleInbox::note(ConversationId id, const QString& text, int minute)
{
    write(
        m_database,
        "INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, author, at) VALUES (?, ?, 2, 'note', ?, 1, ?)",
        {m_workspace, id.value(), text, momentOf(minute)});
}

void SampleInbox::openWindow(ConversationId id, Instant until)
{
    write(m_database, "UPDATE conversations SET window_until = ? WHERE id = ?", {toMs(until), id.value()});
}

void SampleInbox::campaignMessage(ConversationId id, const QString& text, int minute, MessageStatus status)
{
    const auto at = momentOf(minute);
    const auto campaign = write(
        m_database,
        "INSERT INTO campaigns (workspace_id, name, channel, draft, account_id, status, launched_at, created_at, updated_at) "
        "VALUES (?, 'Christmas evening', 'whatsapp', '{}', ?, 4, ?, ?, ?)",
        {m_workspace, m_account, at, at, at});
    const QJsonObject content{{QStringLiteral("text"), text},
                              {QStringLiteral("names"),
                               QJsonObject{{QStringLiteral("prenom"), QStringLiteral("first_name")}}}};
    write(m_database, "INSERT INTO campaign_contents (workspace_id, campaign_id, step, content) VALUES (?, ?, 1, ?)",
          {m_workspace, campaign, QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact))});
    const QJsonObject values{{QStringLiteral("first_name"), m_names[id.value()].section(QLatin1Char(' '), 0, 0)}};
    write(
        m_database,
        "INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, vals, status, queued_at, sent_at, finished_at) "
        "SELECT workspace_id, ?, 1, contact_id, account_id, address, ?, ?, ?, ?, ? FROM conversations WHERE id = ?",
        {campaign, QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact)), static_cast<int>(status),
         at, at, at, id.value()});
}

void SampleInbox::addTemplate(const QString& name, const QString& language, const QString& body, const QString& status)
{
    const auto components = QStringLiteral("[{\"type\":\"BODY\",\"text\":\"%1\"}]").arg(body);
    write(
        m_database,
        "INSERT INTO whatsapp_templates (workspace_id, account_id, name, language, status, category, components, synced_at) VALUES (?, ?, ?, ?, ?, 'UTILITY', ?, ?)",
        {m_workspace, m_account, name, language, status, components, m_start});
}

} // namespace relais::test
