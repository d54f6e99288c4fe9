// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace relais {

/// How a workspace speaks, in a person's words.
struct Voice
{
    QString does = {};     ///< "tutoie, phrases courtes"
    QString avoids = {};   ///< "superlatifs, points d'exclamation"
    QString words = {};    ///< words it uses
    QString audience = {}; ///< who reads it

    bool isEmpty() const { return does.isEmpty() && avoids.isEmpty() && words.isEmpty() && audience.isEmpty(); }
    bool operator==(const Voice&) const = default;
};

/// How something is to be written: the workspace's voice, and texts that the person who asks has written.
struct Manner
{
    Voice voice = {};
    QStringList samples = {};

    /// Stands below a text in a question, between fences of that number; empty: nothing is known. Variables and links are left out of it: they are not
    /// those of the text.
    QString lines(int fence) const;
    /// What stands between them, for freeFence().
    QStringList texts() const;
};

} // namespace relais
