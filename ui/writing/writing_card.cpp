// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/writing_card.h"

#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/question.h"
#include "ui/writing/provider_list.h"
#include "ui/writing/with_model.h"
#include "ui/writing/written_by_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace relais::ui {

namespace {

constexpr int kBarHeight = 6;
constexpr std::chrono::milliseconds kTellEvery(100);

} // namespace

WritingCard::WritingCard(Desk& desk)
    : m_desk(desk)
    , m_state(new Note(desk.theme))
    , m_rows(new QVBoxLayout)
    , m_reads(new QCheckBox(tr("Read what contacts write")))
    , m_readState(makeText({}, Role::Small))
    , m_address(makeLineField(QStringLiteral("model-address"), tr("Another address"),
                              tr("Left empty: the Ollama of this computer.")))
    , m_name(makeLineField(QStringLiteral("model-name"), tr("Fetch a model"),
                           tr("Its name at ollama.com, as in mistral-nemo.")))
    , m_fetch(makeButton(tr("Fetch"), Look::Small))
    , m_cancel(makeButton(tr("Cancel"), Look::Small))
    , m_bar(new Bar(desk.theme, kBarHeight))
    , m_step(makeLabel({}, Role::Small))
    , m_providers(new ProviderList(desk))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("writing-card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeLabel(tr("Writing"), Role::Heading));
    column->addWidget(makeText(
        tr("A language model on your own computer can help to write. Relais finds Ollama by itself and works as well without it."),
        Role::Small));
    m_state->setObjectName(QStringLiteral("writing-state"));
    column->addWidget(m_state);
    m_rows->setSpacing(space::kMedium);
    column->addLayout(m_rows);
    addReading(column);
    addFetching(column);
    column->addWidget(m_address.row);
    column->addWidget(makeRule());
    column->addWidget(m_providers);
    connect(m_address.edit, &QLineEdit::editingFinished, this, &WritingCard::applyAddress);
    connect(m_providers, &ProviderList::changed, this, &WritingCard::look);
    connect(m_state->action(tr("Look again")), &QPushButton::clicked, this, &WritingCard::refresh);
}

WritingCard::~WritingCard()
{
    m_end.request_stop();
    m_pull.request_stop();
}

void WritingCard::addReading(QVBoxLayout* column)
{
    m_reads->setObjectName(QStringLiteral("reads"));
    m_reads->setToolTip(tr("Mood, wish and urgency of each new message: for rules, and to show what cannot wait."));
    m_readState->setObjectName(QStringLiteral("read-state"));
    column->addWidget(m_reads, 0, Qt::AlignLeft);
    column->addWidget(m_readState);
    // clicked, not toggled: what the database says is shown by ticking it, too.
    connect(m_reads, &QCheckBox::clicked, this, &WritingCard::switchReads);
    m_desk.rights().offer(Scope::AutomationManage, {m_reads});
}

void WritingCard::switchReads(bool isOn)
{
    m_desk.run([isOn](const Work& work) { return switchReading(work.database, work.session, work.clock, isOn); })
        .then(this, [this](const Result<void>& done) {
            if (!done) m_desk.navigator.toast(errorText(done.error()));
            refresh();
        });
}

void WritingCard::showReading(const ReadingState& state)
{
    m_reads->setChecked(state.isOn);
    setRole(m_readState, state.trouble ? Role::Warn : Role::Small);
    const auto counts = tr("In the last 24 hours: %L1 read, %L2 waiting, %L3 that no model could read.")
                            .arg(state.read)
                            .arg(state.waiting)
                            .arg(state.unreadable);
    m_readState->setText(state.trouble ? counts + QLatin1Char(' ') + errorText(*state.trouble) : counts);
    m_readState->setVisible(state.isOn);
}

