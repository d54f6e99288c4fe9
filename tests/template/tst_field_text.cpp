// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/template/field_text.h"

#include <QTest>

using namespace relais;

namespace {

std::optional<QString> resolve(const QString& folded)
{
    if (folded == QLatin1String("nom") || folded == QLatin1String("name")) return QStringLiteral("name");
    if (folded == QLatin1String("first_name")) return folded;
    return std::nullopt;
}

} // namespace

class FieldTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOneFieldAndWhatIsNot()
    {
        const auto parsed = [](const char* source) { return FieldText::parse(QString::fromUtf8(source), resolve); };
        QCOMPARE(parsed("{Nom|cher client}"), (FieldText{QStringLiteral("name"), QStringLiteral("cher client")}));
        QCOMPARE(parsed("{first_name}"), (FieldText{QStringLiteral("first_name"), std::nullopt}));
        QCOMPARE(parsed("{nom|}"), (FieldText{QStringLiteral("name"), QString()}));
        QCOMPARE(parsed("{nom|a|b}"), (FieldText{QStringLiteral("name"), QStringLiteral("a|b")}));
        for (const char* source :
             {"", "Bonjour", "Bonjour {nom}", "{nom} ", " {nom}", "{nom}{nom}", "{nope}", "{nom", "{{nom}}"})
            QVERIFY2(!parsed(source), source);
    }

    void whatIsWrittenIsReadBack()
    {
        test::check("a field is read back as it was written, but for braces", [] {
            const auto key = *rc::gen::element(QStringLiteral("name"), QStringLiteral("first_name"));
            auto words = QString::fromStdString(*rc::gen::string<std::string>());
            words.remove(QChar(0));
            FieldText field{key, words};
            const auto back = FieldText::parse(field.text(), resolve);
            words.remove(QLatin1Char('{')).remove(QLatin1Char('}'));
            RC_ASSERT(back == FieldText(key, QString::fromUtf8(words.toUtf8())));
            RC_ASSERT(FieldText::parse(FieldText{key}.text(), resolve) == FieldText{key});
        });
    }
};

QTEST_APPLESS_MAIN(FieldTextTest)
#include "tst_field_text.moc"
