// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/token.h"

#include <QSyntaxHighlighter>

namespace relais::ui {

class Theme;

/// Shows {variables} in their own colour while one writes. Changes nothing of the text.
class VariableHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    VariableHighlighter(const Theme& theme, QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;

private:
    const Theme& m_theme;
};

} // namespace relais::ui
