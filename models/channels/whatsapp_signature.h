// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace relais {

/// "sha256=" and the HMAC-SHA256 of the body in hex: what Meta sends as X-Hub-Signature-256.
QByteArray whatsappSignature(QByteArrayView body, const Secret& appSecret);

/// Whether the header is the signature of exactly these bytes, as they came and before anything parsed them. Compares
/// in constant time. An empty secret signs nothing.
bool hasWhatsappSignature(QByteArrayView body, QByteArrayView header, const Secret& appSecret);

} // namespace relais
