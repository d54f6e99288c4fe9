// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/whatsapp_media.h"
#include "models/conversations/media_state.h"
#include "services/conversations/conversation_export.h"
#include "services/conversations/conversation_media.h"
#include "services/conversations/conversation_thread.h"
#include "services/conversations/media_fetcher.h"
#include "services/practice/loopback_http.h"
#include "services/practice/whatsapp_media_shelf.h"
#include "services/practice/whatsapp_server.h"
#include "tests/conversations/door_scene.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <atomic>

using namespace relais;
using namespace relais::test;
using namespace std::chrono_literals;

namespace {

const QByteArray kPicture("\xff\xd8\xff\x00 a picture \x01", 15);

/// Meta as a test wants it: what it says of a file, and what it gives.
class Meta
{
public:
    Meta()
    {
        auto started =
            practice::LoopbackHttp::start({[this](const practice::HttpRequest& request) { return answer(request); }});
        m_http = std::move(*started);
    }
    QString root() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_http->port()); }

    int status = 200; ///< of the first answer
    int fileStatus = 200;
    QByteArray error = {}; ///< instead of the description
    QString url = {};      ///< instead of the file's own
    QByteArray content = kPicture;
    qint64 size = 0;
    Milliseconds delay{0};
    std::atomic<int> asked = 0;
    std::atomic<int> given = 0;
    QByteArray token = {};

private:
    practice::HttpReply answer(const practice::HttpRequest& request)
    {
        if (request.path == "/file") {
            ++given;
            token = request.authorization;
            return {.status = fileStatus, .body = content, .contentType = "image/jpeg", .delay = delay};
        }
        ++asked;
        if (!error.isEmpty()) return {.status = status, .body = error};
        const QJsonObject said{{QStringLiteral("id"), QStringLiteral("77")},
                               {QStringLiteral("url"), url.isEmpty() ? root() + QStringLiteral("/file") : url},
                               {QStringLiteral("file_size"), size ? size : content.size()}};
        return {.status = status, .body = QJsonDocument(said).toJson()};
    }

    std::unique_ptr<practice::LoopbackHttp> m_http;
};

/// One picture has come in.
struct Desk
{
    explicit Desk(const QString& sha256 = practice::WhatsappMediaShelf::sha256Of(kPicture))
    {
        scene.run("UPDATE accounts SET settings = ?",
                  {QStringLiteral("{\"phone_number_id\":\"7\",\"business_account_id\":\"8\",\"base_url\":\"%1\"}")
                       .arg(meta.root())});
        auto message = scene.said(text("look"), text("wamid.IN"));
        message.kind = IncomingMessage::Kind::Image;
        message.media = {.id = text("77"), .mimeType = text("image/jpeg"), .sha256 = sha256, .fileName = {}};
        scene.enter(message);
        id = scene.number("SELECT interaction_id FROM media_files");
    }
    bool fetch()
    {
        const auto did = fetchNextMedia(scene.agency.database(), scene.agency.clock(), secrets, {}, {});
        if (!did) qFatal("%s", qPrintable(did.error().detail));
        return *did;
    }
    MediaFile file() { return *files().find(InteractionId(id)); }
    ConversationMedia files() { return {scene.agency.database(), scene.agency.session(), scene.agency.clock()}; }

    Scene scene;
    Meta meta;
    qint64 id = 0;
    SecretReader secrets = [](AccountId, AccountSecret) -> Result<Secret> { return Secret("a-token"); };
};

} // namespace

class MediaFetchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatMayBeSent_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("kind");
        constexpr qint64 kMb = 1024 * 1024;
        QTest::newRow("picture") << "image/jpeg" << 5 * kMb << "image";
        QTest::newRow("too large a picture") << "image/png" << 5 * kMb + 1 << "";
        QTest::newRow("film") << "video/mp4" << 16 * kMb << "video";
        QTest::newRow("too long a film") << "video/mp4" << 16 * kMb + 1 << "";
        QTest::newRow("sound") << "audio/ogg" << kMb << "audio";
        QTest::newRow("document") << "application/pdf" << 100 * kMb << "document";
        QTest::newRow("too large a document") << "application/pdf" << 100 * kMb + 1 << "";
        QTest::newRow("office") << "application/vnd.openxmlformats-officedocument.wordprocessingml.document" << kMb
                                << "document";
        QTest::newRow("program") << "application/x-executable" << kMb << "";
        QTest::newRow("animation") << "image/gif" << kMb << "";
        QTest::newRow("nothing in it") << "image/jpeg" << qint64(0) << "";
    }
    void whatMayBeSent()
    {
        QFETCH(QString, type);
        QFETCH(qint64, bytes);
        QFETCH(QString, kind);
        QCOMPARE(sendableMediaKind(type, bytes).value_or(QString()), kind);
    }

    void whereTheTokenGoes_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("may");
        QTest::newRow("Meta's") << "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1" << true;
        QTest::newRow("the API") << "https://graph.facebook.com/v26.0/1" << true;
        QTest::newRow("in clear") << "http://lookaside.fbsbx.com/1" << false;
        QTest::newRow("another's") << "https://example.org/1" << false;
        QTest::newRow("looks like Meta's") << "https://evilfbsbx.com/1" << false;
        QTest::newRow("begins like Meta's") << "https://fbsbx.com.example.org/1" << false;
        QTest::newRow("a name before it") << "https://fbsbx.com@example.org/1" << false;
        QTest::newRow("another port") << "https://lookaside.fbsbx.com:8443/1" << false;
        QTest::newRow("a file") << "file:///etc/passwd" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void whereTheTokenGoes()
    {
        QFETCH(QString, address);
        QFETCH(bool, may);
        QCOMPARE(mayTakeToken(QUrl(address), QUrl(QStringLiteral("https://graph.facebook.com"))), may);
        QVERIFY(mayTakeToken(QUrl(QStringLiteral("http://127.0.0.1:99/file")),
                             QUrl(QStringLiteral("http://127.0.0.1:99/v26.0"))));
        QVERIFY(!mayTakeToken(QUrl(QStringLiteral("http://127.0.0.1:98/file")),
                              QUrl(QStringLiteral("http://127.0.0.1:99/v26.0"))));
    }

    void whatWasAnnounced()
    {
        const auto hex = practice::WhatsappMediaShelf::sha256Of(kPicture);
        QVERIFY(fitsAnnouncedSha256(kPicture, hex));
        QVERIFY(fitsAnnouncedSha256(kPicture, QString::fromLatin1(QByteArray::fromHex(hex.toLatin1()).toBase64())));
        QVERIFY(fitsAnnouncedSha256(kPicture, {}));
        QVERIFY(!fitsAnnouncedSha256(kPicture + 'x', hex));
        QVERIFY(
            !fitsAnnouncedSha256(kPicture + 'x', QString::fromLatin1(QByteArray::fromHex(hex.toLatin1()).toBase64())));
    }

    void namesOfOthers()
    {
        const auto at = instantFromMs(0);
        const auto named = [&](const char* name, const char* type) {
            return safeFileName(text(name), text(type), text("image"), at);
        };
        QCOMPARE(named("../../etc/passwd", "text/plain"), text("passwd.txt"));
        QCOMPARE(named("C:\\x\\plan.pdf", "application/pdf"), text("plan.pdf"));
        QCOMPARE(named("photo.jpg.exe", "image/jpeg"), text("photo.jpg.exe.jpg"));
        QCOMPARE(named("", "image/jpeg"), text("image-19700101-000000.jpg"));
        QCOMPARE(named(".bashrc", "text/plain"), text("bashrc.txt"));
        QCOMPARE(named("a\xe2\x80\xae"
                       "fdp.exe",
                       "application/pdf"),
                 text("afdp.exe.pdf"));
        QVERIFY(named(QByteArray(500, 'a') + ".pdf", "application/pdf").size() <= 120);
        QVERIFY(isHarmlessToOpen(text("image/jpeg")) && isHarmlessToOpen(text("application/pdf")));
        QVERIFY(!isHarmlessToOpen(text("application/x-executable")) && !isHarmlessToOpen(text("text/html"))
                && !isHarmlessToOpen(text("image/svg+xml")));
    }

    void aPictureComesIn()
    {
        Desk desk;
        QCOMPARE(desk.file().state, MediaState::Waiting);
        QCOMPARE(desk.files().bytes(InteractionId(desk.id)).error().code, ErrorCode::Rejected);
        QVERIFY(desk.fetch());
        QCOMPARE(desk.meta.token, QByteArray("Bearer a-token"));
        QCOMPARE(desk.file().state, MediaState::Here);
        QCOMPARE(desk.file().bytes, kPicture.size());
        QCOMPARE(*desk.files().bytes(InteractionId(desk.id)), kPicture);
        QVERIFY(!desk.fetch());
        QCOMPARE(desk.meta.asked.load(), 1);
        const auto thread =
            readWholeThread(desk.scene.agency.database(), desk.scene.agency.session(), ConversationId(1));
        QCOMPARE(thread->last().mediaState, std::optional(MediaState::Here));
        QCOMPARE(thread->last().mediaBytes, kPicture.size());
    }

    void aLargeFileStandsInParts()
    {
        QByteArray large(3 * 1024 * 1024 + 7, 'x');
        for (qsizetype i = 0; i < large.size(); i += 1000) large[i] = static_cast<char>(i);
        Desk desk(practice::WhatsappMediaShelf::sha256Of(large));
        desk.meta.content = large;
        // Something of an attempt that was killed.
        desk.scene.run("INSERT INTO media_parts VALUES (?, 0, 'old'), (?, 9, 'older')", {desk.id, desk.id});
        QVERIFY(desk.fetch());
        QCOMPARE(desk.scene.number("SELECT count(*) FROM media_parts"), 4);
        QVERIFY(*desk.files().bytes(InteractionId(desk.id)) == large);
        // As it leaves the program: by name, whole.
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("out.jpg"));
        QVERIFY(desk.files().save(InteractionId(desk.id), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == large);
        QCOMPARE(
            desk.files().save(InteractionId(desk.id), folder.filePath(QStringLiteral("no/such/folder"))).error().code,
            ErrorCode::FileUnwritable);
        const auto exported = folder.filePath(QStringLiteral("out.csv"));
        QVERIFY(exportConversation(desk.scene.agency.database(), desk.scene.agency.session(), desk.scene.agency.clock(),
                                   ConversationId(1), exported, ConversationFormat::Csv));
        QFile csv(exported);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().contains("image/jpeg"));
    }

    void whatDoesNotComeIsTriedAgainLater()
    {
        Desk desk;
        desk.meta.status = 500;
        desk.meta.error = R"({"error":{"code":131000,"message":"Something went wrong"}})";
        QVERIFY(desk.fetch());
        QCOMPARE(desk.file().state, MediaState::Waiting);
        QVERIFY(!desk.file().trouble.isEmpty());
        QVERIFY(!desk.fetch());
        desk.scene.agency.clock().advance(9s);
        QVERIFY(!desk.fetch());
        desk.scene.agency.clock().advance(1s);
        // The address was too old: the next try asks for a new one.
        desk.meta.status = 200;
        desk.meta.error.clear();
        desk.meta.fileStatus = 404;
        QVERIFY(desk.fetch());
        QCOMPARE(desk.file().trouble, text("HTTP 404"));
        desk.scene.agency.clock().advance(1min);
        desk.meta.fileStatus = 200;
        // Another process goes on where the first one ended: what is to be done stands in the database.
        const auto other = desk.scene.agency.connect();
        const auto did = fetchNextMedia(*other, desk.scene.agency.clock(), desk.secrets, {}, {});
        QVERIFY(did && *did);
        QCOMPARE(desk.file().state, MediaState::Here);
        QVERIFY(desk.file().trouble.isEmpty());
    }

    void someDayNobodyTriesAnyMoreUntilAPersonSaysSo()
    {
        Desk desk(practice::WhatsappMediaShelf::sha256Of("something else"));
        int tries = 0;
        while (desk.file().state == MediaState::Waiting) {
            QVERIFY(desk.fetch());
            desk.scene.agency.clock().advance(48h);
            QVERIFY(++tries < 30);
        }
        QCOMPARE(desk.file().state, MediaState::Failed);
        QCOMPARE(desk.file().trouble, text("other bytes came than were announced"));
        QCOMPARE(desk.meta.given.load(), tries);
        QVERIFY(tries >= 8);
        QVERIFY(!desk.fetch());
        QCOMPARE(desk.scene.number("SELECT count(*) FROM media_parts"), 0);
        QVERIFY(desk.files().fetchAgain(InteractionId(desk.id)));
        QCOMPARE(desk.file().state, MediaState::Waiting);
    }

    void whatIsGone()
    {
        Desk unknown;
        unknown.meta.status = 400;
        unknown.meta.error =
            R"({"error":{"code":100,"error_subcode":33,"message":"Object with ID '77' does not exist"}})";
        QVERIFY(unknown.fetch());
        QCOMPARE(unknown.file().state, MediaState::Gone);
        QVERIFY(!unknown.fetch());
        Desk old;
        old.scene.agency.clock().advance(31 * 24h);
        QVERIFY(old.fetch());
        QCOMPARE(old.file().state, MediaState::Gone);
        QCOMPARE(old.meta.asked.load(), 0);
    }

    void theTokenStaysWithMeta()
    {
        Meta foreign;
        Desk desk;
        desk.meta.url = foreign.root() + QStringLiteral("/file");
        QVERIFY(desk.fetch());
        QCOMPARE(desk.file().state, MediaState::Failed);
        QVERIFY(desk.file().trouble.contains(QLatin1String("not Meta's")));
        QCOMPARE(foreign.given.load(), 0);
        // A redirection is not followed either, wherever it leads.
        Desk other;
        other.meta.fileStatus = 302;
        QVERIFY(other.fetch());
        QCOMPARE(other.file().state, MediaState::Failed);
    }

    void whatIsTooLarge()
    {
        Desk desk;
        desk.meta.size = kLargestWhatsappMedia + 1;
        QVERIFY(desk.fetch());
        QCOMPARE(desk.file().state, MediaState::Failed);
        QCOMPARE(desk.meta.given.load(), 0);
    }

    void aTokenThatCannotBeReadIsNoFaultOfTheFile()
    {
        Desk desk;
        desk.secrets = [](AccountId, AccountSecret) -> Result<Secret> { return fail(ErrorCode::SecretsLocked); };
        QVERIFY(desk.fetch());
        QCOMPARE(desk.file().state, MediaState::Waiting);
        QCOMPARE(desk.meta.asked.load(), 0);
    }

    void stoppedInTheMiddleNothingHasFailed()
    {
        Desk desk;
        desk.meta.delay = 60s;
        std::stop_source stop;
        std::jthread breaks([&] {
            while (desk.meta.given == 0) std::this_thread::yield();
            stop.request_stop();
        });
        const auto did =
            fetchNextMedia(desk.scene.agency.database(), desk.scene.agency.clock(), desk.secrets, {}, stop.get_token());
        QVERIFY(did && !*did);
        QCOMPARE(desk.scene.number("SELECT attempts FROM media_files"), 0);
        desk.meta.delay = 0s;
        QVERIFY(desk.fetch());
        QCOMPARE(desk.file().state, MediaState::Here);
    }

    void anotherWorkspaceSeesNothing()
    {
        Desk desk;
        QVERIFY(desk.fetch());
        ConversationMedia theirs(desk.scene.agency.database(), desk.scene.agency.addWorkspace(text("Other")),
                                 desk.scene.agency.clock());
        QCOMPARE(theirs.find(InteractionId(desk.id)).error().code, ErrorCode::NotFound);
        QCOMPARE(theirs.bytes(InteractionId(desk.id)).error().code, ErrorCode::NotFound);
        QCOMPARE(theirs.fetchAgain(InteractionId(desk.id)).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(MediaFetchTest)
#include "tst_media_fetch.moc"
