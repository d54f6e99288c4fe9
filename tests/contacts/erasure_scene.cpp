// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contacts/erasure_scene.h"

#include "services/contacts/category_repository.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_repository.h"
#include "services/conversations/interaction_words.h"
#include "services/conversations/media_store.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace relais::test {

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

template <typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s %s %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    return std::move(*result);
}

} // namespace

ErasureScene::ErasureScene(quint32 seed)
    : m_random(seed)
{
    run("INSERT INTO accounts (id, workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, created_at, updated_at) "
        "VALUES (1, 1, 'boutique', 'boutique', 'whatsapp', '{}', 1, 3, 1, 0, 0)");
    run("INSERT INTO campaigns (id, workspace_id, name, channel, draft, account_id, status, launched_at, created_at, updated_at) VALUES (3, 1, 'Rentree', 'whatsapp', '{}', 1, 2, 1, 0, 0)");
    run("INSERT INTO campaigns (id, workspace_id, name, channel, kind, draft, account_id, status, launched_at, created_at, updated_at) "
        "VALUES (4, 1, '', 'whatsapp', 'replies', '{}', 1, 2, 1, 0, 0)");
    run("INSERT INTO campaign_contents VALUES (1, 3, 1, '{\"text\":\"Bonjour {name}\",\"names\":{\"name\":\"name\"}}')");
    run("INSERT INTO daily_figures VALUES (1, 3, 20000, 2, 'whatsapp', 0), (1, 3, 0, 0, 'whatsapp', 0)");
    QDir().mkpath(agency.folder().logs());
    QDir().mkpath(agency.folder().practiceMail());
    append(agency.folder().engineJournal(), "RELAIS-JOURNAL 1 1\n");
}

QString ErasureScene::word()
{
    QString made;
    for (int i = 0; i < 14; ++i) made += QChar('b' + m_random.bounded(24));
    return made;
}

QString ErasureScene::number()
{
    QString made = text("+336");
    for (int i = 0; i < 8; ++i) made += QChar('0' + m_random.bounded(10));
    return made;
}

QString ErasureScene::mark(MarkedPerson& person)
{
    const auto made = word();
    person.markers.append(made);
    person.kept.append(made);
    return made;
}

void ErasureScene::run(const char* sql, const QVariantList& parameters)
{
    const auto done = agency.database().runText(QString::fromLatin1(sql), parameters);
    if (!done) qFatal("%s: %s", sql, qPrintable(done.error().detail));
}

qint64 ErasureScene::number(const char* sql, const QVariantList& parameters)
{
    auto rows = agency.database().queryText(QString::fromLatin1(sql), parameters);
    if (!rows) qFatal("%s: %s", sql, qPrintable(rows.error().detail));
    return rows->next() ? rows->integer(0) : -1;
}

void ErasureScene::append(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::Append)) qFatal("%s", qPrintable(path));
    file.write(bytes);
}

ContactId ErasureScene::addContact(MarkedPerson& person, QString& email, QString& phone)
{
    ContactData data{.name = mark(person) + QLatin1Char(' ') + mark(person),
                     .firstName = mark(person),
                     .lastName = mark(person),
                     .company = mark(person)};
    email = mark(person) + QLatin1Char('@') + mark(person) + text(".example");
    phone = number();
    person.markers.append(phone.mid(1));
    person.kept.append(phone.mid(1));
    data.email = *EmailAddress::parse(email);
    data.phone = *PhoneNumber::parse(phone);
    data.whatsappId = mark(person);
    data.externalId = mark(person);
    data.fields.insert(text("ville"), mark(person));
    data.tags = QStringList{mark(person)};
    data.notes = mark(person);
    ContactRepository contacts(agency.database(), agency.session(), agency.clock());
    const auto id = orDie(contacts.add(data));
    ConsentList consents(agency.database(), agency.session(), agency.clock());
    if (!consents.set(id, {.channel = ConsentChannel::Email,
                           .granted = true,
                           .at = instantFromMs(1000),
                           .source = mark(person),
                           .proof = mark(person)}))
        qFatal("consent");
    CategoryRepository categories(agency.database(), agency.session(), agency.clock());
    orDie(categories.assign(orDie(categories.ensure(text("clients"))), {id}));
    run("INSERT INTO contact_events (workspace_id, contact_id, at, kind, detail) VALUES (1, ?, 0, 'imported', ?)",
        {id.value(), mark(person)});
    return id;
}

