// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QJsonValue>
#include <QString>

#include <tl/expected.hpp>

namespace relais::ctl {

/// The exit statuses of the contract (docs/guide, "relaisctl").
enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2, NotPermitted = 3, PartlyRefused = 4 };

/// What a command found: one JSON document, and the same for people.
struct Answer
{
    QJsonValue json;
    QString text;
    ExitStatus status = Done;
};

struct Failure
{
    Error error;
    ExitStatus status = Failed;
};

/// What a command handler returns. Any Result's failure converts, with the exit status of its code.
class [[nodiscard]] Outcome : public tl::expected<Answer, Failure>
{
public:
    Outcome(Answer answer);
    Outcome(tl::unexpected<Failure> failure);
    Outcome(const tl::unexpected<Error>& failure);
};

ExitStatus exitStatusOf(ErrorCode code);

/// A wrong word on the command line: exit 2.
tl::unexpected<Failure> wrongUsage(const QString& subject, const QString& detail);

} // namespace relais::ctl
