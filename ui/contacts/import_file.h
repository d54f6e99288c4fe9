// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/import/column_mapping.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace relais::ui {

class Theme;

/// The first step: which file. It may be dropped anywhere in the window too.
class ImportFile final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportFile(const Theme& theme);

    void showNothing();
    void showReading(const QString& file);
    void showFacts(const QString& file, const CsvFacts& facts);

Q_SIGNALS:
    void chosen(const QString& file);

private:
    void ask();

    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_choose;
};

/// "semicolon, Windows-1252, titles in the first line"
QString factsText(const CsvFacts& facts);

} // namespace relais::ui
