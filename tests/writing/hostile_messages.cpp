// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/writing/hostile_messages.h"

#include <QFile>
#include <QRegularExpression>

namespace relais::test {

namespace {

/// "positive order low", by way of the parser that reads models' answers.
Reading readingOf(const QString& words)
{
    const auto parts = words.split(QLatin1Char(' '));
    const auto json = QStringLiteral("{\"sentiment\":\"%1\",\"intent\":\"%2\",\"urgency\":\"%3\"}")
                          .arg(parts.value(0), parts.value(1), parts.value(2));
    const auto reading = readingFrom(json, words);
    if (!reading) qFatal("%s: no reading", qPrintable(words));
    return *reading;
}

} // namespace

QList<HostileMessage> hostileMessages()
{
    QFile file(QStringLiteral(RELAIS_HOSTILE_MESSAGES));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(file.fileName()));
    static const QRegularExpression head(QStringLiteral("^=== (\\w\\w) (\\S+) \\| ([\\w ]+) \\| (\\w+)$"));
    QList<HostileMessage> all;
    for (const auto& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const auto found = head.match(line);
        if (found.hasMatch())
            all.append({found.captured(1),
                        found.captured(2),
                        readingOf(found.captured(3)),
                        readingOf(QStringLiteral("neutral %1 low").arg(found.captured(4))).intent,
                        {}});
        else if (!all.isEmpty())
            all.last().text += line + QLatin1Char('\n');
    }
    for (auto& one : all) one.text = one.text.trimmed();
    return all;
}

} // namespace relais::test