void WritingCard::addFetching(QVBoxLayout* column)
{
    m_fetch->setObjectName(QStringLiteral("fetch-model"));
    m_fetch->setAccessibleName(tr("Fetch the model"));
    m_cancel->setObjectName(QStringLiteral("cancel-fetch"));
    m_cancel->setAccessibleName(tr("Cancel fetching the model"));
    column->addWidget(m_name.row);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(m_bar, 1);
    row->addWidget(m_step);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_fetch);
    column->addLayout(row);
    showFetching(false);
    connect(m_fetch, &QPushButton::clicked, this, &WritingCard::fetch);
    connect(m_name.edit, &QLineEdit::returnPressed, this, &WritingCard::fetch);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_pull.request_stop(); });
}

void WritingCard::refresh()
{
    m_desk.run([](const Work& work) { return readingState(work.database, work.session, work.clock); })
        .then(this, m_latestReading.only([this](const Result<ReadingState>& state) {
            if (state) showReading(*state);
        }));
    m_providers->refresh();
    look();
}

void WritingCard::look()
{
    withModel<WritingModels>(m_desk, [stop = m_end.get_token()](WritingModels& models) {
        return models.status(stop);
    }).then(this, m_latest.only([this](const Result<WritingStatus>& status) { show(status); }));
}

void WritingCard::show(const Result<WritingStatus>& status)
{
    clearLayout(m_rows);
    if (!status) {
        m_state->show(NoteKind::Bad, errorText(status.error()));
        return;
    }
    m_settings = status->settings;
    if (!m_address.edit->hasFocus()) m_address.edit->setText(m_settings.baseUrl);
    showState(*status);
    if (status->place.isPractice) return;
    for (const auto& model : status->models) m_rows->addWidget(makeRow(*status, model));
}

void WritingCard::showState(const WritingStatus& status)
{
    if (status.place.isPractice)
        m_state->show(
            NoteKind::Info,
            tr("Practice: no Ollama answers on this computer, so a stand-in writes. What it gives comes from no model."));
    else if (status.trouble)
        m_state->show(NoteKind::Warn,
                      QStringList{errorText(*status.trouble), whoWrites(status).text}.join(QLatin1Char(' ')).trimmed());
    else
        m_state->show(NoteKind::Good, tr("Ollama %1 at %2 writes with %3.")
                                          .arg(status.version, status.place.address.place(), status.model));
}

QWidget* WritingCard::makeRow(const WritingStatus& status, const LanguageModel& model)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kTiny);
    top->addWidget(makeText(model.name), 1);
    if (isSameModel(model.name, status.model)) {
        top->addWidget(makeLabel(tr("Writes"), Role::Badge));
    } else if (model.writesText) {
        auto* chosen = makeButton(tr("Write with it"), Look::Small);
        chosen->setObjectName(QStringLiteral("choose-model"));
        chosen->setAccessibleName(tr("Write with %1").arg(model.name));
        top->addWidget(chosen);
        connect(chosen, &QPushButton::clicked, this, [this, model] { choose(model); });
    }
    auto* removed = makeIconButton(m_desk.theme, QStringLiteral("trash"), tr("Delete the model %1").arg(model.name));
    removed->setObjectName(QStringLiteral("delete-model"));
    top->addWidget(removed);
    connect(removed, &QToolButton::clicked, this, [this, name = model.name] { askToRemove(name); });
    column->addLayout(top);
    QStringList facts;
    if (!model.parameters.isEmpty()) facts.append(model.parameters);
    if (!model.isRemote) facts.append(QLocale().formattedDataSize(model.bytes));
    if (status.isLoaded(model.name)) facts.append(tr("in memory"));
    if (!facts.isEmpty()) column->addWidget(makeText(facts.join(QStringLiteral(" · ")), Role::Small));
    if (model.isRemote)
        column->addWidget(makeText(tr("Runs in the cloud: what it is asked leaves the computer."), Role::Warn));
    return box;
}

void WritingCard::choose(const LanguageModel& model)
{
    auto wanted = m_settings;
    wanted.model = model.name;
    const auto told = tr("%1 writes now.").arg(model.name);
    if (!model.isRemote) {
        save(wanted, told);
        return;
    }
    auto* question = new Question(
        m_desk.theme, this,
        {tr("Let texts leave this computer?"),
         tr("%1 runs at ollama.com: briefs, texts and messages of contacts are sent there when it writes or reads.")
             .arg(model.name),
         tr("Write with it"), tr("Stay on this computer")});
    connect(question, &Question::agreed, this, [this, wanted, told] { save(wanted, told); });
}

