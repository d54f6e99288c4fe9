// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/vcard/vcard_reader.h"

#include <QTest>

using namespace relais;

namespace {

QList<VCard> cardsOf(const QByteArray& text)
{
    QList<VCard> cards;
    VCard card;
    for (VCardReader reader(text); reader.next(card);) cards += card;
    return cards;
}

QByteArray card(const QByteArray& lines)
{
    return "BEGIN:VCARD\r\n" + lines + "END:VCARD\r\n";
}

/// As RFC 6350 writes it, folded at `width` bytes, which may be inside of a letter.
QByteArray written(const char* name, const QString& value, int width)
{
    auto text = value.toUtf8();
    text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n");
    auto line = QByteArray(name) + ':' + text;
    QByteArray folded;
    for (; line.size() > width; line.remove(0, width)) folded += line.left(width) + "\r\n ";
    return folded + line + "\r\n";
}

} // namespace

class VCardReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void version4()
    {
        const auto cards = cardsOf(
            "\r\n"
            + card(
                "VERSION:4.0\r\nFN:Zoé Marchand\r\nN:Marchand;Zoé;;;\r\nTEL;VALUE=uri;TYPE=\"voice,cell\":tel:+33612345678;ext=1\r\n"
                "EMAIL;PREF=2:old@example.com\r\nitem1.EMAIL;PREF=1:zoe@example.com\r\nORG:Dupont\\; fils;Ventes\r\nCATEGORIES:clients,a\\,b\r\n"
                "LANG:fr\r\nTZ:Europe/Paris\r\nNOTE:one\\ntwo\r\nUID:urn:1\r\n"));
        QCOMPARE(cards.size(), 1);
        const VCard wanted{.line = 2,
                           .name = QStringLiteral("Zoé Marchand"),
                           .firstName = QStringLiteral("Zoé"),
                           .lastName = QStringLiteral("Marchand"),
                           .emails = {QStringLiteral("zoe@example.com"), QStringLiteral("old@example.com")},
                           .phones = {QStringLiteral("+33612345678")},
                           .company = QStringLiteral("Dupont; fils"),
                           .categories = {QStringLiteral("clients"), QStringLiteral("a,b")},
                           .language = QStringLiteral("fr"),
                           .timeZone = QStringLiteral("Europe/Paris"),
                           .uid = QStringLiteral("urn:1"),
                           .notes = QStringLiteral("one\ntwo")};
        QCOMPARE(cards.first(), wanted);
    }

    void version3FoldsAndPrefers()
    {
        const auto cards = cardsOf(card(
            "VERSION:3.0\nFN:A\nTEL;TYPE=WORK,VOICE:1\n 2\n\t3\nTEL;TYPE=CELL,pref:+3361\nEMAIL;type=INTERNET;type=pref:b@example.com\n"
            "EMAIL:a@example.com\n"));
        QCOMPARE(cards.first().phones, (QStringList{QStringLiteral("+3361"), QStringLiteral("123")}));
        QCOMPARE(cards.first().emails, (QStringList{QStringLiteral("b@example.com"), QStringLiteral("a@example.com")}));
    }

    void version21AsOldPhonesWriteIt()
    {
        const auto cards = cardsOf(card(
            "VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre;No=\r\n=C3=A9mie\r\n"
            "FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:No=E9mie Lef=E8vre\r\nTEL;CELL;PREF:+33611111111\r\nTEL;HOME:0102030405\r\n"
            "EMAIL;INTERNET:noemie@example.com\r\n"));
        QCOMPARE(cards.first().name, QStringLiteral("Noémie Lefèvre"));
        QCOMPARE(cards.first().firstName, QStringLiteral("Noémie"));
        QCOMPARE(cards.first().lastName, QStringLiteral("Lefèvre"));
        QCOMPARE(cards.first().phones.first(), QStringLiteral("+33611111111"));
    }

    void whatStandsInForANameIsNone()
    {
        QVERIFY(cardsOf(card("FN:a@example.com\r\nEMAIL:a@example.com\r\n")).first().name.isEmpty());
        QVERIFY(cardsOf(card("FN:Rivage\r\nORG:Rivage\r\n")).first().name.isEmpty());
        QCOMPARE(cardsOf(card("FN:Rivage\r\nN:Rivage;;;;\r\nORG:Rivage\r\n")).first().name, QStringLiteral("Rivage"));
    }

    void aCardThatIsNotClosedEndsWhereTheNextBegins()
    {
        const auto cards =
            cardsOf("BEGIN:VCARD\nFN:A\nnonsense\n:\n;:\nBEGIN:VCARD\nFN:B\nEND:VCARD\ntrailing\nbegin:vcard\nFN:C");
        QCOMPARE(cards.size(), 3);
        QCOMPARE(cards[0].name, QStringLiteral("A"));
        QCOMPARE(cards[1].line, 6);
        QCOMPARE(cards[2].name, QStringLiteral("C"));
    }

    void anyTextComesBackThroughAnyFolding()
    {
        test::check("written, folded, read", [] {
            const auto letters = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10));
            QString value;
            for (const auto letter : letters) value += QStringLiteral("aé\\,;\nB :𝄞").mid(letter, 1);
            const auto width = *rc::gen::inRange(8, 40);
            value = QLatin1Char('x') + value + QLatin1Char('x');
            const auto cards = cardsOf(card(written("NOTE", value, width)));
            RC_ASSERT(cards.size() == 1);
            // Half of a letter outside of the first plane is none.
            RC_ASSERT(cards.first().notes == QString::fromUtf8(value.toUtf8()));
        });
    }

    void anyBytesAreRead()
    {
        test::check("whatever stands there, reading ends", [] {
            const auto parts = *rc::gen::container<std::vector<std::string>>(
                rc::gen::element<std::string>("BEGIN:VCARD", "END:VCARD", "\r\n", "\n", "\r", " ", "=", ":", ";", "TEL",
                                              "N", "QUOTED-PRINTABLE", "\"", "\\", "\xc3", "é", ","));
            QByteArray text;
            for (const auto& part : parts) text += QByteArray::fromStdString(part);
            int line = 0;
            for (const auto& found : cardsOf(text)) {
                RC_ASSERT(found.line > line);
                line = found.line;
            }
        });
    }
};

QTEST_GUILESS_MAIN(VCardReaderTest)
#include "tst_vcard_reader.moc"
