// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/reading.h"

#include <QString>

namespace relais {

/// What a model may make of a message, for people: "negative", "complaint", "cannot wait".
QString sentimentText(Sentiment sentiment);
QString intentText(Intent intent);
QString urgencyText(Urgency urgency);

/// The three in a line, and the language that it was written in ("es"); what is as usual is left out, as is the language that the program speaks:
/// "complaint, negative, español".
QString readingText(const Reading& reading, const QString& language);

} // namespace relais
