// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/writing_options.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/segments.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kBriefHeight = 76;
/// Those that an agency here writes in, in their own words; the model may know more.
constexpr const char* kLanguages[] = {"fr", "en", "es", "de", "it", "pt", "nl", "ar"};

QString nameOf(const char* code)
{
    auto name =
        qstrcmp(code, "en") == 0 ? QStringLiteral("English") : QLocale(QLatin1String(code)).nativeLanguageName();
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name;
}

void addLanguages(QComboBox& choice)
{
    for (const auto* code : kLanguages) choice.addItem(nameOf(code), QLatin1String(code));
}

} // namespace

QString platformTitle(Platform platform)
{
    // A post there is its title.
    if (platform == Platform::Reddit) return WritingOptions::tr("Reddit (title)");
    auto name = platformName(platform);
    name[0] = name[0].toUpper();
    return name;
}

WritingOptions::WritingOptions(const WritingGround& ground)
    : m_ground(ground)
    , m_brief(new QPlainTextEdit)
    , m_briefField(
          new FormField(tr("What it is about"), m_brief,
                        tr("Facts, dates, links, and variables such as {first_name|there}: they come back untouched.")))
    , m_how(new QComboBox)
    , m_target(new QComboBox)
    , m_language(new QComboBox)
    , m_platform(new QComboBox)
    , m_about(makeText({}, Role::Muted))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    addWays(*column);
    m_brief->setObjectName(QStringLiteral("writing-brief"));
    m_brief->setFixedHeight(kBriefHeight);
    m_brief->setTabChangesFocus(true);
    m_brief->setPlaceholderText(tr("The autumn sale from Monday 5 October, 20 % on everything, https://…"));
    m_brief->installEventFilter(this);
    column->addWidget(m_briefField);
    column->addWidget(m_languageRow = makeLanguage());
    column->addWidget(m_platformRow = makePlatform());
    column->addWidget(m_about);
    column->addWidget(m_change = makeChange());
    display();
}

void WritingOptions::addWays(QVBoxLayout& column)
{
    m_offered = {Draft};
    QStringList names{tr("Write anew")};
    if (!m_ground.text.isEmpty()) {
        m_offered.append(Change);
        names.append(m_ground.isSelection ? tr("Change what is chosen") : tr("Change the text"));
    }
    if (!m_ground.text.isEmpty() && m_ground.channel == WritingChannel::Email && !m_ground.isSelection) {
        m_offered.append(Subjects);
        names.append(tr("Propose subjects"));
    }
    m_offered.append(Post);
    names.append(tr("A post"));
    m_ways = new Segments(names, m_ground.text.isEmpty() ? 0 : 1);
    m_ways->setObjectName(QStringLiteral("writing-ways"));
    column.addWidget(m_ways, 0, Qt::AlignLeft);
    connect(m_ways, &Segments::changed, this, [this] {
        display();
        Q_EMIT wayChosen();
    });
}

QWidget* WritingOptions::makeChange()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_how->setObjectName(QStringLiteral("writing-how"));
    m_how->addItems({tr("Shorten"), tr("Say it better"), tr("More formal"), tr("Warmer"), tr("Translate")});
    m_target->setObjectName(QStringLiteral("writing-target"));
    addLanguages(*m_target);
    row->addWidget(makeSpokenLabel(tr("What to change"), m_how));
    row->addWidget(m_how);
    row->addWidget(makeSpokenLabel(tr("Language"), m_target));
    row->addWidget(m_target);
    row->addStretch();
    connect(m_how, &QComboBox::currentIndexChanged, this, &WritingOptions::display);
    return box;
}

QWidget* WritingOptions::makeLanguage()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    auto* label = makeLabel(tr("Language"), Role::Small);
    label->setBuddy(m_language);
    m_language->setObjectName(QStringLiteral("writing-language"));
    m_language->addItem(tr("As the brief"), QString());
    addLanguages(*m_language);
    row->addWidget(label);
    row->addWidget(m_language);
    row->addStretch();
    return box;
}

QWidget* WritingOptions::makePlatform()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    auto* label = makeLabel(tr("Network"), Role::Small);
    label->setBuddy(m_platform);
    m_platform->setObjectName(QStringLiteral("writing-platform"));
    for (const auto platform : kPlatforms) m_platform->addItem(platformTitle(platform), static_cast<int>(platform));
    row->addWidget(label);
    row->addWidget(m_platform);
    row->addStretch();
    return box;
}

WritingOptions::Way WritingOptions::way() const
{
    return m_offered[m_ways->chosen()];
}

bool WritingOptions::wantsBrief() const
{
    return way() == Draft || (way() == Post && m_ground.text.isEmpty());
}

bool WritingOptions::translates() const
{
    return way() == Change && m_how->currentIndex() == static_cast<int>(Rewriting::Translate);
}

void WritingOptions::display()
{
    m_briefField->setVisible(wantsBrief());
    m_languageRow->setVisible(way() == Draft);
    m_platformRow->setVisible(way() == Post);
    m_about->setVisible(way() == Subjects || way() == Post);
    m_about->setText(
        way() == Post ? tr(
            "For you to copy: Relais publishes nothing. A post has no variables, since it is the same for everybody.")
                      : tr("Five subjects for the message as it stands."));
    m_change->setVisible(way() == Change);
    m_target->setVisible(translates());
}

std::optional<WritingWish> WritingOptions::wish()
{
    if (way() == Subjects) return SubjectsWish{};
    if (way() == Change)
        return RewriteWish{.text = m_ground.text,
                           .how = static_cast<Rewriting>(m_how->currentIndex()),
                           .language = translates() ? m_target->currentData().toString() : QString()};
    const auto platform = static_cast<Platform>(m_platform->currentData().toInt());
    if (way() == Post && !wantsBrief()) return PostWish{.text = m_ground.text, .platform = platform};
    const auto brief = m_brief->toPlainText().trimmed();
    m_briefField->setError(brief.isEmpty() ? tr("Say in a few words what the message is about.") : QString());
    if (brief.isEmpty()) {
        m_brief->setFocus();
        return std::nullopt;
    }
    if (way() == Post) return PostWish{.text = brief, .platform = platform};
    return DraftWish{.brief = brief, .channel = m_ground.channel, .language = m_language->currentData().toString()};
}

void WritingOptions::setBusy(bool busy)
{
    for (auto* field : std::initializer_list<QWidget*>{m_brief, m_how, m_target, m_language, m_platform, m_ways})
        field->setEnabled(!busy);
}

QWidget* WritingOptions::firstField() const
{
    switch (way()) {
    case Draft: return m_brief;
    case Change: return m_how;
    case Post: return wantsBrief() ? static_cast<QWidget*>(m_brief) : m_platform;
    case Subjects: break;
    }
    return nullptr;
}

bool WritingOptions::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_brief && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT wanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace relais::ui
