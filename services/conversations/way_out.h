// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mail/unsubscribe_pages.h"
#include "services/core/web_server.h"

#include <functional>

namespace relais {

/// Where the way out of a mail is (RFC 8058), after a public address: /u?t=TOKEN or /u/TOKEN.
inline constexpr auto kWayOutPath = "/u";
/// The longest that is posted there: a form of one field, in parts or not.
inline constexpr qsizetype kLongestWayOut = 64 * 1024;

/// Whether it is such a path.
bool isWayOut(const QByteArray& path);

/// Takes a press of the button, of a token that has the form of one. The status of the answer: 200 it is kept, 503 it could not be.
using WayOutPressed = std::function<int(const QByteArray& token)>;

/// What is answered there, by a relay and by a desk alike: only a POST is a press, anything else is asked with a page. 404: it has not the form of a
/// token. Whether a token that has it belongs to a mail is told to nobody.
WebReply answerWayOut(const WebRequest& request, const UnsubscribePages& pages, const WayOutPressed& pressed);

} // namespace relais
