// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/core/clock.h"
#include "services/storage/data_folder.h"
#include "services/upkeep/event_log.h"
#include "ui/shell/desk_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

#include <QString>
#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QAbstractButton;
class QDialog;
class QTableView;

namespace relais::test {

/// How long a test waits, in milliseconds, for what takes a moment, and for a campaign to go out.
inline constexpr int kSoon = 20'000;
inline constexpr int kLong = 60'000;

/// Words in a test, in UTF-8.
inline QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// What stands in the data folder before the window opens: nothing; an agency "Agence Rivage" with the Owner
/// owner@example.com ("correct horse") and an empty workspace "Maison"; or a practice agency of 40 people.
enum class Holding { Nothing, Agency, Practice };

/// The real window on a real agency in a temporary folder, with the engine running once somebody has signed
/// in. The thread of the test may not open the database, as in the program: data is prepared and looked at by
/// work() and ask(). Whatever is missing ends the test program with the reason; a part of the window that shows
/// up as a window of its own, for want of a parent, is warned of.
class WindowDesk : public QObject
{
public:
    explicit WindowDesk(Holding holding = Holding::Agency);
    ~WindowDesk() override;

    /// Makes the window and waits for the first page.
    void open(const QSize& size = {1280, 800});
    /// The same, with the Owner signed in and the dashboard filled.
    void openSignedIn(const QSize& size = {1280, 800});
    /// Closes this window; open() makes another one on the same folder, as after a restart.
    void close();

    ui::MainWindow& window() { return *m_window; }
    ui::DeskView& view() { return *m_window->deskView(); }
    ui::Theme& theme() { return m_theme; }
    const DataFolder& folder() const { return m_folder; }
    QString email() const;
    QString password() const;

    /// Goes to a page and waits until it is filled.
    void go(ui::Place place);
    /// Waits until nothing is asked of the database any more.
    void settle();

    /// Does that in the Owner's first workspace, on a thread of its own.
    void work(const std::function<void(const ui::Work&)>& what);
    template <typename T>
    T ask(const std::function<T(const ui::Work&)>& what)
    {
        std::optional<T> answer;
        work([&](const ui::Work& work) { answer = what(work); });
        return *answer;
    }
    /// A campaign to everybody by the account "Newsletter" (Holding::Practice), launched.
    CampaignId launch(const QString& name);
    void addContact(const QString& name, const QString& email, const QString& company = {});

    /// The one that can be seen, once it can. Ends the test program when there is none.
    template <typename T>
    T* find(const QString& objectName)
    {
        return static_cast<T*>(findVisible(objectName, T::staticMetaObject));
    }
    bool shows(const QString& objectName) { return visible(objectName, QWidget::staticMetaObject) != nullptr; }
    /// Whether a label or button that can be seen holds that text.
    bool says(const QString& text);
    /// What stands below a field of a form: its complaint, or nothing.
    QString complaintAt(const QString& objectName);

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    /// Replaces what stands in a line edit as a person does it: click, choose all, type.
    void fill(const QString& objectName, const QString& text);
    void click(const QString& objectName);
    /// The button that can be seen and has that text, or says that name, once there is one.
    void clickButton(const QString& words);
    /// Does that with the dialog that opens next, which has an event loop of its own.
    void inNextDialog(const std::function<void(QDialog&)>& act);
    /// Chooses that file in the file dialog that opens next.
    void chooseFileNext(const QString& path);
    /// Chooses that line of the menu that opens next.
    void chooseFromNextMenu(const QString& line);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void activate();
    QWidget* visible(const QString& objectName, const QMetaObject& type);
    QAbstractButton* visibleButton(const QString& words);
    QWidget* findVisible(const QString& objectName, const QMetaObject& type);

    Holding m_holding;
    QTemporaryDir m_directory;
    DataFolder m_folder;
    SystemClock m_clock;
    FileEventLog m_log;
    ui::Preferences m_preferences;
    ui::Theme m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// The texts of a column from top to bottom.
QStringList columnOf(const QTableView& table, int column);

/// For init(): any warning fails the test, but for what the offscreen platform says of itself.
void failOnOurWarnings();

} // namespace relais::test
