// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/erasure_traces.h"

#include "services/sending/journal_words.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace relais {

namespace {

QList<QByteArray> bytesOf(const QStringList& addresses)
{
    QList<QByteArray> all;
    for (const auto& address : addresses) all.append(address.toLower().toUtf8());
    return all;
}

/// ASCII only: what is written over must be as long as what was found.
QByteArray lowered(QByteArray text)
{
    for (auto& sign : text)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign + ('a' - 'A'));
    return text;
}

bool writeOver(const QString& path, const QList<QByteArray>& needles)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) return false;
    const auto whole = lowered(file.readAll());
    for (const auto& needle : needles)
        for (auto at = whole.indexOf(needle); at >= 0; at = whole.indexOf(needle, at + needle.size()))
            if (!file.seek(at) || file.write(QByteArray(needle.size(), '*')) != needle.size()) return false;
    return true;
}

bool holdsOne(const QString& path, const QList<QByteArray>& needles)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    // The envelope and the head; what follows is mostly encoded.
    auto mail = file.readAll();
    if (const auto end = mail.indexOf("\r\n\r\n"); end >= 0) mail.truncate(end);
    const auto head = lowered(mail);
    return std::any_of(needles.begin(), needles.end(), [&](const QByteArray& needle) { return head.contains(needle); });
}

} // namespace

Result<void> eraseTraces(const DataFolder& folder, const QStringList& addresses, const QSet<qint64>& messages)
{
    const auto needles = bytesOf(addresses);
    if (!forgetWordsInJournal(folder.engineJournal(), messages))
        return fail(ErrorCode::FileUnwritable, folder.engineJournal());
    for (const auto& log : QDir(folder.logs()).entryInfoList({QStringLiteral("*.jsonl")}, QDir::Files))
        if (!writeOver(log.filePath(), needles)) return fail(ErrorCode::FileUnwritable, log.filePath());
    for (const auto& mail : QDir(folder.practiceMail()).entryInfoList({QStringLiteral("*.eml")}, QDir::Files))
        if (holdsOne(mail.filePath(), needles) && !QFile::remove(mail.filePath()))
            return fail(ErrorCode::FileUnwritable, mail.filePath());
    return {};
}

} // namespace relais
