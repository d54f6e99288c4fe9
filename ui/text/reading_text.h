// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/reading.h"

#include <QString>

namespace relais {

/// What a model may make of a message, for people: "negative", "complaint", "cannot wait".
QString sentimentText(Sentiment sentiment);
QString intentText(Intent intent);
QString urgencyText(Urgency urgency);

/// The three in a line; what is as usual is left out: "complaint, negative".
QString readingText(const Reading& reading);

} // namespace relais