MarkedPerson ErasureScene::addPerson(bool merge, int said)
{
    MarkedPerson person;
    person.id = addContact(person, person.email, person.phone);
    addTraces(person, said);
    if (!merge) return person;
    QString email;
    person.merged = addContact(person, email, person.mergedPhone);
    orDie(ContactMerger(agency.database(), agency.session(), agency.clock()).merge(person.id, {person.merged}));
    return person;
}

void ErasureScene::addTraces(MarkedPerson& person, int said)
{
    addMessage(person);
    const auto conversation = m_next++;
    run("INSERT INTO conversations (id, workspace_id, contact_id, account_id, channel, address, last_at, last_text, created_at) VALUES (?, 1, ?, 1, 'whatsapp', ?, 5, ?, 0)",
        {conversation, person.id.value(), person.phone, mark(person)});
    run("INSERT INTO conversation_tags VALUES (1, ?, ?)", {mark(person), conversation});
    for (int i = 0; i < said; ++i) addSaid(person, conversation);
    run("INSERT INTO tier_uses VALUES ('7', ?, 5)", {person.phone});
    run("INSERT INTO unreachable_days VALUES (1, ?, 3)", {person.phone});
    run("INSERT INTO suppressions VALUES (1, ?, 'bounced', ?, 0)", {person.email, mark(person)});
    run("INSERT INTO incoming_events (source, digest, body, accounts, received_at, done_at, trouble) VALUES ('whatsapp', ?, ?, '[1]', 0, 1, 'Invalid: it')",
        {QString::number(m_next++),
         QStringLiteral("{\"from\":\"%1\",\"text\":\"%2\"}").arg(person.phone.mid(1), mark(person))});
    run("UPDATE accounts SET reason = reason || ?", {QStringLiteral(" <%1> refused").arg(person.email)});
    run("INSERT INTO writing_samples (workspace_id, user_id, text, created_at) VALUES (1, 1, ?, 0)",
        {QStringLiteral("As %1 told %2").arg(person.email, mark(person))});
    run("INSERT INTO writing_answers VALUES (1, randomblob(32), ?, 0, 0)",
        {QStringLiteral("Dear %1, %2").arg(person.email, mark(person))});
    // Those of all are forgotten: any may have been made from what the person wrote.
    person.kept.removeLast();
    append(agency.folder().logs() + text("/relais.jsonl"),
           QStringLiteral("{\"detail\":\"no such contact %1\"}\n").arg(person.phone).toUtf8());
    const auto mail = QStringLiteral("Return-Path: <a@b.example>\r\nDelivered-To: %1\r\nSubject: %2\r\n\r\nBonjour")
                          .arg(person.email, mark(person));
    person.kept.removeLast();
    append(agency.folder().practiceMail() + QStringLiteral("/%1.eml").arg(m_next++), mail.toUtf8());
}

