// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/access/walk/entry.h"
#include "tests/support/temp_agency.h"

#include <map>
#include <memory>

namespace relais::test {

/// An agency with a workspace full of content, and mostly a second one like it. It is made once; who changes something works on a copy.
class Stage
{
public:
    enum class Neighbours { One, None };
    explicit Stage(quint32 seed, Neighbours neighbours = Neighbours::One);

    const Content& first() const { return m_first; }
    const Content& second() const { return m_second; }
    /// Somebody of that role in the first workspace; Owner: the agency's.
    Session session(Role role) const { return m_sessions.at(role); }
    /// The same person after their session was ended elsewhere.
    Session ended(Role role) const;

    /// A copy of everything, with the person at work in it.
    class Copy
    {
    public:
        Database& database() { return *m_database; }
        Seat& seat() { return m_seat; }
        MemoryStore& secrets() { return m_secrets; }
        /// Rows written on this connection so far.
        qint64 writes();
        int trailLength();

    private:
        friend class Stage;
        Copy(Stage& stage, const Session& session);
        QTemporaryDir m_folder;
        std::unique_ptr<Database> m_database;
        MemoryStore m_secrets;
        Seat m_seat;
    };
    std::unique_ptr<Copy> copy(const Session& session) { return std::unique_ptr<Copy>(new Copy(*this, session)); }

private:
    TempAgency m_agency;
    MemoryStore m_secrets;
    Content m_first;
    Content m_second;
    std::map<Role, Session> m_sessions;
};

/// "NotFound 17: no such contact", or what was seen.
QString told(const Result<QString>& result);
/// Says each of them, whole: a failure's own text is cut.
bool isEmptyAndTold(const QStringList& findings);
/// A random one, or what RELAIS_SEED says; a failure names it.
quint32 seedOfTheDay();

} // namespace relais::test
