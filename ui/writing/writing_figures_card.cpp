// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/writing_figures_card.h"

#include "models/writing/provider.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/sparkline.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kDays = 30;
constexpr int kChartHeight = 150;

/// The sums of all models, day by day.
QList<WritingDay> together(const QList<ModelFigures>& models)
{
    auto days = models.constFirst().days;
    for (const auto& model : models.mid(1))
        for (qsizetype index = 0; index < days.size(); ++index) days[index].sums += model.days[index].sums;
    return days;
}

} // namespace

WritingFiguresCard::WritingFiguresCard(Desk& desk)
    : m_desk(desk)
    , m_chart(new LineChart(desk.theme, tr("Answers by day")))
    , m_rows(new QVBoxLayout)
    , m_room(makeText({}, Role::Small))
    , m_forget(makeButton(tr("Forget them"), Look::Small))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("writing-figures-card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeLabel(tr("What the models did"), Role::Heading));
    column->addWidget(makeText(tr("The last 30 days in this workspace."), Role::Small));
    m_chart->setFixedHeight(kChartHeight);
    column->addWidget(m_chart);
    m_rows->setSpacing(space::kMedium);
    column->addLayout(m_rows);
    column->addWidget(makeRule());
    auto* row = new QHBoxLayout;
    row->addWidget(m_room, 1);
    row->addWidget(m_forget);
    column->addLayout(row);
    m_forget->setObjectName(QStringLiteral("forget-answers"));
    m_forget->setAccessibleName(tr("Forget the answers that are remembered"));
    connect(m_forget, &QPushButton::clicked, this, &WritingFiguresCard::forget);
    hide();
}

void WritingFiguresCard::refresh()
{
    m_desk
        .run([](const Work& work) -> Result<Figures> {
            auto models = writingFigures(work.database, work.session, work.clock, kDays);
            if (!models) return models.failure();
            const auto room = AnswerCache(work.database, work.session, work.clock).room();
            if (!room) return room.failure();
            return Figures{std::move(*models), *room};
        })
        .then(this, m_latest.only([this](const Result<Figures>& figures) {
            if (figures) show(*figures);
        }));
}

void WritingFiguresCard::show(const Figures& figures)
{
    setVisible(!figures.models.isEmpty());
    if (figures.models.isEmpty()) return;
    QList<QDate> days;
    LineChart::Line asked{tr("written"), Token::Accent, {}};
    LineChart::Line known{tr("known already"), Token::Good, {}};
    LineChart::Line failed{tr("not usable"), Token::Bad, {}};
    for (const auto& [day, sums] : together(figures.models)) {
        days.append(day);
        asked.values.append(sums.asked);
        known.values.append(sums.known);
        failed.values.append(sums.failed);
    }
    m_chart->show(days, {asked, known, failed});
    clearLayout(m_rows);
    for (const auto& model : figures.models) m_rows->addWidget(makeRow(model));
    m_room->setText(tr("%Ln answer(s) are remembered, so that the same question need not be asked again.", nullptr,
                       plural(figures.room.answers))
                    + QStringLiteral(" ") + QLocale().formattedDataSize(figures.room.bytes) + QLatin1Char('.'));
    m_forget->setVisible(figures.room.answers > 0 && m_desk.rights().may(Scope::ChannelsManage));
}

QWidget* WritingFiguresCard::makeRow(const ModelFigures& figures)
{
    const auto& sums = figures.sums;
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    QStringList facts{tr("%Ln answer(s)", nullptr, plural(sums.asked + sums.known))};
    // A tenth of a second and less is at once, for a person.
    if (const auto wait = sums.toFirstWord(); wait > std::chrono::milliseconds(100))
        facts.append(
            tr("first word after %1 s").arg(QLocale().toString(static_cast<double>(wait.count()) / 1000, 'f', 1)));
    if (sums.tokensPerSecond() > 0)
        facts.append(tr("%1 tokens a second").arg(QLocale().toString(sums.tokensPerSecond(), 'f', 0)));
    facts.append(tr("%1 % known already").arg(qRound(sums.knownShare() * 100)));
    if (sums.failed > 0) facts.append(tr("%Ln not usable", nullptr, plural(sums.failed)));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeText(writerTitle(figures.provider, figures.model)));
    words->addWidget(makeText(facts.join(QStringLiteral(" · ")), Role::Small));
    row->addLayout(words, 1);
    QList<double> speeds;
    for (const auto& day : figures.days) speeds.append(day.sums.tokensPerSecond());
    auto* line = new Sparkline(m_desk.theme);
    line->show(speeds);
    line->setToolTip(tr("Tokens a second, by day"));
    row->addWidget(line);
    return box;
}

void WritingFiguresCard::forget()
{
    m_desk.run([](const Work& work) { return AnswerCache(work.database, work.session, work.clock).forget(); })
        .then(this, [this](const Result<void>& done) {
            m_desk.navigator.toast(done ? tr("What was written before is forgotten.") : errorText(done.error()));
            refresh();
        });
}

} // namespace relais::ui