void WritingCard::save(const WritingSettings& settings, const QString& told)
{
    m_desk
        .run([settings](const Work& work) {
            return WritingSettingsStore(work.database, work.session, work.clock).save(settings);
        })
        .then(this, [this, told](const Result<void>& done) {
            m_desk.navigator.toast(done ? told : errorText(done.error()));
            refresh();
        });
}

void WritingCard::applyAddress()
{
    const auto given = m_address.edit->text().trimmed();
    const auto address = given.isEmpty() ? Result<ModelAddress>(ModelAddress()) : ModelAddress::parse(given);
    m_address.row->setError(address ? QString() : detailText(address.error().detail));
    if (!address || given == m_settings.baseUrl) return;
    auto wanted = m_settings;
    wanted.baseUrl = given.isEmpty() ? QString() : address->url();
    if (wanted.baseUrl == m_settings.baseUrl) return;
    m_settings = wanted;
    save(wanted, tr("Models are asked for at %1 now.").arg(address->place()));
}

void WritingCard::fetch()
{
    const auto name = m_name.edit->text().trimmed();
    m_name.row->setError(name.isEmpty() ? tr("Write the name of a model.") : QString());
    if (name.isEmpty()) return;
    m_pull = std::stop_source();
    showFetching(true);
    showStep({});
    auto tell = m_desk.background.reporter<Step>(this, [this](const Step& step) { showStep(step); });
    withModel<WritingModels>(m_desk, [name, tell, stop = m_pull.get_token()](WritingModels& models) {
        std::chrono::steady_clock::time_point last;
        return models.pull(
            name,
            [&](const PullProgress& progress) {
                const auto now = std::chrono::steady_clock::now();
                if (now - last < kTellEvery) return;
                last = now;
                tell({progress.completed(), progress.total()});
            },
            stop);
    }).then(this, [this, name](const Result<void>& done) {
        showFetching(false);
        if (done)
            m_name.edit->clear();
        else if (done.error().code != ErrorCode::Cancelled)
            m_name.row->setError(errorText(done.error()));
        m_desk.navigator.toast(done ? tr("%1 is on the computer.").arg(name)
                               : done.error().code == ErrorCode::Cancelled
                                   ? tr("Stopped. It goes on where it was when you fetch it again.")
                                   : tr("%1 was not fetched.").arg(name));
        refresh();
    });
}

void WritingCard::showStep(const Step& step)
{
    const double share = step.total > 0 ? static_cast<double>(step.done) / static_cast<double>(step.total) : 0;
    m_bar->show({{share, Token::Accent}}, tr("%1%").arg(qRound(share * 100)));
    m_step->setText(
        step.total > 0
            ? tr("%1 of %2").arg(QLocale().formattedDataSize(step.done), QLocale().formattedDataSize(step.total))
            : tr("Asking …"));
}

void WritingCard::showFetching(bool isFetching)
{
    m_bar->setVisible(isFetching);
    m_step->setVisible(isFetching);
    m_cancel->setVisible(isFetching);
    m_fetch->setVisible(!isFetching);
    m_name.edit->setEnabled(!isFetching);
}

void WritingCard::askToRemove(const QString& model)
{
    auto* question =
        new Question(m_desk.theme, this,
                     {tr("Delete the model %1?").arg(model),
                      tr("It has to be fetched again before anything is written with it. Texts stay as they are."),
                      tr("Delete it"), tr("Keep it")});
    connect(question, &Question::agreed, this, [this, model] {
        withModel<WritingModels>(m_desk, [model, stop = m_end.get_token()](WritingModels& models) {
            return models.remove(model, stop);
        }).then(this, [this, model](const Result<void>& done) {
            m_desk.navigator.toast(done ? tr("%1 was deleted.").arg(model) : errorText(done.error()));
            refresh();
        });
    });
}

} // namespace relais::ui
