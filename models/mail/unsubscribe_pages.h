// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace relais {

/// What is shown to whoever follows the way out of a mail, in the words of its caller: whole HTML pages.
struct UnsubscribePages
{
    QByteArray ask; ///< with a form that posts to where it is
    QByteArray done;
    QByteArray unknown;
    QByteArray later;
};

} // namespace relais
