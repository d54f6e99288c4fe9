// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/campaigns/whatsapp_link.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace relais;

class WhatsappLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void links_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        const auto taken = [](const char* typed, const char* expected = nullptr) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(expected ? expected : typed);
        };
        const auto refused = [](const char* typed) { QTest::newRow(typed) << QString::fromUtf8(typed) << QString(); };
        taken("https://example.com");
        taken("http://example.com/a?b=c#d");
        taken("HTTPS://Example.COM/x");
        taken("  https://example.com/x \n", "https://example.com/x");
        taken("https://exemple.fr:8443/offre?c={code}");
        taken("https://exämple.de/é");
        taken("https://wa.me/33612345678");
        taken("https://wa.me/33612345678?text=Bonjour%20");
        taken("wa.me/33612345678", "https://wa.me/33612345678");
        taken("WA.ME/33612345678", "https://WA.ME/33612345678");
        taken("https://wa.me/message/ABCDEF");
        for (const auto* wrong : {"",
                                  " ",
                                  "example.com",
                                  "www.example.com",
                                  "//example.com",
                                  "https://",
                                  "http:///x",
                                  "https:example.com",
                                  "https://localhost",
                                  "javascript:alert(1)",
                                  "JavaScript:alert(1)",
                                  "java\nscript:alert(1)",
                                  " javascript://example.com/%0aalert(1)",
                                  "data:text/html,x",
                                  "tel:+33612345678",
                                  "mailto:a@b.fr",
                                  "ftp://example.com",
                                  "file:///etc/passwd",
                                  "whatsapp://send?phone=1",
                                  "intent://x",
                                  "sms:+33",
                                  "vbscript:x",
                                  "https://bank.com@example.com",
                                  "https://user:pass@example.com",
                                  "https://exa mple.com",
                                  "https://example.com/a b",
                                  "https:\\\\example.com",
                                  "https://{host}.com",
                                  "https://example.com\u202Egpj.exe",
                                  "wa.me",
                                  "wa.me/",
                                  "wa.me/abc",
                                  "wa.me/+33612345678",
                                  "wa.me/0612345678",
                                  "https://wa.me/123",
                                  "https://wa.me/",
                                  "wa.me.example.com/33612345678"})
            refused(wrong);
    }

    void links()
    {
        QFETCH(QString, typed);
        QTEST(whatsappLink(typed).value_or(QString()), "expected");
    }

    void aLinkToAChat()
    {
        const auto phone = *PhoneNumber::parse(QStringLiteral("+33612345678"));
        QCOMPARE(waMeLink(phone), QStringLiteral("https://wa.me/33612345678"));
        QCOMPARE(waMeLink(phone, QString::fromUtf8("Prix ? 20 % & été+")),
                 QStringLiteral("https://wa.me/33612345678?text=Prix%20%3F%2020%20%25%20%26%20%C3%A9t%C3%A9%2B"));
    }

    void anyTextComesThrough()
    {
        test::check("a chat link is one that we take, and its text is what was written", [] {
            const auto phone = *PhoneNumber::parse(QStringLiteral("+3361234%1").arg(*rc::gen::inRange(1000, 9999)));
            const auto text = QString::fromStdString(*rc::gen::nonEmpty<std::string>());
            const auto link = waMeLink(phone, text);
            RC_ASSERT(whatsappLink(link) == link);
            RC_ASSERT(QUrlQuery(QUrl(link)).queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded) == text);
        });
    }

    void linksAreFoundInATextWithoutWhatFollowsThem()
    {
        QCOMPARE(linksIn(
                     QStringLiteral("Ici : https://example.com/a?b=c. Ou (wa.me/33612345678), javascript:alert(1) !")),
                 (QStringList{QStringLiteral("https://example.com/a?b=c"), QStringLiteral("wa.me/33612345678"),
                              QStringLiteral("javascript:alert(1")}));
        QVERIFY(linksIn(QStringLiteral("Bonjour, à 10:30 ou 12.50 € ?")).isEmpty());
    }

    void aHeaderIsFetchedByMeta()
    {
        for (const char* good :
             {"https://example.com/a.jpg", " https://example.com/{code}.jpg", "1234567890", "{photo}"})
            QVERIFY2(isHeaderMedia(QString::fromUtf8(good)), good);
        for (const char* bad : {"", "http://example.com/a.jpg", "ftp://example.com/a.jpg", "/tmp/a.jpg", "a.jpg",
                                "file:///a.jpg", "https://"})
            QVERIFY2(!isHeaderMedia(QString::fromUtf8(bad)), bad);
    }
};

QTEST_GUILESS_MAIN(WhatsappLinkTest)
#include "tst_whatsapp_link.moc"
