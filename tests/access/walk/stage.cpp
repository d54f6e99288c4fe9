// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/access/walk/stage.h"

#include "services/access/sign_in.h"
#include "services/relay/relay_list.h"

#include <QDebug>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace relais::test {

namespace {

qint64 number(Database& database, const char* sql)
{
    auto rows = database.queryText(QString::fromLatin1(sql), {});
    if (!rows || !rows->next()) qFatal("%s", sql);
    return rows->integer(0);
}

Session signedIn(Database& database, const FakeClock& clock, const QString& email, const QString& slug)
{
    const auto person = signIn(database, clock, email, Secret(kPassword), HashCost::ForTests);
    if (!person) qFatal("%s cannot sign in", qPrintable(email));
    const auto session = openWorkspace(database, *person, slug);
    if (!session) qFatal("%s", qPrintable(session.error().detail));
    return *session;
}

std::unique_ptr<Database> copied(const QString& from, const QString& to)
{
    if (!QFile::copy(from, to)) qFatal("no copy");
    auto database = Database::open(to);
    if (!database || !(*database)->script("PRAGMA synchronous=OFF")) qFatal("the copy cannot be opened");
    return std::move(*database);
}

} // namespace

Stage::Stage(quint32 seed, Neighbours neighbours)
{
    auto& database = m_agency.database();
    const auto& clock = m_agency.clock();
    const auto folder = m_agency.folder().path();
    // No power cut is waited for here.
    if (!database.script("PRAGMA synchronous=OFF")) qFatal("no pragma");
    const auto address = RelayAddress::parse(QStringLiteral("https://relay.example"));
    if (!RelayList(database, m_agency.session(), clock)
             .add(QStringLiteral("the relay"), *address, std::nullopt, m_secrets))
        qFatal("no relay");
    m_first = makeContent(database, m_secrets, m_agency.session(), clock, folder, QStringLiteral("amber"), seed);
    if (neighbours == Neighbours::One) {
        const auto elsewhere = m_agency.addWorkspace(QStringLiteral("Atelier"));
        m_second = makeContent(database, m_secrets, elsewhere, clock, folder, QStringLiteral("birch"), seed + 1);
    }
    for (const auto role : {Role::Admin, Role::Manager, Role::Agent})
        m_sessions.emplace(role, signedIn(database, clock, m_first.personEmail(role), m_first.slug));
    // The password that everybody has here.
    const auto owner = changePassword(database, clock, m_agency.session(), Secret("correct horse"), Secret(kPassword),
                                      HashCost::ForTests);
    if (!owner) qFatal("%s", qPrintable(owner.error().detail));
    m_sessions.emplace(Role::Owner, *owner);
    if (!database.script("PRAGMA wal_checkpoint(TRUNCATE)")) qFatal("no checkpoint");
}

Session Stage::ended(Role role) const
{
    auto one = session(role);
    --one.epoch;
    --one.revision;
    return one;
}

Stage::Copy::Copy(Stage& stage, const Session& session)
    : m_database(copied(stage.m_agency.folder().database(), m_folder.filePath(QStringLiteral("relais.db"))))
    , m_secrets(stage.m_secrets)
    , m_seat{*m_database, session, stage.m_agency.clock(), m_secrets, stage.m_first, m_folder.path()}
{
}

qint64 Stage::Copy::writes()
{
    return number(*m_database, "SELECT total_changes()");
}

int Stage::Copy::trailLength()
{
    return static_cast<int>(number(*m_database, "SELECT entries FROM audit_head"));
}

QString told(const Result<QString>& result)
{
    if (result) return *result;
    const auto& error = result.error();
    // libcurl says how long a refused connection took.
    auto detail = error.detail;
    static const QRegularExpression milliseconds(QStringLiteral(" after \\d+ ms"));
    detail.remove(milliseconds);
    return QStringLiteral("%1 %2: %3").arg(errorCodeName(error.code), error.subject, detail);
}

bool isEmptyAndTold(const QStringList& findings)
{
    for (const auto& one : findings) qInfo().noquote() << one;
    return findings.isEmpty();
}

quint32 seedOfTheDay()
{
    const auto asked = qEnvironmentVariableIntValue("RELAIS_SEED");
    const auto seed = asked ? static_cast<quint32>(asked) : QRandomGenerator::global()->bounded(1u, 1'000'000u);
    qInfo("content made from seed %u (RELAIS_SEED)", seed);
    return seed;
}

} // namespace relais::test
