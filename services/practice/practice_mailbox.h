// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/practice/smtp_server_session.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace relais {

/// One mail that the practice server received.
struct PracticeMail
{
    QString id; ///< file name: sorts by time of arrival
    Instant at;
    QString from;
    QString to;
    QString subject;
};

/// Whose mails somebody may see: those that were sent under that login, and perhaps those under none.
struct PracticeReader
{
    QString login;
    bool alsoUnmarked = false;
};

/// What practice mode "sent": mails as .eml files in a folder, the last two thousand of each workspace. Any thread. It knows no rights:
/// what a person asks for goes through PracticeMails.
class PracticeMailbox
{
public:
    explicit PracticeMailbox(QString folder)
        : m_folder(std::move(folder))
    {
    }

    Result<void> add(const ReceivedMail& mail, Instant at);
    /// Newest first, at most `most`.
    QList<PracticeMail> list(int most) const;
    QList<PracticeMail> list(int most, const PracticeReader& who) const;
    static bool mayRead(const PracticeReader& who, const QString& id);
    /// The whole mail as it was received. NotFound.
    Result<QByteArray> read(const QString& id) const;
    void clear();
    void clear(const PracticeReader& who);

private:
    void tidy();
    QList<PracticeMail> read(const QStringList& names) const;

    QString m_folder;
    int m_number = 0;
};

} // namespace relais
