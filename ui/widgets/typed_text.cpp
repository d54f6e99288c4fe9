// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typed_text.h"

#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTextDocument>

namespace relais::ui {

namespace {

QString withLines(QString raw)
{
    return raw.replace(QChar::ParagraphSeparator, QLatin1Char('\n')).replace(QChar::LineSeparator, QLatin1Char('\n'));
}

} // namespace

QString typedIn(const QPlainTextEdit& edit)
{
    return withLines(edit.document()->toRawText());
}

QString typedIn(const QTextCursor& chosen)
{
    return withLines(chosen.selectedText());
}

} // namespace relais::ui
