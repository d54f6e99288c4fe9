// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/conversations/folded_text.h"
#include "models/conversations/opt_out_words.h"

#include <QTest>

using namespace relais;

Q_DECLARE_METATYPE(relais::OptWord)

class OptOutWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messages_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<OptWord>("expected");
        const auto rows = [](OptWord expected, std::initializer_list<const char*> messages) {
            for (const auto* message : messages) QTest::newRow(message) << QString::fromUtf8(message) << expected;
        };
        rows(OptWord::Stop, {"STOP",
                             "stop",
                             "Stop.",
                             "  sToP !!! ",
                             "«STOP»",
                             "STOP 🛑",
                             "🛑✋ stop 🙏🏽",
                             "ＳＴＯＰ",
                             "st\u00f3p",
                             "STOP\n",
                             "\"Stop\"",
                             "S\u200BTOP",
                             "Stop promotions",
                             "STOPALL",
                             "Stop all",
                             "Unsubscribe",
                             "UNSUBSCRIBE ME!",
                             "cancel",
                             "End",
                             "quit",
                             "Opt-out",
                             "opt out",
                             "please stop"});
        rows(OptWord::Stop, {"ARRET", "arrêt", "Arrêtez !", "ARRÊTEZ", "arre\u0302ter", "Désabonner", "desabonnement",
                             "Me désabonner", "Désinscription", "désabonnez-moi", "Ne plus recevoir",
                             "Arrêter les promotions", "STOP SVP", "Stop pub"});
        rows(OptWord::Stop, {"BAJA", "Darme de baja", "¡Alto!", "Cancelar", "cancelar suscripcion", "Basta", "PARAR",
                             "Detener promociones", "no mas mensajes"});
        rows(OptWord::Stop,
             {"إيقاف", "ايقاف", "إِيقَاف", "إيقـــاف", "توقف", "قف!", "الغاء", "إلغاء", "إلغاء الاشتراك",
              "الغاء الإشتراك", "أوقف", "اوقف", "كفى", "كفي", "إيقاف العروض الترويجية", "\u200Fتوقف\u200F"});
        rows(OptWord::Start, {"START", "start.", "Unstop", "Subscribe", "Resume promotions", "Reprendre",
                              "Me réabonner", "me reabonner", "Je m'abonne", "Je m’abonne", "Alta", "Darme de alta",
                              "Reanudar", "ابدأ", "ابدا", "اشترك", "استئناف"});
        rows(OptWord::None, {"",
                             " ",
                             "🛑",
                             "!!!",
                             "Please do not stop",
                             "When does it stop?",
                             "stop me if you know it",
                             "Non-stop",
                             "stopp",
                             "stops",
                             "bus stop",
                             "J'arrête de fumer",
                             "Je voudrais me désabonner de l'autre liste mais pas de celle-ci",
                             "Can I cancel my order?",
                             "the end is near",
                             "restart my phone",
                             "Inscription",
                             "Je m'inscris",
                             "Abonnement ?",
                             "suscripción",
                             "¿Puedo cancelar mi cita?",
                             "alta calidad",
                             "baja calidad",
                             "هل يمكن إلغاء الطلب؟",
                             "توقف المطر",
                             "OK",
                             "oui",
                             "no",
                             "yes",
                             "1"});
    }

    void messages()
    {
        QFETCH(QString, message);
        QFETCH(OptWord, expected);
        QCOMPARE(optWord(message), expected);
    }

    void foldingIsWhatItSays()
    {
        const auto folded = [](const char* text) { return foldedText(QString::fromUtf8(text)); };
        QCOMPARE(folded("  ¡STÓP!! 🛑"), QStringLiteral("stop"));
        QCOMPARE(folded("L'été, n°5"), QStringLiteral("l ete n 5"));
        QCOMPARE(folded("ﬁn"), QStringLiteral("fin"));
        QCOMPARE(folded("مُحَادَثَة"), QString::fromUtf8("محادثه"));
        QCOMPARE(folded("👍🏽"), QString());
    }

    void foldingTwiceIsFoldingOnce()
    {
        test::check("a folded text is folded, and case and spaces around it do not matter", [] {
            QList<char32_t> letters;
            for (int i = *rc::gen::inRange(0, 30); i > 0; --i)
                letters.append(*rc::gen::oneOf(rc::gen::inRange<char32_t>(0x20, 0x250),
                                               rc::gen::inRange<char32_t>(0x370, 0x700),
                                               rc::gen::inRange<char32_t>(0x1E00, 0x2200),
                                               rc::gen::inRange<char32_t>(0x1F300, 0x1F700)));
            const auto text = QString::fromUcs4(letters.constData(), letters.size());
            const auto folded = foldedText(text);
            RC_ASSERT(foldedText(folded) == folded);
            RC_ASSERT(foldedText(QStringLiteral(" !") + text + QStringLiteral("\n🛑")) == folded);
            RC_ASSERT(optWord(text) == optWord(folded));
        });
    }
};

QTEST_GUILESS_MAIN(OptOutWordsTest)
#include "tst_opt_out_words.moc"
