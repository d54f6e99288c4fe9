// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_pages.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/status_look.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::ui;

namespace {

constexpr double kReadable = 4.5;

struct NamedToken
{
    const char* name;
    Token token;
};
/// What words are written in, and what they stand on.
constexpr std::array kInks = {NamedToken{"text", Token::Text},     NamedToken{"muted", Token::Muted},
                              NamedToken{"accent", Token::Accent}, NamedToken{"good", Token::Good},
                              NamedToken{"warn", Token::Warn},     NamedToken{"bad", Token::Bad}};
constexpr std::array kGrounds = {NamedToken{"window", Token::Window},      NamedToken{"surface", Token::Surface},
                                 NamedToken{"raised", Token::Raised},      NamedToken{"select", Token::Select},
                                 NamedToken{"hover", Token::Hover},        NamedToken{"tint-good", Token::TintGood},
                                 NamedToken{"tint-warn", Token::TintWarn}, NamedToken{"tint-bad", Token::TintBad}};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The text between the parenthesis at `from` and the one that closes it.
QString argumentsAt(const QString& source, qsizetype from)
{
    int depth = 0;
    for (auto i = from; i < source.size(); ++i) {
        if (source[i] == QLatin1Char('(')) ++depth;
        if (source[i] == QLatin1Char(')') && --depth == 0) return source.mid(from, i - from);
    }
    return {};
}

/// Every name that the window's sources hand to something that paints an icon.
QHash<QString, QString> iconsInSources()
{
    static const QRegularExpression call(
        QStringLiteral("\\b(?:icon|paintIcon|makeIconButton|setPrimary|showEmpty|addStep)\\("));
    static const QRegularExpression name(QStringLiteral("QStringLiteral\\(\"([a-z-]+)\"\\)"));
    QHash<QString, QString> found;
    QDirIterator files(QStringLiteral(RELAIS_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        const auto source = QString::fromUtf8(contentOf(path));
        for (auto calls = call.globalMatch(source); calls.hasNext();) {
            const auto arguments = argumentsAt(source, calls.next().capturedEnd() - 1);
            for (auto names = name.globalMatch(arguments); names.hasNext();)
                found.insert(names.next().captured(1), path);
        }
    }
    return found;
}

bool hasIcon(const QString& name)
{
    return QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name));
}

/// The colour of the most opaque pixel, and transparent where there is none.
QColor inkOf(const QImage& image)
{
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const auto color = image.pixelColor(x, y); color.alpha() > strongest.alpha()) strongest = color;
        }
    }
    return strongest;
}

