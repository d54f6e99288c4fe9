// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/dns_lookup.h"

#include "services/core/thread_rule.h"

#include <QDnsLookup>
#include <QEventLoop>
#include <QTimer>

namespace relais {

Result<QStringList> SystemDnsLookup::txt(const QString& name)
{
    if (auto may = mayWait(name); !may) return may.failure();
    // A loop of its own: the caller is a worker thread without one.
    QDnsLookup lookup(QDnsLookup::TXT, name);
    QEventLoop loop;
    QObject::connect(&lookup, &QDnsLookup::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(3000, &loop, &QEventLoop::quit);
    lookup.lookup();
    if (!lookup.isFinished()) loop.exec();
    if (!lookup.isFinished()) {
        lookup.abort();
        return fail(ErrorCode::Network, name, QStringLiteral("no answer from the resolver"));
    }
    if (lookup.error() == QDnsLookup::NotFoundError) return QStringList();
    if (lookup.error() != QDnsLookup::NoError) return fail(ErrorCode::Network, name, lookup.errorString());
    QStringList texts;
    for (const auto& record : lookup.textRecords()) {
        QByteArray text;
        for (const auto& part : record.values()) text += part;
        texts.append(QString::fromUtf8(text));
    }
    return texts;
}

} // namespace relais
