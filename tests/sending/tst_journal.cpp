// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/journal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace relais;

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsReadByTheNextProcess()
    {
        Journal journal(path());
        QVERIFY(journal.start(3));
        const Outcome accepted{.kind = Outcome::Kind::Accepted,
                               .code = QStringLiteral("250 2.0.0"),
                               .text = QStringLiteral("Ok: é \n x"),
                               .providerId = QStringLiteral("q-1")};
        journal.submitting(key(1));
        QVERIFY(journal.write());
        journal.ended(key(1), accepted);
        journal.submitting(key(2, 2));
        QVERIFY(journal.write());
        const auto left = Journal(path()).read({3, 0});
        QVERIFY(left.found);
        QCOMPARE(left.attempts.size(), 2);
        QCOMPARE(**left.attempts.constFind(key(1)), accepted);
        QVERIFY(!*left.attempts.constFind(key(2, 2)));
        QVERIFY(!left.attempts.contains(key(2, 1)));
    }

    void nothingOfAnOutcomeIsLost()
    {
        const Outcome refused{.kind = Outcome::Kind::Refused,
                              .code = QStringLiteral("132012"),
                              .text = QStringLiteral("no"),
                              .after = std::chrono::seconds(7),
                              .suspectsCampaign = true,
                              .address = Outcome::Address::Unreachable};
        const Outcome slow{.kind = Outcome::Kind::CampaignDown,
                           .slowsAccount = true,
                           .suspectsCampaign = true,
                           .address = Outcome::Address::OptedOut};
        Journal journal(path());
        QVERIFY(journal.start(1));
        for (int id = 1; id <= 2; ++id) journal.submitting(key(id));
        QVERIFY(journal.write());
        journal.ended(key(1), refused);
        journal.ended(key(2), slow);
        QVERIFY(journal.write());
        const auto left = Journal(path()).read({1, 0});
        QCOMPARE(**left.attempts.constFind(key(1)), refused);
        QCOMPARE(**left.attempts.constFind(key(2)), slow);
    }

    void settledStopsBeforeTheOldestOpenOne()
    {
        Journal journal(path());
        QVERIFY(journal.start(1));
        const auto begin = journal.settled();
        journal.submitting(key(1));
        QVERIFY(journal.write());
        journal.submitting(key(2));
        QVERIFY(journal.write());
        journal.ended(key(2), {.kind = Outcome::Kind::Accepted});
        QCOMPARE(journal.settled(), begin);
        journal.ended(key(1), {.kind = Outcome::Kind::Accepted});
        QVERIFY(journal.settled().offset > begin.offset);
        QVERIFY(Journal(path()).read(journal.settled()).attempts.isEmpty());
    }

    void whatIsOnlyNotedIsNotSettled()
    {
        Journal journal(path());
        QVERIFY(journal.start(1));
        journal.submitting(key(1));
        const auto begin = journal.settled();
        QVERIFY(Journal(path()).read(begin).attempts.isEmpty());
        QVERIFY(journal.write());
        journal.ended(key(1), {.kind = Outcome::Kind::Accepted});
        const auto behindSubmission = journal.settled();
        QVERIFY(!*Journal(path()).read(begin).attempts.constFind(key(1)));
        QVERIFY(journal.write());
        QVERIFY(journal.settled().offset > behindSubmission.offset);
        QVERIFY(*Journal(path()).read(begin).attempts.constFind(key(1)));
    }

    void aMissingFileProvesNothing() { QVERIFY(!Journal(path()).read({1, 0}).found); }

    void anotherGenerationHasNothingUnsettled()
    {
        Journal journal(path());
        QVERIFY(journal.start(1));
        journal.submitting(key(1));
        QVERIFY(journal.write());
        const auto left = Journal(path()).read({2, 0});
        QVERIFY(left.found);
        QVERIFY(left.attempts.isEmpty());
    }

    void aTornRecordIsNotRead()
    {
        Journal journal(path());
        QVERIFY(journal.start(1));
        journal.submitting(key(1));
        QVERIFY(journal.write());
        QFile file(path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("S 77");
        file.close();
        const auto left = Journal(path()).read({1, 0});
        QCOMPARE(left.attempts.size(), 1);
        QVERIFY(left.attempts.contains(key(1)));
    }

    void aJournalThatCannotBeWrittenSaysSo()
    {
        Journal journal(QStringLiteral("/dev/full"));
        QCOMPARE(journal.start(1).error().code, ErrorCode::StorageFull);
        journal.submitting(key(1));
        QVERIFY(!journal.write());
        QCOMPARE(journal.settled().offset, 0);
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    static AttemptKey key(qint64 id, int attempt = 1) { return {MessageId(id), attempt}; }
    QString path() const { return m_folder->filePath(QStringLiteral("engine.journal")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
