// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/provider_list.h"

#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/question.h"
#include "ui/writing/provider_sheet.h"
#include "ui/writing/with_model.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

ProviderList::ProviderList(Desk& desk)
    : m_desk(desk)
    , m_rows(new QVBoxLayout)
    , m_note(new Note(desk.theme))
{
    setObjectName(QStringLiteral("provider-list"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("When Ollama cannot answer"), Role::Heading));
    head->addStretch();
    auto* add = makeButton(tr("Add a provider …"), Look::Small);
    add->setObjectName(QStringLiteral("add-provider"));
    head->addWidget(add);
    column->addLayout(head);
    column->addWidget(
        makeText(tr("These are asked then, the first one first. Nobody is asked whom you have not added here."),
                 Role::Small));
    m_rows->setSpacing(space::kMedium);
    column->addLayout(m_rows);
    m_note->setObjectName(QStringLiteral("provider-note"));
    m_note->show(NoteKind::Info, {});
    column->addWidget(m_note);
    connect(add, &QPushButton::clicked, this, [this] { edit(std::nullopt); });
}

ProviderList::~ProviderList()
{
    m_end.request_stop();
}

void ProviderList::refresh()
{
    m_desk.run([](const Work& work) { return ProviderStore(work.database, work.session, work.clock).list(); })
        .then(this, m_latest.only([this](const Result<QList<Provider>>& providers) {
            if (providers)
                show(*providers);
            else
                m_note->show(NoteKind::Bad, errorText(providers.error()));
        }));
}

void ProviderList::show(const QList<Provider>& providers)
{
    m_providers = providers;
    clearLayout(m_rows);
    for (qsizetype place = 0; place < providers.size(); ++place) m_rows->addWidget(makeRow(place));
}

QWidget* ProviderList::makeRow(qsizetype place)
{
    const auto& provider = m_providers[place];
    const auto& name = provider.draft.name;
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kTiny);
    top->addWidget(makeText(provider.title()), 1);
    if (!provider.draft.isOn) top->addWidget(makeLabel(tr("Off"), Role::Badge));
    auto* tested = makeButton(tr("Test"), Look::Small);
    tested->setObjectName(QStringLiteral("test-provider"));
    tested->setAccessibleName(tr("Test the provider %1").arg(name));
    auto* up = makeIconButton(m_desk.theme, QStringLiteral("chevron-up"), tr("Ask %1 earlier").arg(name));
    auto* down = makeIconButton(m_desk.theme, QStringLiteral("chevron-down"), tr("Ask %1 later").arg(name));
    auto* changed = makeIconButton(m_desk.theme, QStringLiteral("edit"), tr("Change the provider %1").arg(name));
    auto* removed = makeIconButton(m_desk.theme, QStringLiteral("trash"), tr("Remove the provider %1").arg(name));
    up->setObjectName(QStringLiteral("provider-up"));
    down->setObjectName(QStringLiteral("provider-down"));
    changed->setObjectName(QStringLiteral("edit-provider"));
    removed->setObjectName(QStringLiteral("remove-provider"));
    up->setEnabled(place > 0);
    down->setEnabled(place + 1 < m_providers.size());
    for (auto* button : std::initializer_list<QWidget*>{tested, up, down, changed, removed}) top->addWidget(button);
    column->addLayout(top);
    column->addWidget(makeText(provider.draft.baseUrl, Role::Small));
    if (provider.leavesComputer())
        column->addWidget(makeText(tr("What it is asked leaves this computer."), Role::Warn));
    connect(tested, &QPushButton::clicked, this, [this, provider] { test(provider); });
    connect(up, &QToolButton::clicked, this, [this, place] { move(place, -1); });
    connect(down, &QToolButton::clicked, this, [this, place] { move(place, 1); });
    connect(changed, &QToolButton::clicked, this, [this, provider] { edit(provider); });
    connect(removed, &QToolButton::clicked, this, [this, provider] { askToRemove(provider); });
    return box;
}

void ProviderList::edit(const std::optional<Provider>& provider)
{
    m_note->show(NoteKind::Info, {});
    auto* sheet = new ProviderSheet(m_desk, this, provider);
    connect(sheet, &ProviderSheet::saved, this, [this] { finish({}, tr("The provider is saved.")); });
    sheet->start();
}

void ProviderList::move(qsizetype place, int by)
{
    QList<ProviderId> order;
    for (const auto& one : std::as_const(m_providers)) order.append(one.id);
    order.swapItemsAt(place, place + by);
    m_desk
        .run(
            [order](const Work& work) { return ProviderStore(work.database, work.session, work.clock).reorder(order); })
        .then(this, [this](const Result<void>& done) { finish(done, {}); });
}

void ProviderList::test(const Provider& provider)
{
    m_note->show(NoteKind::Info, tr("Asking %1 …").arg(provider.title()));
    m_end.request_stop();
    m_end = std::stop_source();
    m_desk
        .runModel(
            [id = provider.id, hintsOf = hintsOf(m_desk), stop = m_end.get_token()](const Work& work) -> Result<void> {
                const auto hints = hintsOf(work.database);
                if (!hints) return hints.failure();
                const auto told = ProviderStore(work.database, work.session, work.clock).test(id, *hints, stop);
                if (!told) return told.failure();
                return {};
            })
        .then(this, [this, title = provider.title()](const Result<void>& done) {
            if (done)
                m_note->show(NoteKind::Good, tr("%1 answers.").arg(title));
            else if (done.error().code != ErrorCode::Cancelled)
                m_note->show(NoteKind::Bad, errorText(done.error()));
        });
}

void ProviderList::askToRemove(const Provider& provider)
{
    auto* question = new Question(m_desk.theme, this,
                                  {tr("Remove the provider %1?").arg(provider.draft.name),
                                   tr("It is asked no more, and its key is forgotten. Texts stay as they are."),
                                   tr("Remove it"), tr("Keep it")});
    connect(question, &Question::agreed, this, [this, provider] {
        m_desk
            .runLong([provider, open = m_desk.secrets()](const Work& work) -> Result<void> {
                std::unique_ptr<SecretStore> secrets;
                if (provider.hasKey) {
                    auto opened = open();
                    if (!opened) return opened.failure();
                    secrets = std::move(*opened);
                }
                return ProviderStore(work.database, work.session, work.clock).remove(provider.id, secrets.get());
            })
            .then(this, [this, name = provider.draft.name](const Result<void>& done) {
                finish(done, tr("%1 is asked no more.").arg(name));
            });
    });
}

void ProviderList::finish(const Result<void>& done, const QString& told)
{
    if (!done)
        m_note->show(NoteKind::Bad, errorText(done.error()));
    else if (!told.isEmpty())
        m_desk.navigator.toast(told);
    refresh();
    Q_EMIT changed();
}

} // namespace relais::ui
