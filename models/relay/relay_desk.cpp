// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/relay/relay_desk.h"

#include <QCryptographicHash>
#include <QStringList>

namespace relais {

namespace {

constexpr auto kBase64 =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors;
constexpr qsizetype kKeySize = 32;
constexpr qsizetype kLongestName = 100;
const QString kHead = QStringLiteral("relais-desk:1:");

} // namespace

QByteArray RelayDesk::hashOf(const QByteArray& token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

QString RelayDesk::line() const
{
    return kHead
           + QString::fromLatin1(name.toUtf8().toPercentEncoding() + ':' + publicKey.toBase64(kBase64) + ':'
                                 + tokenHash.toBase64(kBase64));
}

Result<RelayDesk> RelayDesk::parse(const QString& line)
{
    const auto text = line.trimmed();
    const auto wrong = [] {
        return fail(ErrorCode::Invalid, {},
                    QStringLiteral("no whole line of a desk: copy what relaisctl relay add has printed"));
    };
    if (!text.startsWith(kHead)) return wrong();
    const auto parts = text.mid(kHead.size()).split(QLatin1Char(':'));
    if (parts.size() != 3) return wrong();
    const auto key = QByteArray::fromBase64Encoding(parts[1].toLatin1(), kBase64);
    const auto hash = QByteArray::fromBase64Encoding(parts[2].toLatin1(), kBase64);
    RelayDesk desk{QString::fromUtf8(QByteArray::fromPercentEncoding(parts[0].toLatin1())).trimmed(), key.decoded,
                   hash.decoded};
    const bool isWhole = key && hash && desk.publicKey.size() == kKeySize && desk.tokenHash.size() == kKeySize;
    if (!isWhole || desk.name.isEmpty() || desk.name.size() > kLongestName) return wrong();
    return desk;
}

} // namespace relais
