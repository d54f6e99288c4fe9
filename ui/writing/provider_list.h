// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/provider.h"
#include "ui/shell/desk.h"

#include <QWidget>

#include <stop_token>

class QVBoxLayout;

namespace relais::ui {

class Note;

/// Who writes when Ollama cannot, in the order in which they are asked: added, changed, moved, tested, removed. For who may manage channels.
class ProviderList final : public QWidget
{
    Q_OBJECT
public:
    explicit ProviderList(Desk& desk);
    /// A test that is under way is given up.
    ~ProviderList() override;

    void refresh();

Q_SIGNALS:
    /// Somebody else may write now.
    void changed();

private:
    void show(const QList<Provider>& providers);
    QWidget* makeRow(qsizetype place);
    void edit(const std::optional<Provider>& provider);
    void move(qsizetype place, int by);
    void test(const Provider& provider);
    void askToRemove(const Provider& provider);
    void finish(const Result<void>& done, const QString& told);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    Note* m_note;
    QList<Provider> m_providers;
    std::stop_source m_end;
    Latest m_latest;
};

} // namespace relais::ui
