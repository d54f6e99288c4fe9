// SPDX-License-Identifier: GPL-3.0-or-later
// The window, without a display: how long after its start it is painted, against a bare QMainWindow in a program of its own
// (bare_window), over a database of a million contacts; and for how long at most its event loop is away while 100,000 rows are
// imported, a campaign is sent and a person goes from page to page. Prints one JSON document for tests/bench/bench.py.
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_repository.h"
#include "services/storage/database.h"
#include "services/upkeep/event_log.h"
#include "tests/support/window.h"
#include "ui/access/sign_in_page.h"
#include "ui/desk/desk_pages.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace relais;
using namespace relais::ui;

namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <typename T>
T orDie(Result<T> result)
{
    if (!result) qFatal("%s %s", qPrintable(result.error().subject), qPrintable(result.error().detail));
    return std::move(*result);
}

QString ms(double value)
{
    return QString::number(value, 'f', 1) + QStringLiteral(" ms");
}

QJsonObject row(const QString& what, const QString& ours, const QString& peer, const QString& ratio,
                const QString& limit, bool holds)
{
    return {{QStringLiteral("what"), what},   {QStringLiteral("ours"), ours},   {QStringLiteral("peer"), peer},
            {QStringLiteral("ratio"), ratio}, {QStringLiteral("limit"), limit}, {QStringLiteral("holds"), holds}};
}

/// Notes the longest time for which the loop was busy with one event, and tells whose the long ones were.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0 || !m_isWatching) return QApplication::notify(receiver, event);
        const QByteArray name = receiver->metaObject()->className();
        const auto type = event->type();
        QElapsedTimer timer;
        timer.start();
        ++m_depth;
        const auto result = QApplication::notify(receiver, event);
        --m_depth;
        const auto took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (took > kLong)
            std::fprintf(stderr, "  %5.1f ms: %s, event %d\n", took, name.constData(), static_cast<int>(type));
        m_longest = std::max(m_longest, took);
        return result;
    }

    void watch() { m_isWatching = true; }
    double longest() const { return m_longest; }

private:
    static constexpr double kLong = 16; // ms

    bool m_isWatching = false;
    int m_depth = 0;
    double m_longest = 0;
};

/// How late a timer of a few milliseconds comes: what a key or a click would have waited.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kEveryMs);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_late.push_back(std::max(0.0, static_cast<double>(m_since.nsecsElapsed()) / 1e6 - kEveryMs));
            m_since.restart();
        });
        m_since.start();
        m_timer.start();
    }

    double longest() const { return *std::max_element(m_late.begin(), m_late.end()); }
    double p99() const
    {
        auto sorted = m_late;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() * 99 / 100];
    }

private:
    static constexpr int kEveryMs = 2;
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_late;
};

void addContacts(const Work& work, int count)
{
    const auto text = QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "INSERT INTO contacts (workspace_id, name, company, email, email_key, created_at, updated_at) "
        "SELECT 1, 'Person ' || i, 'Company ' || (i % 1000), 'p' || i || '@example.com', 'p' || i || '@example.com', 0, 0 FROM n");
    if (const auto done = work.database.runText(text, {count}); !done) qFatal("%s", qPrintable(done.error().detail));
}

/// Ends the program with the first paint of a window.
class EndsWithPaint : public QObject
{
public:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint) return QObject::eventFilter(watched, event);
        watched->removeEventFilter(this);
        QCoreApplication::sendEvent(watched, event);
        std::_Exit(0);
    }
};

/// A child: the program's own start, as app/relais does it, until its window is painted or its sign-in is.
int paint(QApplication& application, const QString& data, bool untilSignIn)
{
    const DataFolder folder(data);
    SystemClock clock;
    FileEventLog log(folder, QStringLiteral("relais"), clock);
    Preferences preferences(folder.settings());
    installTranslations(application, QStringLiteral("en"));
    Theme theme(application, preferences.scheme());
    MainWindow window(theme, preferences, folder, clock, log, deskPages);
    EndsWithPaint atFirst;
    if (!untilSignIn) window.installEventFilter(&atFirst);
    window.show();
    window.start();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&window] {
        const auto* page = window.findChild<SignInPage*>();
        if (page && page->isVisible()) {
            window.repaint();
            std::_Exit(0);
        }
    });
    if (untilSignIn) look.start(0);
    return QApplication::exec();
}

