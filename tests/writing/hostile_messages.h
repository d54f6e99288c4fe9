// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/reading.h"

#include <QList>
#include <QString>

namespace relais::test {

/// A message that wants a model to do something else than to sort it.
struct HostileMessage
{
    QString language;
    QString name;
    Reading demanded; ///< what it asks for
    Intent honest;    ///< what it is
    QString text;
};

/// Those of tests/writing/hostile_messages.txt. Ends the program when it cannot be read.
QList<HostileMessage> hostileMessages();

} // namespace relais::test
