// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/desk.h"

#include "services/access/workspaces.h"
#include "services/storage/output_file.h"
#include "services/upkeep/agency_database.h"
#include "services/upkeep/log_entries.h"

#include <QFile>

namespace relais::ctl {

Desk::Desk(DataFolder folder, QString workspace, QString passwordFile, QString vaultPassphraseFile, bool json)
    : m_folder(std::move(folder))
    , m_workspace(std::move(workspace))
    , m_passwordFile(std::move(passwordFile))
    , m_vaultPassphraseFile(std::move(vaultPassphraseFile))
    , m_json(json)
    , m_log(m_folder, QStringLiteral("relaisctl"), m_clock)
{
}

Result<void> Desk::openDatabase()
{
    auto database = openAgency(m_folder, m_clock);
    if (!database) return database.failure();
    m_database = std::move(*database);
    if (auto armed = openAndTell(*m_database, m_log); !armed) return armed.failure();
    return {};
}

bool Desk::hasPassword() const
{
    return !m_passwordFile.isEmpty() || qEnvironmentVariableIsSet("RELAIS_PASSWORD");
}

Result<Secret> Desk::password() const
{
    if (!hasPassword())
        return fail(ErrorCode::NotSignedIn, {},
                    QStringLiteral("set RELAIS_EMAIL and RELAIS_PASSWORD, or --password-file"));
    if (m_passwordFile.isEmpty()) return Secret(qgetenv("RELAIS_PASSWORD"));
    QFile file(m_passwordFile);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, m_passwordFile, file.errorString());
    auto bytes = file.read(64 * 1024);
    while (bytes.endsWith('\n') || bytes.endsWith('\r')) bytes.chop(1);
    return Secret(bytes);
}

Result<void> Desk::signInFromEnvironment()
{
    const auto email = qEnvironmentVariable("RELAIS_EMAIL");
    if (email.isEmpty())
        return fail(ErrorCode::NotSignedIn, {},
                    QStringLiteral("set RELAIS_EMAIL and RELAIS_PASSWORD, or --password-file"));
    auto secret = password();
    if (!secret) return secret.failure();
    const auto known = hashing();
    if (!known) return known.failure();
    auto person = signIn(*m_database, m_clock, email, *secret, *known);
    if (!person) {
        tellSignInFailure(m_log, person.error());
        return person.failure();
    }
    m_person = *person;
    return {};
}

SecretOpener Desk::secrets() const
{
    return secretsIn(m_folder, [file = m_vaultPassphraseFile] { return relais::vaultPassphrase(file); });
}

Result<void> Desk::mayWrite(const QString& path) const
{
    return checkOutput(path, m_folder, {m_passwordFile, m_vaultPassphraseFile}, OutputKind::Backup);
}

Result<void> Desk::enterWorkspace()
{
    auto session = openWorkspace(*m_database, *m_person, m_workspace);
    if (!session) return session.failure();
    m_session = *session;
    return {};
}

Result<void> Desk::enterForAgency()
{
    if (!m_person->owner || namedWorkspace()) return enterWorkspace();
    const auto all = workspacesOf(*m_database, *m_person);
    if (!all) return all.failure();
    if (all->isEmpty()) return fail(ErrorCode::NotFound, QStringLiteral("workspace"));
    auto session = openWorkspace(*m_database, *m_person, all->first().slug);
    if (!session) return session.failure();
    m_session = *session;
    return {};
}

} // namespace relais::ctl
