// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/whatsapp_signature.h"

#include "models/core/constant_time.h"

#include <QMessageAuthenticationCode>

namespace relais {

QByteArray whatsappSignature(QByteArrayView body, const Secret& appSecret)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, appSecret.reveal());
    code.addData(body.data(), body.size());
    return "sha256=" + code.result().toHex();
}

bool hasWhatsappSignature(QByteArrayView body, QByteArrayView header, const Secret& appSecret)
{
    if (appSecret.isEmpty()) return false;
    return equalInConstantTime(header.trimmed().toByteArray().toLower(), whatsappSignature(body, appSecret));
}

} // namespace relais
