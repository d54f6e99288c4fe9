// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QTimer;

namespace relais::ui {

class EmptyState;
class Theme;

/// The states every list and chart has: loading (shown only after 150 ms), empty, error, full.
class StateView final : public QStackedWidget
{
    Q_OBJECT
public:
    /// Takes the content.
    StateView(const Theme& theme, QWidget* content);

    void showLoading();
    void showContent();
    void showEmpty(const QString& icon, const QString& title, const QString& text, const QString& action = {});
    void showError(const QString& text);
    bool isContent() const;

Q_SIGNALS:
    /// The action of the empty state.
    void acted();
    /// "Try again" of the error.
    void retried();

private:
    QWidget* m_content;
    EmptyState* m_message;
    QWidget* m_loading;
    QTimer* m_late;
    bool m_isError = false;
};

} // namespace relais::ui
