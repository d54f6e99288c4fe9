// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/media_text.h"

#include "ui/text/detail_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace relais {

namespace {

struct MediaText
{
    Q_DECLARE_TR_FUNCTIONS(MediaText)
};

} // namespace

QString mediaStateText(MediaState state, const QString& trouble, qint64 bytes)
{
    const auto why = detailText(trouble);
    switch (state) {
    case MediaState::Here: return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
    case MediaState::Waiting:
        return trouble.isEmpty() ? MediaText::tr("being fetched …")
                                 : MediaText::tr("not fetched yet: %1. It is tried again by itself.").arg(why);
    case MediaState::Failed: return MediaText::tr("could not be fetched: %1").arg(why);
    case MediaState::Gone: return MediaText::tr("no longer at Meta");
    }
    return {};
}

} // namespace relais
