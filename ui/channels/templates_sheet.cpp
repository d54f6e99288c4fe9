// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/templates_sheet.h"

#include "services/channels/template_sync.h"
#include "services/channels/whatsapp/template_store.h"
#include "services/channels/whatsapp/whatsapp_content.h"
#include "services/practice/practice_host.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/channels/templates_model.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/text/template_text.h"
#include "ui/text/whatsapp_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/build.h"
#include "ui/widgets/column_room.h"
#include "ui/widgets/note.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace relais::ui {

namespace {

constexpr int kWidth = 1040;
constexpr int kListHeight = 420;
constexpr int kPreviewWidth = 320;
constexpr int kNameNeeds = 140;

/// As its reader sees it; what a variable stands for is only known in a campaign.
MessageBubble bubbleOf(const WhatsappTemplate& form)
{
    MessageBubble bubble{.headerFormat = form.headerFormat(),
                         .header = form.headerText(),
                         .text = form.body(),
                         .footer = form.footer(),
                         .buttons = {}};
    for (const auto& button : form.buttons()) bubble.buttons += button.text;
    return bubble;
}

} // namespace

/// What is kept of an account's templates.
struct TemplatesSheet::Known
{
    QList<WhatsappTemplate> templates;
    std::optional<Instant> at;
};

TemplatesSheet::TemplatesSheet(Desk& desk, QWidget* over, const Account& account)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_account(account)
    , m_model(new TemplatesModel(this))
    , m_table(makeTable(desk.theme, m_model, tr("Templates")))
    , m_state(new StateView(desk.theme, makeLists()))
    , m_when(makeLabel({}, Role::Small))
    , m_note(new Note(desk.theme))
    , m_sync(makeButton(tr("Synchronise templates"), Look::Primary))
{
    build();
}

QWidget* TemplatesSheet::makeLists()
{
    m_table->setObjectName(QStringLiteral("templates"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(TemplatesModel::Name, QHeaderView::Stretch);
    for (const auto& [column, width] : {std::pair(TemplatesModel::Language, 76),
                                        {TemplatesModel::Category, 108},
                                        {TemplatesModel::Status, 148},
                                        {TemplatesModel::Quality, 108}})
        m_table->setColumnWidth(column, width);
    keepColumnRoom(*m_table, TemplatesModel::Name, kNameNeeds, {TemplatesModel::Category, TemplatesModel::Quality});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { preview(now.row()); });
    auto* lists = new QWidget;
    auto* row = new QHBoxLayout(lists);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    row->addWidget(m_table, 1);
    const auto [scroll, column] = makeScrollColumn();
    scroll->setFixedWidth(kPreviewWidth);
    m_bubble = column;
    row->addWidget(scroll);
    return lists;
}

void TemplatesSheet::build()
{
    const auto title = tr("Templates of “%1”").arg(m_account.draft.name);
    setAccessibleName(title);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kMedium);
    head->addWidget(makeLabel(title, Role::Title));
    head->addStretch();
    head->addWidget(m_when);
    content()->addLayout(head);
    content()->addWidget(m_note);
    m_state->setMinimumHeight(qMin(kListHeight, window()->height() - 240));
    content()->addWidget(m_state, 1);
    auto* foot = new QHBoxLayout;
    auto* leave = makeButton(tr("Close"));
    m_sync->setObjectName(QStringLiteral("sync-templates"));
    foot->addWidget(leave);
    foot->addStretch();
    foot->addWidget(m_sync);
    content()->addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &Sheet::close);
    connect(m_sync, &QPushButton::clicked, this, &TemplatesSheet::synchronise);
    connect(m_state, &StateView::acted, this, &TemplatesSheet::synchronise);
    connect(m_state, &StateView::retried, this, &TemplatesSheet::read);
}

void TemplatesSheet::start()
{
    open(m_sync);
    read();
}

void TemplatesSheet::read()
{
    m_state->showLoading();
    m_desk
        .run([id = m_account.id](const Work& work) -> Result<Known> {
            TemplateStore store(work.database, work.session, work.clock);
            const auto all = store.list(id);
            if (!all) return all.failure();
            const auto at = store.syncedAt(id);
            if (!at) return at.failure();
            return Known{*all, *at};
        })
        .then(this, [this](const Result<Known>& known) {
            if (known)
                show(*known);
            else
                m_state->showError(errorText(known.error()));
        });
}

void TemplatesSheet::show(const Known& known)
{
    const auto chosen = m_table->currentIndex().row();
    m_model->show(known.templates);
    m_when->setText(known.at ? tr("Synchronised %1").arg(momentText(*known.at)) : QString());
    if (known.templates.isEmpty()) {
        m_state->showEmpty(
            QStringLiteral("note"), tr("No templates yet"),
            tr("Message 1 of a campaign is a template that Meta has approved. They are written in Meta’s WhatsApp manager and fetched from there."),
            tr("Synchronise templates"));
        return;
    }
    m_state->showContent();
    if (!m_table->currentIndex().isValid()) m_table->selectRow(qBound(0, chosen, m_model->rowCount() - 1));
}

void TemplatesSheet::preview(int row)
{
    clearLayout(m_bubble);
    const auto* form = m_model->itemAt(row);
    if (!form) return;
    m_bubble->addWidget(new Bubble(theme(), bubbleOf(*form)));
    const auto reason = templateReasonText(form->reason);
    const bool isRejected = form->status == QLatin1String("REJECTED") && !reason.isEmpty();
    const auto trouble = isRejected ? tr("Rejected: %1").arg(reason) : templateTroubleText(*form);
    if (!trouble.isEmpty())
        m_bubble->addWidget(new Note(theme(), isRejected ? NoteKind::Bad : NoteKind::Warn, trouble));
    m_bubble->addStretch();
}

void TemplatesSheet::synchronise()
{
    m_sync->setEnabled(false);
    m_note->show(NoteKind::Info, tr("Asking Meta …"));
    m_desk
        .runLong([account = m_account, folder = m_desk.folder, passphrase = m_desk.engine.passphraseSource(),
                  practice = m_desk.engine.practice()](const Work& work) {
            return syncTemplates(work.database, work.session, work.clock, account,
                                 storedSecrets(folder, passphrase, work.database),
                                 [practice] { return practice->whatsappPort(); });
        })
        .then(this, [this](const Result<QList<WhatsappTemplate>>& found) {
            m_sync->setEnabled(true);
            if (!found) {
                m_note->show(NoteKind::Bad, errorText(found.error()));
                return;
            }
            const auto approved = std::count_if(found->cbegin(), found->cend(),
                                                [](const WhatsappTemplate& form) { return form.isApproved(); });
            m_note->show(NoteKind::Good, tr("%Ln template(s)", nullptr, plural(found->size())) + QStringLiteral(", ")
                                             + tr("%Ln approved", nullptr, plural(approved)));
            Q_EMIT synchronised();
            read();
        });
}

} // namespace relais::ui
