// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/contacts/likeness.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace relais;
using namespace relais::test;

namespace {

using Groups = std::vector<std::vector<std::int64_t>>;

/// The same by comparing everybody with everybody, until nothing changes.
Groups slowly(const std::vector<LikenessKey>& keys, const std::vector<DifferentPair>& different)
{
    const std::set<DifferentPair> apart(different.begin(), different.end());
    std::map<std::int64_t, std::int64_t> setOf;
    for (const auto& key : keys) setOf[key.contact] = key.contact;
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& a : keys) {
            for (const auto& b : keys) {
                if (a.key != b.key || a.contact >= b.contact || apart.contains({a.contact, b.contact})) continue;
                const auto low = std::min(setOf[a.contact], setOf[b.contact]);
                changed = changed || setOf[a.contact] != low || setOf[b.contact] != low;
                setOf[a.contact] = setOf[b.contact] = low;
            }
        }
    }
    std::map<std::int64_t, std::vector<std::int64_t>> sets;
    for (const auto& [id, set] : setOf) sets[set].push_back(id);
    Groups groups;
    for (const auto& [set, ids] : sets)
        if (ids.size() > 1) groups.push_back(ids);
    return groups;
}

} // namespace

class LikenessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void namesAreFolded_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << QStringLiteral("DUPONT Marie") << QStringLiteral("dupont marie");
        QTest::newRow("accents") << QStringLiteral("Hélène Gârçon") << QStringLiteral("helene garcon");
        QTest::newRow("accents apart") << QStringLiteral("He\u0301le\u0300ne") << QStringLiteral("helene");
        QTest::newRow("spaces") << QStringLiteral("  Marie \t Dupont\u00a0") << QStringLiteral("marie dupont");
        QTest::newRow("signs") << QStringLiteral("Jean-Pierre O'Neil, S.A.")
                               << QStringLiteral("jean pierre o neil s a");
        QTest::newRow("signs beside accents")
            << QStringLiteral("Jean‑Pierre O’Néil") << QStringLiteral("jean pierre o neil");
        QTest::newRow("nothing") << QStringLiteral(" - ") << QString();
        QTest::newRow("only signs") << QStringLiteral("«…»") << QString();
        QTest::newRow("Indic vowels") << QStringLiteral("कि") << QStringLiteral("कि");
        QTest::newRow("beyond the first plane") << QStringLiteral("𠮷田") << QStringLiteral("𠮷田");
        QTest::newRow("Turkish") << QStringLiteral("İPEK") << QStringLiteral("ipek");
    }

    void namesAreFolded()
    {
        QFETCH(QString, name);
        QFETCH(QString, folded);
        QCOMPARE(QString::fromUtf8(foldedForLikeness(name.toUtf8())), folded);
    }

    void foldingTwiceChangesNothing()
    {
        check("folding is idempotent and bytes never harm it", [](const std::string& bytes) {
            const auto once = foldedForLikeness(QByteArray::fromStdString(bytes));
            RC_ASSERT(foldedForLikeness(once) == once);
            RC_ASSERT(!once.contains('\n') && !once.startsWith(' ') && !once.endsWith(' '));
        });
    }

    void nameAndCompanyAreTwoThings()
    {
        QVERIFY(nameKey("a b", "c", 1).key != nameKey("a", "b c", 1).key);
        QCOMPARE(nameKey("a", "b", 1).key, nameKey("a", "b", 2).key);
        QVERIFY(phoneKey("a\nb", 1).key != nameKey("a", "b", 1).key);
    }

    void groupsAreThoseOfTheSlowWay()
    {
        check("groups are the connected ones", [] {
            const auto keys = *rc::gen::container<std::vector<LikenessKey>>(
                rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 8), rc::gen::inRange(1, 13)),
                             [](std::pair<int, int> made) {
                                 return LikenessKey{static_cast<std::uint64_t>(made.first), made.second};
                             }));
            const auto raw = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(1, 13), rc::gen::inRange(1, 13)));
            std::vector<DifferentPair> different;
            for (const auto& [a, b] : raw)
                if (a != b) different.emplace_back(std::min(a, b), std::max(a, b));
            RC_ASSERT(alikeGroups(keys, different) == slowly(keys, different));
        });
    }

    void aMillionNumbersAndNamesDoNotMeet()
    {
        std::vector<LikenessKey> keys;
        for (int i = 0; i < 1'000'000; ++i) {
            keys.push_back(phoneKey("+336" + QByteArray::number(i).rightJustified(8, '0'), i));
            keys.push_back(
                nameKey("marie " + QByteArray::number(i % 1000), "societe " + QByteArray::number(i / 1000), i));
        }
        QCOMPARE(alikeGroups(std::move(keys), {}).size(), size_t{0});
    }

    void aSwitchboardIsOneGroup()
    {
        std::vector<LikenessKey> keys;
        for (int i = 1; i <= 100'000; ++i) keys.push_back({7, i});
        const auto groups = alikeGroups(keys, {{1, 2}, {1, 3}, {50, 60}});
        QCOMPARE(groups.size(), size_t{1});
        QCOMPARE(groups.front().size(), size_t{100'000});
    }
};

QTEST_GUILESS_MAIN(LikenessTest)
#include "tst_likeness.moc"
