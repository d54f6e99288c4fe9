// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/plain_writing.h"

#include "ui/widgets/typed_text.h"
#include "ui/writing/writing_sheet.h"

#include <QPlainTextEdit>

namespace relais::ui {

namespace {

void take(QPlainTextEdit& edit, const ProposedText& text)
{
    auto cursor = edit.textCursor();
    if (!text.replaces)
        cursor.clearSelection();
    else if (!cursor.hasSelection())
        cursor.select(QTextCursor::Document);
    cursor.insertText(text.text);
    edit.setTextCursor(cursor);
    edit.setFocus();
}

} // namespace

void writeInto(Desk& desk, QPlainTextEdit& edit, WritingChannel channel)
{
    const bool isSelection = edit.textCursor().hasSelection();
    auto* sheet = new WritingSheet(desk,
                                   {.channel = channel,
                                    .text = isSelection ? typedIn(edit.textCursor()) : typedIn(edit),
                                    .isSelection = isSelection},
                                   &edit);
    QObject::connect(sheet, &WritingSheet::agreed, &edit, [&edit](const ProposedText& text) { take(edit, text); });
    sheet->start();
}

} // namespace relais::ui
