// SPDX-License-Identifier: GPL-3.0-or-later
// Files in the inbox, through the real window: shown, opened, fetched again, attached and sent.
#include "services/conversations/conversation_media.h"
#include "services/conversations/conversation_thread.h"
#include "services/storage/database.h"
#include "tests/conversations/sample_inbox.h"
#include "tests/support/window.h"
#include "ui/conversations/bubble_delegate.h"
#include "ui/conversations/composer.h"
#include "ui/conversations/thread_model.h"
#include "ui/conversations/thumbnails.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QBuffer>
#include <QDesktopServices>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QUrl>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

QByteArray picture(const QSize& size, const char* format = "PNG")
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0x30, 0x70, 0xc0));
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format)) qFatal("no %s", format);
    return data;
}

/// A PNG that says it is so large, and holds nothing.
QByteArray claims(quint32 width, quint32 height)
{
    auto data = picture({1, 1});
    for (int i = 0; i < 4; ++i) {
        data[16 + i] = static_cast<char>(width >> (24 - 8 * i));
        data[20 + i] = static_cast<char>(height >> (24 - 8 * i));
    }
    return data;
}

/// The inbox with one conversation whose window is open, with files in every state.
class MediaDesk : public WindowDesk
{
public:
    MediaDesk()
    {
        work([&](const Work& work) {
            SampleInbox inbox(work.database, work.session.workspace, toMs(work.clock.now() - std::chrono::hours(1)));
            anna = inbox.converse(text("Anna Bell"), 1);
            shown =
                inbox.hearFile(anna, text("image"), {}, text("image/png"), picture({800, 400}), 2, text("our shop"));
            broken = inbox.hearFile(anna, text("image"), {}, text("image/jpeg"), "no picture at all", 3);
            paper = inbox.hearFile(anna, text("document"), text("plan.pdf"), text("application/pdf"), "%PDF-1.4", 4);
            failed =
                inbox.missFile(anna, text("video"), {}, text("video/mp4"), MediaState::Failed, text("HTTP 500"), 5);
            gone = inbox.missFile(anna, text("audio"), {}, text("audio/ogg"), MediaState::Gone,
                                  text("Meta keeps a file for 30 days"), 6);
            inbox.openWindow(anna, work.clock.now() + std::chrono::hours(5));
        });
        openSignedIn({1400, 1100});
        go(Place::Inbox);
        auto* list = find<QListView>(text("conversations"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualRect(list->model()->index(0, 0)).center());
        settle();
    }

    QListView* thread() { return find<QListView>(text("thread")); }
    QString spoken(int row) { return thread()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }
    void clickFile(int row)
    {
        auto* view = thread();
        const auto index = view->model()->index(row, 0);
        view->scrollTo(index);
        QStyleOptionViewItem option;
        option.rect = view->visualRect(index);
        const auto rect = static_cast<BubbleDelegate*>(view->itemDelegate())->mediaRect(option, index);
        QVERIFY(!rect.isEmpty());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, rect.center().toPoint());
        settle();
    }
    MediaFile stored(qint64 id)
    {
        return ask<MediaFile>([id](const Work& work) {
            return *ConversationMedia(work.database, work.session, work.clock).find(InteractionId(id));
        });
    }
    QList<ThreadEntry> entries()
    {
        return ask<QList<ThreadEntry>>(
            [id = anna](const Work& work) { return *readWholeThread(work.database, work.session, id); });
    }
    QString put(const char* name, const QByteArray& data)
    {
        const auto path = folder().path() + QLatin1Char('/') + QLatin1String(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size()) qFatal("%s", name);
        return path;
    }

    ConversationId anna{0};
    qint64 shown = 0, broken = 0, paper = 0, failed = 0, gone = 0;
};

/// What the system was asked to open.
class Opened : public QObject
{
    Q_OBJECT
public:
    Opened() { QDesktopServices::setUrlHandler(text("file"), this, "take"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(text("file")); }
    QList<QUrl> urls;

public Q_SLOTS:
    void take(const QUrl& url) { urls.append(url); }
};

} // namespace

class MediaPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void picturesOfStrangers_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << picture({800, 400}) << QSize(240, 120);
        QTest::newRow("high, a photograph") << picture({400, 800}, "JPEG") << QSize(90, 180);
        QTest::newRow("small stays small") << picture({10, 10}) << QSize(10, 10);
        QTest::newRow("a line") << picture({4000, 1}) << QSize(240, 1);
        QTest::newRow("nothing") << QByteArray() << QSize();
        QTest::newRow("words") << QByteArray("hello") << QSize();
        QTest::newRow("drawing that is a program")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>") << QSize();
        QTest::newRow("bitmap") << picture({10, 10}, "BMP") << QSize();
        QTest::newRow("half a picture") << picture({800, 400}).left(60) << QSize();
        QTest::newRow("says it is endless") << claims(60'000, 60'000) << QSize();
        QTest::newRow("says it is very long") << claims(2'000'000'000, 1) << QSize();
        QTest::newRow("says it is large, and is nothing") << claims(6'000, 6'000) << QSize();
    }
    void picturesOfStrangers()
    {
        QFETCH(QByteArray, data);
        QFETCH(QSize, size);
        // Decoders say what is wrong with such files.
        const auto made = thumbnailOf(data, {240, 180});
        QCOMPARE(made.isNull() ? QSize() : made.size(), size);
    }

    void theModelFollowsAFile()
    {
        const SystemClock clock;
        ThreadModel model(clock, nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        ThreadEntry entry{.id = 1,
                          .kind = text("image"),
                          .mediaType = text("image/png"),
                          .mediaState = MediaState::Waiting,
                          .at = clock.now()};
        model.restart({{entry}, {}}, text("Anna"));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(text("being fetched")));
        entry.mediaState = MediaState::Here;
        entry.mediaBytes = 2048;
        QVERIFY(model.follow({{entry}, {}}));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(text("2 kB")));
        QVERIFY(!model.follow({{entry}, {}}));
        model.touch(1);
        model.touch(99);
    }

    void everyStateIsSaid()
    {
        MediaDesk desk;
        QVERIFY(desk.spoken(0).contains(text("our shop")));
        QVERIFY(desk.spoken(2).contains(text("plan.pdf")));
        QVERIFY2(desk.spoken(3).contains(text("could not be fetched: HTTP 500")), qPrintable(desk.spoken(3)));
        QVERIFY(desk.spoken(4).contains(text("no longer at Meta")));
        // A picture has its place before it is decoded; what turns out to be none becomes a chip.
        auto* view = desk.thread();
        QTRY_VERIFY_WITH_TIMEOUT(view->visualRect(view->model()->index(1, 0)).height() < 120, kSoon);
        QVERIFY(view->visualRect(view->model()->index(0, 0)).height() > Thumbnails::box().height());
        QTRY_VERIFY_WITH_TIMEOUT(view->grab()
                                         .toImage()
                                         .convertToFormat(QImage::Format_RGB32)
                                         .pixelColor(view->visualRect(view->model()->index(0, 0)).left() + 100,
                                                     view->visualRect(view->model()->index(0, 0)).top() + 136)
                                     == QColor(0x30, 0x70, 0xc0),
                                 kSoon);
    }

    void aClickOpensWhatIsHere()
    {
        MediaDesk desk;
        const Opened opened;
        desk.clickFile(2);
        QTRY_COMPARE_WITH_TIMEOUT(opened.urls.size(), 1, kSoon);
        QCOMPARE(opened.urls.first().fileName(), text("plan.pdf"));
        QFile file(opened.urls.first().toLocalFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("%PDF-1.4"));
        QVERIFY(desk.window().findChild<QAction*>(text("save-file"))->isVisible());
        QVERIFY(!desk.window().findChild<QAction*>(text("fetch-again"))->isVisible());
    }

    void aClickFetchesAgainWhatCouldNotBeHad()
    {
        MediaDesk desk;
        desk.clickFile(3);
        QTRY_VERIFY_WITH_TIMEOUT(desk.stored(desk.failed).trouble != text("HTTP 500"), kSoon);
        QVERIFY(!desk.window().findChild<QAction*>(text("open-file"))->isVisible());
    }

    void aFileGoesWithTheAnswer()
    {
        MediaDesk desk;
        const auto path = desk.put("stand.png", picture({30, 30}));
        desk.find<Composer>(text("composer"))->attach(path);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("attached-file")), kSoon);
        QVERIFY(desk.find<QLabel>(text("attached-name"))->text().contains(text("stand.png")));
        auto* field = desk.find<QPlainTextEdit>(text("reply-text"));
        field->setFocus();
        desk.type(text("Here it is"));
        desk.click(text("send-reply"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("attached-file")), kSoon);
        QCOMPARE(field->toPlainText(), QString());
        const auto last = desk.entries().last();
        QCOMPARE(last.text, text("Here it is"));
        QCOMPARE(last.kind, text("image"));
        QCOMPARE(last.mediaName, text("stand.png"));
        QCOMPARE(last.author.isEmpty(), false);
    }

    void nothingIsLostWhenAFileCannotBeSent()
    {
        MediaDesk desk;
        auto* composer = desk.find<Composer>(text("composer"));
        auto* field = desk.find<QPlainTextEdit>(text("reply-text"));
        field->setFocus();
        desk.type(text("Look"));
        composer->attach(desk.put("a.gif", "GIF89a......"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("reply-trouble")), kSoon);
        QVERIFY(!desk.shows(text("attached-file")));
        QCOMPARE(field->toPlainText(), text("Look"));
        // It was there when it was chosen, and is not when it is to leave.
        const auto path = desk.put("b.png", picture({30, 30}));
        composer->attach(path);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("attached-file")), kSoon);
        QVERIFY(QFile::remove(path));
        desk.click(text("send-reply"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("reply-trouble")), kSoon);
        QVERIFY(desk.shows(text("attached-file")));
        QCOMPARE(field->toPlainText(), text("Look"));
        desk.click(text("drop-file"));
        QVERIFY(!desk.shows(text("attached-file")));
        QCOMPARE(field->toPlainText(), text("Look"));
        QCOMPARE(desk.entries().size(), 5);
    }

    void aFileIsDroppedOnTheAnswer()
    {
        MediaDesk desk;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(desk.put("drop.png", picture({30, 30})))});
        auto* field = desk.find<QPlainTextEdit>(text("reply-text"));
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(field->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(field->viewport(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("attached-file")), kSoon);
        QCOMPARE(field->toPlainText(), QString());
    }
};

QTEST_MAIN(MediaPageTest)
#include "tst_media_page.moc"