bool isNear(const QColor& one, const QColor& other)
{
    constexpr int kSlack = 8;
    return std::abs(one.red() - other.red()) <= kSlack && std::abs(one.green() - other.green()) <= kSlack
           && std::abs(one.blue() - other.blue()) <= kSlack;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyTokenHasAColour()
    {
        for (const bool dark : {false, true}) {
            const auto colors = loadTokens(dark);
            for (int i = 0; i < kTokenCount; ++i)
                QVERIFY2(colors[static_cast<size_t>(i)].isValid(),
                         qPrintable(QStringLiteral("token %1, dark: %2").arg(i).arg(dark)));
        }
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void everyInkIsReadableOnEveryGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<Token>("ink");
        QTest::addColumn<Token>("ground");
        for (const bool dark : {false, true}) {
            const auto row = [dark](const NamedToken& ink, const NamedToken& ground) {
                QTest::addRow("%s: %s on %s", dark ? "dark" : "light", ink.name, ground.name)
                    << dark << ink.token << ground.token;
            };
            for (const auto& ink : kInks) {
                for (const auto& ground : kGrounds) row(ink, ground);
            }
            row({"on-accent", Token::OnAccent}, {"accent", Token::Accent});
        }
    }

    void everyInkIsReadableOnEveryGround()
    {
        QFETCH(bool, dark);
        QFETCH(Token, ink);
        QFETCH(Token, ground);
        const auto colors = loadTokens(dark);
        const auto value = contrast(colors[static_cast<size_t>(ink)], colors[static_cast<size_t>(ground)]);
        QVERIFY2(value >= kReadable, qPrintable(QString::number(value, 'f', 2)));
    }

    /// A rule that sets both colours, as it comes out for each scheme.
    void everyRuleOfTheStyleSheetIsReadable()
    {
        static const QRegularExpression rule(QStringLiteral("([^{}]+)\\{([^{}]*)\\}"));
        static const QRegularExpression ground(
            QStringLiteral("(?:^|[;\\s])(?:selection-)?background(?:-color)?:\\s*(#[0-9a-fA-F]{6})\\b"));
        static const QRegularExpression ink(
            QStringLiteral("(?:^|[;\\s])(?:selection-)?color:\\s*(#[0-9a-fA-F]{6})\\b"));
        Theme theme(*qApp, Scheme::Light);
        int pairs = 0;
        for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
            theme.choose(scheme);
            for (auto rules = rule.globalMatch(theme.styleSheet()); rules.hasNext();) {
                const auto one = rules.next();
                QStringList grounds;
                QStringList inks;
                for (auto all = ground.globalMatch(one.captured(2)); all.hasNext();) grounds += all.next().captured(1);
                for (auto all = ink.globalMatch(one.captured(2)); all.hasNext();) inks += all.next().captured(1);
                for (qsizetype i = 0; i < qMin(grounds.size(), inks.size()); ++i) {
                    ++pairs;
                    const auto value = contrast(QColor(inks[i]), QColor(grounds[i]));
                    QVERIFY2(value >= kReadable, qPrintable(QStringLiteral("%1 (%2): %3")
                                                                .arg(one.captured(1).trimmed(), schemeName(scheme))
                                                                .arg(value, 0, 'f', 2)));
                }
            }
        }
        QVERIFY(pairs > 20);
    }

    /// `:hover` of a primary button changes its ground only; the words stay.
    void primaryButtonsAreReadableUnderTheMouse()
    {
        static const QRegularExpression hover(
            QStringLiteral("QPushButton\\[primary=\"true\"\\]:hover\\s*\\{\\s*background:\\s*(#[0-9a-f]{6})"));
        Theme theme(*qApp, Scheme::Light);
        for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
            theme.choose(scheme);
            const auto found = hover.match(theme.styleSheet());
            QVERIFY(found.hasMatch());
            const auto value = contrast(theme.color(Token::OnAccent), QColor(found.captured(1)));
            QVERIFY2(value >= kReadable,
                     qPrintable(QStringLiteral("%1: %2").arg(schemeName(scheme)).arg(value, 0, 'f', 2)));
        }
    }

    void initialsAreReadable()
    {
        QSet<QRgb> colors;
        for (int i = 0; i < 500; ++i) {
            const auto color = colorOfName(QStringLiteral("Person %1").arg(i));
            colors.insert(color.rgb());
            QVERIFY(contrast(color, Qt::white) >= kReadable);
        }
        QVERIFY(colors.size() > 4);
    }

    void theStyleSheetIsFilledIn()
    {
        Theme theme(*qApp, Scheme::Light);
        for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
            theme.choose(scheme);
            QVERIFY(theme.styleSheet().size() > 1000);
            QVERIFY2(!theme.styleSheet().contains(QLatin1Char('@')),
                     qPrintable(theme.styleSheet().mid(theme.styleSheet().indexOf(QLatin1Char('@')), 40)));
        }
    }

    void everyPictureOfTheStyleSheetExists()
    {
        static const QRegularExpression picture(QStringLiteral("url\\(([^)]+)\\)"));
        Theme theme(*qApp, Scheme::Light);
        int found = 0;
        for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
            theme.choose(scheme);
            for (auto pictures = picture.globalMatch(theme.styleSheet()); pictures.hasNext(); ++found) {
                const auto path = pictures.next().captured(1);
                QVERIFY2(QFile::exists(path), qPrintable(path));
            }
        }
        QVERIFY(found > 0);
    }

    void aChangeOfSchemeIsToldAndChangesThePalette()
    {
        Theme theme(*qApp, Scheme::Light);
        int changes = 0;
        connect(&theme, &Theme::changed, this, [&] { ++changes; });
        QVERIFY(!theme.isDark());
        QCOMPARE(qApp->palette().color(QPalette::Window), theme.color(Token::Window));
        theme.choose(Scheme::Dark);
        QVERIFY(theme.isDark());
        QCOMPARE(qApp->palette().color(QPalette::Window), loadTokens(true)[static_cast<size_t>(Token::Window)]);
        theme.choose(Scheme::Dark);
        QCOMPARE(changes, 1);
    }

    void schemesHaveStableNames()
    {
        for (const auto scheme : {Scheme::System, Scheme::Light, Scheme::Dark})
            QCOMPARE(schemeFromName(schemeName(scheme)), scheme);
        QCOMPARE(schemeFromName(QStringLiteral("mauve")), Scheme::System);
    }

    void everyIconThatTheWindowNamesExists()
    {
        const auto names = iconsInSources();
        QVERIFY(names.size() > 15);
        for (auto it = names.cbegin(); it != names.cend(); ++it)
            QVERIFY2(hasIcon(it.key()), qPrintable(it.key() + QStringLiteral(" in ") + it.value()));
    }

    void everyStatusHasAnIconAndAWord()
    {
        for (const auto status : kAllMessageStatuses) {
            QVERIFY2(hasIcon(lookOf(status).icon), qPrintable(lookOf(status).icon));
            QVERIFY(!lookOf(status).word.isEmpty());
        }
        for (const auto status : kAllCampaignStatuses) {
            QVERIFY2(hasIcon(lookOf(status).icon), qPrintable(lookOf(status).icon));
            QVERIFY(!lookOf(status).word.isEmpty());
        }
    }

    void everyPlaceHasAnIconAndATitle()
    {
        QTemporaryDir folder;
        Preferences preferences(folder.filePath(QStringLiteral("settings.ini")));
        Theme theme(*qApp, Scheme::Light);
        const auto pages = deskPages(preferences, theme);
        QVERIFY(!pages.places.empty());
        for (const auto& place : pages.places) {
            QVERIFY2(hasIcon(place.icon), qPrintable(place.icon));
            QVERIFY(!place.title.isEmpty());
        }
    }

    void everyIconPaintsInTheColourOfItsToken_data()
    {
        QTest::addColumn<QString>("name");
        QDirIterator icons(QStringLiteral(":/icons"));
        while (icons.hasNext()) {
            icons.next();
            // The logo has colours of its own.
            if (icons.fileName() != QLatin1String("logo.svg"))
                QTest::addRow("%s", qPrintable(icons.fileName())) << icons.fileInfo().completeBaseName();
        }
    }

    void everyIconPaintsInTheColourOfItsToken()
    {
        QFETCH(QString, name);
        Theme theme(*qApp, Scheme::Light);
        const auto icon = theme.icon(name, Token::Bad);
        const QSize size(48, 48);
        const auto light = inkOf(icon.pixmap(size).toImage());
        QVERIFY2(light.alpha() > 200, "it paints nothing");
        QVERIFY2(isNear(light, theme.color(Token::Bad)), qPrintable(light.name()));
        const auto disabled = inkOf(icon.pixmap(size, QIcon::Disabled).toImage());
        QVERIFY2(isNear(disabled, theme.color(Token::Muted)), qPrintable(disabled.name()));
        // An icon that is shown already follows the scheme.
        theme.choose(Scheme::Dark);
        const auto dark = inkOf(icon.pixmap(size).toImage());
        QVERIFY2(isNear(dark, theme.color(Token::Bad)), qPrintable(dark.name()));
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
