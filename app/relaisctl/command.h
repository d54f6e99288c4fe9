// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/answer.h"
#include "app/relaisctl/arguments.h"
#include "app/relaisctl/desk.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace relais::ctl {

/// What must stand before a command's handler is called.
enum class Needs {
    Folder,    ///< only the data folder
    Person,    ///< a signed-in person
    Workspace, ///< a signed-in person in one workspace
};

/// One command of relaisctl: its words, what it needs, its options, and what it does. Commands stand in
/// commands/<feature>_commands.cpp; a new group is added to commands/commands.h and to allCommands().
struct Command
{
    QStringList words; ///< {"contacts", "import"}
    QString usage;     ///< what stands behind the words: "FILE [--country CC]"
    QList<Option> options;
    int leastOperands = 0;
    int mostOperands = 0; ///< -1: any number
    Needs needs = Needs::Workspace;
    std::function<Outcome(Desk&, const Arguments&)> run;
};

} // namespace relais::ctl
