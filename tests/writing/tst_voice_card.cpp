// SPDX-License-Identifier: GPL-3.0-or-later
// The voice of the workspace and the own texts, in the settings.
#include "services/writing/voice.h"
#include "tests/support/window.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

Voice stored(WindowDesk& desk)
{
    return desk.ask<Voice>([](const Work& work) { return *voiceOf(work.database, work.session); });
}

QStringList texts(WindowDesk& desk)
{
    return desk.ask<QStringList>([](const Work& work) {
        QStringList all;
        const auto samples = WritingSamples(work.database, work.session, work.clock).list();
        for (const auto& one : *samples) all.append(one.text);
        return all;
    });
}

} // namespace

class VoiceCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void aVoiceIsKeptAsOneLeavesItsField()
    {
        WindowDesk desk;
        desk.openSignedIn({1280, 2400});
        desk.go(Place::Settings);
        desk.fill(text("voice-do"), text("phrases courtes"));
        desk.press(Qt::Key_Tab);
        QTRY_COMPARE_WITH_TIMEOUT(stored(desk).does, text("phrases courtes"), kSoon);
        desk.fill(text("voice-words"), QString(1001, QLatin1Char('x')));
        desk.press(Qt::Key_Tab);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.complaintAt(text("voice-words")).isEmpty(), kSoon);
        QVERIFY(stored(desk).words.isEmpty());
        desk.fill(text("voice-words"), text("atelier"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(stored(desk).words, text("atelier"), kSoon);
        desk.settle();
        QVERIFY(desk.complaintAt(text("voice-words")).isEmpty());
        desk.go(Place::Contacts);
        desk.go(Place::Settings);
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QLineEdit>(text("voice-do"))->text(), text("phrases courtes"), kSoon);
    }

    void aTextComesGoesAndComesBack()
    {
        WindowDesk desk;
        desk.openSignedIn({1280, 2400});
        desk.go(Place::Settings);
        desk.click(text("style-add"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("there is nothing in it")), kSoon);
        desk.find<QPlainTextEdit>(text("style-text"))->setPlainText(text("Bonjour à vous,\nà bientôt"));
        desk.click(text("style-add"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Bonjour à vous, à bientôt")), kSoon);
        QCOMPARE(desk.find<QPlainTextEdit>(text("style-text"))->toPlainText(), QString());
        desk.click(text("style-remove"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Your text was taken away.")), kSoon);
        QVERIFY(texts(desk).isEmpty());
        desk.clickButton(text("Undo"));
        QTRY_COMPARE_WITH_TIMEOUT(texts(desk), QStringList{text("Bonjour à vous,\nà bientôt")}, kSoon);
    }
};

QTEST_MAIN(VoiceCardTest)
#include "tst_voice_card.moc"
