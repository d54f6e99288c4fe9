// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pdf.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace relais::ui {

namespace {

constexpr int kResolution = 150;
constexpr int kMargin = 18;

} // namespace

QByteArray pdfOf(const QString& title, const QString& html)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
        writer.setResolution(kResolution);
        writer.setTitle(title);
        QTextDocument document;
        document.setHtml(html);
        document.print(&writer);
    }
    return bytes.data();
}

} // namespace relais::ui
