// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QByteArray>
#include <QString>

namespace relais::mail {

/// MIME's encodings, mostly GMime's, with CRLF line ends. Whatever comes in, the results hold no line
/// break of the input's.

/// Appends text as quoted-printable. Begins and ends at the start of a line, so that pieces encoded apart can
/// be put together: a piece that does not end a line ends with a soft line break.
void appendQuotedPrintable(QByteArray& out, QByteArrayView utf8);

/// Base64 in lines of 76 octets, the last one ended too.
QByteArray base64Lines(const QByteArray& data);

/// "Name: value" of free text (Subject): RFC 2047 where needed, folded, ended.
QByteArray textHeader(const char* name, const QString& value);

/// "Name: phrase <address>", or the address alone without a phrase: encoded, folded, ended.
QByteArray mailboxHeader(const char* name, const QString& phrase, const QByteArray& address);

/// Content-Type with its parameter name, and Content-Disposition with its filename: RFC 2231 where needed.
QByteArray attachmentHeaders(const QByteArray& mediaType, const QString& fileName, bool isInline);

/// "Sat, 21 Nov 2026 05:54:29 +0000".
QByteArray date(Instant instant);

} // namespace relais::mail
