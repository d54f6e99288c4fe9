// SPDX-License-Identifier: GPL-3.0-or-later
// Every write of the services: whether it stands in the audit trail, what stands there, and that there is no change without its entry.
#include "services/access/audit.h"
#include "tests/access/walk/stage.h"

#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

Session whoMay(const Stage& stage, const Entry& entry)
{
    return stage.session(entry.allows(Role::Admin) ? Role::Admin : Role::Owner);
}

/// What a trail must never hold: contacts, what was written to them, and secrets.
QStringList unspeakable(const Content& of)
{
    return {QStringLiteral("Dupont"),
            QStringLiteral("people.example"),
            of.phone(),
            of.called("secret words"),
            of.called("said"),
            QLatin1String(kPassword),
            QStringLiteral("hidden"),
            QStringLiteral("changed by")};
}

/// As it stands: whoever did it may have lost the right to read it.
AuditEntry lastOf(Database& database)
{
    AuditEntry last;
    auto rows =
        database.queryText(QStringLiteral("SELECT who, action, subject, detail FROM audit ORDER BY id DESC LIMIT 1"),
                           {});
    if (!rows || !rows->next()) qFatal("the trail is empty");
    last.who = rows->text(0);
    last.action = rows->text(1);
    last.subject = rows->text(2);
    last.detail = rows->text(3);
    return last;
}

} // namespace

class TrailTest : public QObject
{
    Q_OBJECT

    Stage m_stage{seedOfTheDay()};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachWriteLeavesTheEntryThatItMust()
    {
        QStringList wrong;
        for (const auto& entry : everyEntry()) {
            const auto who = whoMay(m_stage, entry);
            const auto copy = m_stage.copy(who);
            const int before = copy->trailLength();
            const auto result = entry.call(copy->seat(), m_stage.first());
            const int more = copy->trailLength() - before;
            if (more != (entry.trail ? 1 : 0)) {
                wrong.append(
                    QStringLiteral("%1 left %2 entries (%3)").arg(entry.label()).arg(more).arg(told(result).left(100)));
                continue;
            }
            if (!entry.trail) continue;
            const auto last = lastOf(copy->database());
            if (last.action != QLatin1String(entry.trail))
                wrong.append(entry.label() + QStringLiteral(" left ") + last.action);
            if (!last.who.contains(who.email)) wrong.append(entry.label() + QStringLiteral(" was done by ") + last.who);
            for (const auto& words : unspeakable(m_stage.first()))
                if ((last.subject + last.detail).contains(words))
                    wrong.append(
                        QStringLiteral("%1 tells of %2: %3 %4").arg(entry.label(), words, last.subject, last.detail));
        }
        QVERIFY(isEmptyAndTold(wrong));
    }

    void withoutItsEntryThereIsNoChange()
    {
        QStringList wrong;
        for (const auto& entry : everyEntry()) {
            if (!entry.trail) continue;
            const auto copy = m_stage.copy(whoMay(m_stage, entry));
            QVERIFY(copy->database().script(
                "CREATE TRIGGER audit_full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'the trail is full'); END"));
            const auto before = allRows(copy->database());
            const auto secrets = copy->secrets().keys().size();
            const auto result = entry.call(copy->seat(), m_stage.first());
            if (result) wrong.append(entry.label() + QStringLiteral(" was done all the same"));
            if (const auto what = difference(before, allRows(copy->database())); !what.isEmpty())
                wrong.append(entry.label() + QStringLiteral(": ") + what);
            if (copy->secrets().keys().size() != secrets)
                wrong.append(entry.label() + QStringLiteral(" left a secret"));
        }
        QVERIFY(isEmptyAndTold(wrong));
    }
};

QTEST_GUILESS_MAIN(TrailTest)
#include "tst_trail.moc"