double startedIn(const QString& program, const QStringList& arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QJsonArray benchPaint(int contacts, int pairs)
{
    test::WindowDesk desk;
    desk.work([&](const Work& work) { addContacts(work, contacts); });
    const auto self = QCoreApplication::applicationFilePath();
    const auto bare = QCoreApplication::applicationDirPath() + QStringLiteral("/bare_window");
    std::vector<double> first;
    std::vector<double> signIn;
    std::vector<double> peer;
    std::vector<double> ratios;
    for (int pair = 0; pair <= pairs; ++pair) {
        const auto painted = startedIn(self, {QStringLiteral("--paint"), desk.folder().path()});
        const auto theirs = startedIn(bare, {});
        const auto ready = startedIn(self, {QStringLiteral("--sign-in"), desk.folder().path()});
        if (pair == 0) continue; // warm
        first.push_back(painted);
        peer.push_back(theirs);
        signIn.push_back(ready);
        ratios.push_back(painted / theirs);
    }
    const auto ratio = median(ratios);
    return {row(QStringLiteral("Window: start to the first paint, %1 contacts there: bare QMainWindow").arg(contacts),
                ms(median(first)), ms(median(peer)), QString::number(ratio, 'f', 2) + QLatin1Char('x'),
                QStringLiteral("<= 2x"), ratio <= 2),
            row(QStringLiteral("Window: start to the sign-in, ready to be typed into"), ms(median(signIn)), {}, {}, {},
                true)};
}

QString writePeople(const QString& folder, int rows)
{
    const auto path = folder + QStringLiteral("/people.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("%s", qPrintable(file.errorString()));
    file.write("First name,Last name,E-mail,Phone,Company\n");
    for (int i = 0; i < rows; ++i)
        file.write("Zoé,Martin " + QByteArray::number(i) + ",row" + QByteArray::number(i) + "@example.org,+336123"
                   + QByteArray::number(i).rightJustified(5, '0') + ",Company " + QByteArray::number(i % 500) + '\n');
    return path;
}

void launch(const Work& work)
{
    CampaignDraft draft;
    draft.name = QStringLiteral("Bench");
    draft.account = QStringLiteral("Newsletter");
    draft.steps = {CampaignStep()};
    draft.steps[0].subject = QStringLiteral("Bonjour {nom|vous}");
    draft.steps[0].html =
        QStringLiteral("<p>Bonjour {nom|vous} de {entreprise|chez vous}</p><a href=\"{unsubscribe}\">Stop</a>");
    const auto id = orDie(CampaignRepository(work.database, work.session, work.clock).create(draft));
    orDie(launchCampaign(work.database, work.session, work.clock, id));
}

bool isImported(test::WindowDesk& desk)
{
    const auto titles = desk.window().findChildren<QLabel*>(QStringLiteral("import-title"));
    return std::any_of(titles.begin(), titles.end(),
                       [](const QLabel* title) { return title->text() == QStringLiteral("Imported"); });
}

constexpr std::array kPlaces{Place::Dashboard,      Place::Contacts, Place::Campaigns, Place::Campaign,
                             Place::CampaignEditor, Place::Practice, Place::Accounts,  Place::Settings};

/// What a person does meanwhile: looks at every page, the campaign that is going, and searches.
void lookAround(test::WindowDesk& desk, int round)
{
    const auto place = kPlaces.at(static_cast<size_t>(round) % kPlaces.size());
    if (place == Place::Campaign) {
        desk.view().openCampaign(CampaignId(1));
        return;
    }
    if (place == Place::CampaignEditor) {
        desk.view().editCampaign(CampaignId(2));
        return;
    }
    desk.view().open(place);
    if (place == Place::Contacts)
        desk.find<QLineEdit>(QStringLiteral("search"))->setText(QStringLiteral("person ") + QString::number(round));
}

QJsonArray benchAbsence(WatchedApplication& application, int rows, int messages)
{
    test::WindowDesk desk(test::Holding::Practice);
    desk.work([&](const Work& work) {
        addContacts(work, messages);
        launch(work);
        orDie(CampaignRepository(work.database, work.session, work.clock)
                  .create({.name = QStringLiteral("Draft"), .account = QStringLiteral("Newsletter")}));
    });
    desk.openSignedIn();
    desk.view().openImport(writePeople(desk.folder().path(), rows));
    for (int step = 0; step < 3; ++step) {
        desk.settle();
        desk.click(QStringLiteral("import-next"));
    }
    application.watch();
    const Heartbeat heartbeat;
    QElapsedTimer since;
    since.start();
    int rounds = 0;
    // The import is over soon; every page is opened for the first time all the same, and once more.
    const auto fewest = 2 * static_cast<int>(kPlaces.size());
    while ((!isImported(desk) || rounds < fewest) && since.elapsed() < 600'000) {
        // Through the loop, as a key or a click comes.
        QMetaObject::invokeMethod(
            &desk.view(), [&desk, round = rounds++] { lookAround(desk, round); }, Qt::QueuedConnection);
        QTest::qWait(100);
    }
    const auto took = static_cast<double>(since.elapsed()) / 1000;
    const auto longest = heartbeat.longest();
    std::fprintf(
        stderr,
        "import of %d rows while sending: %.1f s, %d rounds; loop late by %.1f ms at most, %.1f ms at p99; longest event %.1f ms\n",
        rows, took, rounds, longest, heartbeat.p99(), application.longest());
    return {row(QStringLiteral("Window: longest absence of the event loop, importing %1 rows while a campaign runs")
                    .arg(rows),
                ms(longest), {}, {}, QStringLiteral("<= 50 ms"), longest <= 50),
            row(QStringLiteral("Window: the longest single event of it (aim)"), ms(application.longest()), {}, {},
                QStringLiteral("<= 16 ms"), application.longest() <= 16)};
}

} // namespace

int main(int argc, char** argv)
{
    WatchedApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("quick"), QStringLiteral("a tenth of the rows, three pairs")},
                       {QStringLiteral("paint"), QStringLiteral("of the program itself: start, paint, end"),
                        QStringLiteral("folder")},
                       {QStringLiteral("sign-in"), QStringLiteral("the same, until the sign-in is painted"),
                        QStringLiteral("folder")}});
    parser.process(application);
    if (parser.isSet(QStringLiteral("paint"))) return paint(application, parser.value(QStringLiteral("paint")), false);
    if (parser.isSet(QStringLiteral("sign-in")))
        return paint(application, parser.value(QStringLiteral("sign-in")), true);
    const bool quick = parser.isSet(QStringLiteral("quick"));
    installTranslations(application, QStringLiteral("en"));
    auto rows = benchPaint(quick ? 100'000 : 1'000'000, quick ? 3 : 7);
    for (const auto& one : benchAbsence(application, quick ? 10'000 : 100'000, quick ? 5'000 : 50'000))
        rows.append(one);
    std::puts(QJsonDocument(QJsonObject{{QStringLiteral("rows"), rows}}).toJson(QJsonDocument::Compact).constData());
}
