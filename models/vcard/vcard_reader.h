// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace relais {

/// One card as far as Relais reads it.
struct VCard
{
    int line = 0;       ///< physical line of its BEGIN, the first of the file is 1
    bool isOwn = false; ///< written by this program
    QString name = {};  ///< FN
    QString firstName = {};
    QString lastName = {};
    QStringList emails = {}; ///< the preferred one first, else as they stand
    QStringList phones = {}; ///< the same
    QString company = {};    ///< the first part of ORG: what follows are departments
    QStringList categories = {};
    QStringList tags = {}; ///< of our own cards
    QString country = {};  ///< of our own cards, as the three that follow
    QString whatsappId = {};
    QList<std::pair<QString, QString>> fields = {};   ///< key, value
    QList<std::pair<QString, QString>> consents = {}; ///< channel, Consent::text()
    QString suppressed = {};                          ///< the reason, of our own cards, as the two that follow
    QString emailSuppressed = {};
    QString phoneSuppressed = {};
    QString language = {};
    QString timeZone = {};
    QString uid = {};
    QString notes = {};

    bool operator==(const VCard&) const = default;
};

/// Whether a text begins as a file of cards does.
bool looksLikeVCards(QByteArrayView text);

/// Reads cards of the versions 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) from UTF-8: folded lines, groups, quoted-printable
/// with its character set, escaped signs. What stands between cards and properties it does not know are passed over.
class VCardReader
{
public:
    /// The text must outlive it.
    explicit VCardReader(QByteArrayView text)
        : m_text(text)
    {
    }

    /// False at the end. A card without its END ends where the next begins, or the file does.
    bool next(VCard& card);

private:
    bool readLine(QByteArray& line);
    bool readLogical(QByteArray& line);

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_line = 0;        ///< of the last physical line read
    int m_logicalLine = 0; ///< where the last logical line began
    QByteArray m_kept;     ///< a logical line that belongs to the next card
    bool m_hasKept = false;
};

} // namespace relais
