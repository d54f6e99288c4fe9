// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of every page of the real window, on the agency of a data folder:
//
//     relais_shots --data FOLDER --out FOLDER [--theme dark] [--language fr] [--size 1280x800] [--only NAME]
//         [--import FILE | --fresh | --colleagues]
//
// NAME may end with a star; “people*” goes there at once.
//
// It signs in as RELAIS_EMAIL with RELAIS_PASSWORD; without them only what comes before that is taken. --fresh: an agency
// that has nothing yet, so only its places and the form of a number. --colleagues: only what an Owner has beside, and the window of an Agent.
#include "services/core/clock.h"
#include "services/core/thread_rule.h"
#include "services/storage/data_folder.h"
#include "services/upkeep/event_log.h"
#include "tests/shots/people.h"
#include "tests/shots/photographer.h"
#include "tests/shots/samples.h"
#include "tests/shots/scenes.h"
#include "tests/shots/sheets.h"
#include "ui/desk/desk_pages.h"
#include "ui/shell/desk_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSignalSpy>

using namespace relais;
using namespace relais::ui;
using namespace relais::shots;

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("data"), {}, QStringLiteral("folder")},
                       {QStringLiteral("out"), {}, QStringLiteral("folder")},
                       {QStringLiteral("theme"), {}, QStringLiteral("scheme"), QStringLiteral("light")},
                       {QStringLiteral("language"), {}, QStringLiteral("language"), QStringLiteral("en")},
                       {QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1280x800")},
                       {QStringLiteral("import"), {}, QStringLiteral("file")},
                       {QStringLiteral("fresh"), {}},
                       {QStringLiteral("colleagues"), {}},
                       {QStringLiteral("only"), {}, QStringLiteral("name")}});
    parser.process(application);
    const DataFolder folder(parser.value(QStringLiteral("data")));
    const QDir out(parser.value(QStringLiteral("out")));
    out.mkpath(QStringLiteral("."));
    const auto size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));

    SystemClock clock;
    if (!parser.isSet(QStringLiteral("fresh"))) {
        fillInbox(folder, clock);
        fillPeople(folder, clock);
    }
    if (parser.isSet(QStringLiteral("colleagues"))) addColleagues(folder, clock);
    const auto whatsapp = parser.isSet(QStringLiteral("fresh")) ? CampaignId(0) : whatsappDraft(folder, clock);
    const auto starts = parser.isSet(QStringLiteral("fresh")) ? Starts{} : fillStarts(folder, clock);
    forbidWaitingOnThisThread();
    FileEventLog log(folder, QStringLiteral("relais"), clock);
    Preferences preferences(folder.settings());
    installTranslations(application, parser.value(QStringLiteral("language")));
    Theme theme(application, schemeFromName(parser.value(QStringLiteral("theme"))));
    MainWindow window(theme, preferences, folder, clock, log, deskPages);
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    window.start();
    Photographer photographer(window, out, parser.value(QStringLiteral("only")));
    photographer.take(QStringLiteral("start"));
    if (!qEnvironmentVariableIsSet("RELAIS_EMAIL")) {
        photographFirstRun(photographer, window);
        return 0;
    }
    QSignalSpy opened(&window, &MainWindow::deskOpened);
    window.signInWith(qEnvironmentVariable("RELAIS_EMAIL"), Secret(qgetenv("RELAIS_PASSWORD")));
    if (!opened.wait(10'000)) qFatal("Nobody could sign in");
    if (parser.isSet(QStringLiteral("colleagues"))) {
        photographOverview(photographer, *window.deskView());
        window.deskView()->signOut();
        photographer.settle();
        window.signInWith(QStringLiteral("agent@example.com"), Secret(qgetenv("RELAIS_PASSWORD")));
        if (!opened.wait(10'000)) qFatal("The Agent could not sign in");
        photographAgent(photographer, *window.deskView());
        return 0;
    }
    if (parser.isSet(QStringLiteral("fresh"))) {
        photographPlaces(photographer, *window.deskView());
        photographFreshSheets(photographer, *window.deskView());
    } else if (parser.value(QStringLiteral("only")).startsWith(QLatin1String("people"))) {
        photographPeople(photographer, *window.deskView(), folder, clock);
    } else {
        photographDesk(photographer, *window.deskView(), parser.value(QStringLiteral("import")), whatsapp, folder,
                       clock);
        photographSheets(photographer, *window.deskView(), starts, folder, clock);
        photographExport(photographer, window, theme, folder, clock, log);
    }
    return 0;
}
