// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace relais::ui {

/// A text (Qt's HTML) on pages of A4 that can be read and searched: the bytes of a PDF. Any thread of a program with a QGuiApplication.
QByteArray pdfOf(const QString& title, const QString& html);

} // namespace relais::ui
