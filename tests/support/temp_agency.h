// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"
#include "services/access/sign_in.h"
#include "services/storage/data_folder.h"
#include "services/storage/database.h"
#include "tests/support/fake_clock.h"

#include <QTemporaryDir>

#include <memory>

namespace relais::test {

/// A real agency in a folder of its own: a file database, an Owner (owner@example.com, "correct horse")
/// and a workspace "Maison". Any failure while making it ends the test program with the reason.
class TempAgency
{
public:
    TempAgency();

    Database& database() { return *m_database; }
    const Session& session() const { return m_session; }
    FakeClock& clock() { return m_clock; }
    const DataFolder& folder() const { return m_folder; }

    /// One more workspace, and the Owner's session in it.
    Session addWorkspace(const QString& name);
    /// Another connection to the same file, as another thread or process has it.
    std::unique_ptr<Database> connect() const;

private:
    QTemporaryDir m_directory;
    DataFolder m_folder;
    FakeClock m_clock;
    std::unique_ptr<Database> m_database;
    Session m_session;
};

} // namespace relais::test
