// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/clock.h"
#include "services/core/thread_rule.h"
#include "services/storage/data_folder.h"
#include "services/upkeep/event_log.h"
#include "ui/desk/desk_pages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("relais"));
    QApplication::setApplicationDisplayName(QStringLiteral("Relais"));
    QApplication::setApplicationVersion(QStringLiteral(RELAIS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.relais.Relais"));
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"),
                                  QStringLiteral("Folder of the agency (else RELAIS_DATA, else the usual place)."),
                                  QStringLiteral("folder"));
    parser.addOption(data);
    parser.process(application);

    const auto folder = relais::DataFolder::locate(parser.value(data));
    relais::forbidWaitingOnThisThread();
    relais::SystemClock clock;
    relais::FileEventLog log(folder, QStringLiteral("relais"), clock);
    relais::ui::Preferences preferences(folder.settings());
    relais::installTranslations(application, relais::chosenLanguage(preferences.language()));
    relais::ui::Theme theme(application, preferences.scheme());
    relais::ui::MainWindow window(theme, preferences, folder, clock, log, relais::ui::deskPages);
    window.show();
    window.start();
    return QApplication::exec();
}
