// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QTextBrowser;

namespace relais::ui {

class Segments;
class Theme;

/// A mail as its reader sees it: on a desktop, on a phone, as text. Always on white paper, as mail programs
/// show it. Links are not followed, pictures from the network are not fetched.
class MailView final : public QWidget
{
    Q_OBJECT
public:
    explicit MailView(const Theme& theme);

    void show(const QString& subject, const QString& from, const QString& to, const QString& html, const QString& text);
    /// What is attached, each with its size, one below the other; empty: nothing.
    void showFiles(const QStringList& files);
    void clear();
    Segments* views() { return m_views; }

private:
    void render();

    Segments* m_views;
    QLabel* m_subject;
    QLabel* m_from;
    QLabel* m_to;
    QWidget* m_paper;
    QTextBrowser* m_body;
    QWidget* m_under;
    QLabel* m_files;
    QString m_html;
    QString m_text;
};

} // namespace relais::ui
