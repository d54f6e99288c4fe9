// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// What a whole message asks for: to be left alone, or to be written to again.
enum class OptWord { None, Stop, Start };

/// STOP, ARRÊT, BAJA, إيقاف and their kin in French, English, Spanish and Arabic; START and its kin. The message must be
/// such a word and nothing else, whatever its case, accents, punctuation and emoji: "stop" inside a sentence is talk.
OptWord optWord(const QString& message);

} // namespace relais