void ErasureScene::addMessage(MarkedPerson& person)
{
    const auto id = m_next++;
    const auto provider = mark(person);
    const auto earlier = mark(person);
    const auto values = QStringLiteral("{\"name\":\"%1\"}").arg(mark(person));
    run("INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, recipient, vals, status, queued_at, sent_at, finished_at, provider_id, error_text) "
        "VALUES (?, 1, 3, 1, ?, 1, ?, ?, ?, 2, 0, 1, 1728000000000, ?, ?)",
        {id, person.id.value(), person.phone, mark(person), values, provider, mark(person)});
    run("UPDATE daily_figures SET n = n + 1 WHERE day = 20000");
    run("INSERT INTO attempts VALUES (?, 1, 1, 0, 0, '', ?)", {id, mark(person)});
    run("INSERT INTO provider_ids VALUES (?, 1, ?), (?, 1, ?)", {provider, id, earlier, id});
    run("INSERT INTO message_costs (message_id, workspace_id, campaign_id, month, country, category, billable, amount, currency) VALUES (?, 1, 3, 202611, 'FR', 'MARKETING', 1, 500, 'EUR')",
        {id});
    const auto words = word();
    // As the journal writes it.
    const auto coded = words.toUtf8().toBase64();
    person.markers.append(QString::fromLatin1(coded).toLower());
    append(agency.folder().engineJournal(),
           "S " + QByteArray::number(id) + " 1\nE " + QByteArray::number(id) + " 1 0 0 0 - - " + coded + " -\n");
}

void ErasureScene::addSaid(MarkedPerson& person, qint64 conversation)
{
    auto& database = agency.database();
    const auto body = mark(person) + QLatin1Char(' ') + mark(person);
    const auto id = m_next++;
    run("INSERT INTO interactions (id, workspace_id, conversation_id, direction, kind, body, payload, media, provider_id, replies_to, at, raw) VALUES (?, 1, ?, 0, 'image', ?, ?, ?, ?, ?, ?, ?)",
        {id, conversation, body, mark(person), QStringLiteral("{\"file_name\":\"%1.jpg\"}").arg(mark(person)),
         mark(person), mark(person), id, mark(person)});
    if (!indexInteraction(database, id, body)) qFatal("index");
    run("INSERT INTO media_files (interaction_id, workspace_id, account_id, state, provider_id, trouble) VALUES (?, 1, 1, 0, ?, 'no connection')",
        {id, mark(person)});
    if (!keepFetchedMedia(database, id, QByteArray(3000, 'x') + mark(person).toUtf8())) qFatal("media");
    // A reply of ours, in its outbox.
    const auto reply = m_next++;
    const auto answer = mark(person);
    run("INSERT INTO interactions (id, workspace_id, conversation_id, direction, kind, body, at) VALUES (?, 1, ?, 1, 'text', ?, ?)",
        {reply, conversation, answer, reply});
    if (!indexInteraction(database, reply, answer)) qFatal("index");
    run("INSERT INTO campaign_contents VALUES (1, 4, ?, ?)",
        {reply, QStringLiteral("{\"text\":\"%1\"}").arg(mark(person))});
    run("INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at) VALUES (?, 1, 4, ?, ?, 1, ?, 2, 0)",
        {m_next, reply, person.id.value(), person.phone});
    run("UPDATE interactions SET message_id = ? WHERE id = ?", {m_next++, reply});
    ++person.said;
}

void ErasureScene::stir(const MarkedPerson& person, int times)
{
    ContactRepository contacts(agency.database(), agency.session(), agency.clock());
    const auto before = orDie(contacts.byId(person.id)).data;
    for (int i = 0; i < times; ++i) {
        auto data = before;
        // Longer, so that the row moves.
        data.notes = before.notes.repeated(2 + i % 40);
        data.company = before.company + before.name.repeated(1 + i % 7);
        if (!contacts.update(person.id, data)) qFatal("update");
        orDie(contacts.remove({person.id}));
        orDie(contacts.restore({person.id}));
    }
    if (!contacts.update(person.id, before)) qFatal("update");
}

QStringList ErasureScene::found(const QStringList& markers) const
{
    QByteArray all;
    QDirIterator files(agency.folder().path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(file.fileName()));
        all += file.readAll().toLower() + '\n';
    }
    QStringList there;
    for (const auto& marker : markers)
        if (all.contains(marker.mid(3).toUtf8())) there.append(marker);
    return there;
}

} // namespace relais::test
