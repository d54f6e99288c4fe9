// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temp_agency.h"

#include "services/access/agency.h"
#include "services/access/workspaces.h"

namespace relais::test {

namespace {

template <typename T>
T orDie(Result<T> result)
{
    if (!result) qFatal("%s: %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().detail));
    return std::move(*result);
}

Session ownerSession(Database& database, const Clock& clock, const QString& workspace)
{
    const auto person = orDie(
        signIn(database, clock, QStringLiteral("owner@example.com"), Secret("correct horse"), HashCost::ForTests));
    return orDie(openWorkspace(database, person, workspace));
}

std::unique_ptr<Database> makeAgency(const DataFolder& folder, const Clock& clock)
{
    auto database = orDie(Database::open(folder.database(), OpenMode::Create));
    const NewAgency wanted{QStringLiteral("Agence Rivage"), QStringLiteral("Camille Aubrac"),
                           QStringLiteral("owner@example.com"), Secret("correct horse"), QStringLiteral("Maison")};
    const auto made = createAgency(*database, clock, wanted, HashCost::ForTests);
    if (!made) qFatal("%s", qPrintable(made.error().detail));
    return database;
}

} // namespace

TempAgency::TempAgency()
    : m_folder(m_directory.path())
    , m_database(makeAgency(m_folder, m_clock))
    , m_session(ownerSession(*m_database, m_clock, QStringLiteral("maison")))
{
}

Session TempAgency::addWorkspace(const QString& name)
{
    orDie(createWorkspace(*m_database, m_clock, name));
    return ownerSession(*m_database, m_clock, name);
}

std::unique_ptr<Database> TempAgency::connect() const
{
    return orDie(Database::open(m_folder.database()));
}

} // namespace relais::test
