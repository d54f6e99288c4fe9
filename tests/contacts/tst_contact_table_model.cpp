// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_table_model.h"
#include "ui/widgets/table.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace relais;
using namespace relais::ui;

namespace {

using Slice = ContactTableModel::Slice;

Contact contact(int number)
{
    Contact made{.id = ContactId(number), .data = {.name = QStringLiteral("Person %1").arg(number)}};
    made.data.email = *EmailAddress::parse(QStringLiteral("person%1@example.com").arg(number));
    return made;
}

/// Contacts `first` to `last`, with more to come or not.
Slice slice(int first, int last, bool more)
{
    Slice made;
    for (int i = first; i <= last; ++i) made.items += contact(i);
    if (more) made.next = ContactCursor{QString(), ContactId(last)};
    return made;
}

/// A list in the background: keeps the questions, so that a test decides when they are answered.
struct Desk
{
    explicit Desk(ContactTableModel& model)
    {
        model.setFetch([this](const std::optional<ContactCursor>& after, ContactTableModel::Answer answer) {
            asked += after->id.value();
            answers += answer;
        });
    }
    QList<qint64> asked;
    QList<ContactTableModel::Answer> answers;
};

QString textAt(const ContactTableModel& model, int row, ContactTableModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class ContactTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itKeepsTheLawsOfAModelWhileItGrows()
    {
        ContactTableModel model;
        QAbstractItemModelTester laws(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Desk desk(model);
        model.setFirst(slice(1, 3, true));
        QCOMPARE(model.rowCount(), 3);
        model.fetchMore({});
        desk.answers.first()(slice(4, 6, false));
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(textAt(model, 5, ContactTableModel::Name), QStringLiteral("Person 6"));
        model.changeItem(0, contact(9));
        QCOMPARE(textAt(model, 0, ContactTableModel::Name), QStringLiteral("Person 9"));
        model.setFirst({});
        QCOMPARE(model.rowCount(), 0);
    }

    void itAsksOncePerPageAndFromWhereItStands()
    {
        ContactTableModel model;
        Desk desk(model);
        QVERIFY(!model.canFetchMore({}));
        model.setFirst(slice(1, 3, true));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(desk.asked, QList<qint64>{3});
        desk.answers.first()(slice(4, 6, true));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(desk.asked, (QList<qint64>{3, 6}));
        desk.answers.last()(slice(7, 7, false));
        QVERIFY(!model.canFetchMore({}));
    }

    void anAnswerForAnOlderListIsDropped()
    {
        ContactTableModel model;
        Desk desk(model);
        model.setFirst(slice(1, 3, true));
        model.fetchMore({});
        model.setFirst(slice(10, 11, true));
        desk.answers.first()(slice(4, 6, false));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.canFetchMore({}));
    }

    void theSameRowsAgainDisturbNothing()
    {
        ContactTableModel model;
        model.setFirst(slice(1, 3, false));
        const QPersistentModelIndex second(model.index(1, 0));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        auto again = slice(1, 3, false);
        again.items[1].data.name = QStringLiteral("Renamed");
        model.setFirst(again);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QVERIFY(second.isValid());
        QCOMPARE(second.data().toString(), QStringLiteral("Renamed"));
        model.setFirst(slice(2, 4, false));
        QCOMPARE(resets.count(), 1);
    }

    void everyColumnHasATitleAndAKeyOfItsOwn()
    {
        const ContactTableModel model;
        QSet<QString> keys;
        for (int i = 0; i < ContactTableModel::kColumns; ++i) {
            const auto column = static_cast<ContactTableModel::Column>(i);
            QVERIFY(!model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            keys.insert(ContactTableModel::keyOf(column));
        }
        QCOMPARE(keys.size(), static_cast<qsizetype>(ContactTableModel::kColumns));
        QVERIFY(!keys.contains(QString()));
    }

    void aContactSaysWhatIsKnown()
    {
        ContactTableModel model;
        model.setCategoryColours({{QStringLiteral("Presse"), QStringLiteral("#123456")}});
        auto one = contact(1);
        one.data.company = QStringLiteral("Lantier Conseil");
        one.data.phone = *PhoneNumber::parse(QStringLiteral("+33612345678"));
        one.categories = {QStringLiteral("Presse")};
        one.data.tags = {QStringLiteral("vip"), QStringLiteral("paris")};
        Slice all;
        all.items = {one};
        model.setFirst(all);
        QCOMPARE(textAt(model, 0, ContactTableModel::Company), QStringLiteral("Lantier Conseil"));
        QCOMPARE(textAt(model, 0, ContactTableModel::Email), QStringLiteral("person1@example.com"));
        QCOMPARE(textAt(model, 0, ContactTableModel::Phone), QStringLiteral("+33612345678"));
        QCOMPARE(textAt(model, 0, ContactTableModel::Tags), QStringLiteral("vip, paris"));
        QCOMPARE(model.index(0, ContactTableModel::Categories).data(kDotsRole).toStringList(),
                 QStringList{QStringLiteral("#123456 Presse")});
        QCOMPARE(model.index(0, ContactTableModel::Channels).data(kIconsRole).toStringList(),
                 (QStringList{QStringLiteral("mail"), QStringLiteral("phone")}));
    }

    void whoIsNotWrittenToIsShownByASignAndAWord()
    {
        ContactTableModel model;
        auto one = contact(1);
        one.emailSuppressed = QStringLiteral("unsubscribed");
        Slice all;
        all.items = {one};
        model.setFirst(all);
        const auto channels = model.index(0, ContactTableModel::Channels);
        QCOMPARE(channels.data(kIconsRole).toStringList(), QStringList{QStringLiteral("ban")});
        QCOMPARE(channels.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Not written to"));
    }

    void oneStoppedAddressLeavesTheOther()
    {
        ContactTableModel model;
        auto one = contact(1);
        one.data.phone = *PhoneNumber::parse(QStringLiteral("+33612345678"));
        auto other = one;
        other.id = ContactId(2);
        auto neither = one;
        neither.id = ContactId(3);
        one.phoneSuppressed = QStringLiteral("opted_out");
        other.emailSuppressed = QStringLiteral("bounced");
        neither.emailSuppressed = QStringLiteral("bounced");
        neither.phoneSuppressed = QStringLiteral("opted_out");
        Slice all;
        all.items = {one, other, neither};
        model.setFirst(all);
        const auto icons = [&model](int row) {
            return model.index(row, ContactTableModel::Channels).data(kIconsRole).toStringList();
        };
        const auto words = [&model](int row) {
            return model.index(row, ContactTableModel::Channels).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(icons(0), (QStringList{QStringLiteral("mail"), QStringLiteral("ban")}));
        QCOMPARE(words(0), QStringLiteral("E-mail, but no WhatsApp"));
        QCOMPARE(icons(1), (QStringList{QStringLiteral("phone"), QStringLiteral("ban")}));
        QCOMPARE(words(1), QStringLiteral("Phone, but no e-mail"));
        QCOMPARE(icons(2), QStringList{QStringLiteral("ban")});
        QCOMPARE(words(2), QStringLiteral("Not written to"));
    }

    void channelsAreSaidAsTheyAre_data()
    {
        QTest::addColumn<bool>("email");
        QTest::addColumn<bool>("phone");
        QTest::addColumn<QString>("words");
        QTest::addRow("both") << true << true << QStringLiteral("E-mail and phone");
        QTest::addRow("e-mail") << true << false << QStringLiteral("E-mail");
        QTest::addRow("phone") << false << true << QStringLiteral("Phone");
        QTest::addRow("neither") << false << false << QString();
    }

    void channelsAreSaidAsTheyAre()
    {
        QFETCH(bool, email);
        QFETCH(bool, phone);
        QFETCH(QString, words);
        ContactTableModel model;
        auto one = contact(1);
        if (!email) one.data.email.reset();
        if (phone) one.data.phone = *PhoneNumber::parse(QStringLiteral("+33612345678"));
        Slice all;
        all.items = {one};
        model.setFirst(all);
        QCOMPARE(model.index(0, ContactTableModel::Channels).data(Qt::AccessibleTextRole).toString(), words);
    }
};

QTEST_GUILESS_MAIN(ContactTableModelTest)
#include "tst_contact_table_model.moc"
