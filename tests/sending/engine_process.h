// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sending/engine.h"
#include "tests/sending/fake_transport.h"
#include "tests/sending/outbox.h"

#include <memory>

namespace relais::test {

inline const Outcome kAccepted{.kind = Outcome::Kind::Accepted,
                               .code = QStringLiteral("250"),
                               .text = QStringLiteral("queued")};
inline const Outcome kLater{.kind = Outcome::Kind::Retry,
                            .code = QStringLiteral("451 4.7.1"),
                            .text = QStringLiteral("greylisted")};
inline const Outcome kNoSuchUser{.kind = Outcome::Kind::Refused,
                                 .code = QStringLiteral("550 5.1.1"),
                                 .text = QStringLiteral("unknown"),
                                 .address = Outcome::Address::Bad};
inline const Outcome kBadPassword{.kind = Outcome::Kind::AccountDown,
                                  .code = QStringLiteral("535 5.7.8"),
                                  .text = QStringLiteral("bad password")};
inline const Outcome kNoNetwork{.kind = Outcome::Kind::NotStarted,
                                .text = QStringLiteral("no route"),
                                .slowsAccount = true};

/// An engine on the agency's file, as one process has it. Destroying it is killing that process.
struct Process
{
    Process(TempAgency& agency, QString bootId = QStringLiteral("boot-1"))
        : database(agency.connect())
        , journal(agency.folder().engineJournal())
        , transport(journal)
        , engine(
              *database, transport, journal, agency.clock(), [] { return 0.0; }, std::move(bootId))
    {
        const auto done = engine.recover();
        if (!done) qFatal("%s", qPrintable(done.error().detail));
    }
    StepResult step()
    {
        auto result = engine.step();
        if (!result) qFatal("%s", qPrintable(result.error().detail));
        return *result;
    }
    std::unique_ptr<Database> database;
    Journal journal;
    FakeTransport transport;
    Engine engine;
};

} // namespace relais::test
