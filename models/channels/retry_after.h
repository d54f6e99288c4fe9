// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QByteArrayView>

#include <optional>

namespace relais {

/// What an HTTP header Retry-After asks to wait (RFC 9110 10.2.3): seconds, or a date in GMT. A date that has passed is
/// 0 s, and nobody makes us wait longer than 24 hours. Nothing for what is neither.
std::optional<Seconds> retryAfterFrom(QByteArrayView header, Instant now);

} // namespace relais
