// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/template_picker.h"

#include "ui/campaigns/template_filter.h"
#include "ui/channels/templates_model.h"
#include "ui/text/template_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace relais::ui {

namespace {
constexpr int kWidth = 760;
constexpr int kListHeight = 280;
} // namespace

TemplatePicker::TemplatePicker(const Theme& theme, QWidget* over, const QString& account)
    : Sheet(theme, over, kWidth)
    , m_account(account)
    , m_all(new TemplatesModel(this))
    , m_model(new TemplateFilter(*m_all, this))
    , m_search(new QLineEdit)
    , m_table(makeTable(theme, m_model, tr("Templates of “%1”").arg(account)))
    , m_state(new StateView(theme, m_table))
    , m_text(makeText({}))
    , m_note(new Note(theme))
    , m_synced(makeLabel({}, Role::Small))
    , m_sync(makeButton(tr("Synchronise now")))
    , m_use(makeButton(tr("Use this template"), Look::Primary))
{
    build();
}

void TemplatePicker::build()
{
    setObjectName(QStringLiteral("template-picker"));
    setAccessibleName(tr("Templates of “%1”").arg(m_account));
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    m_search->setPlaceholderText(tr("Name, language, category or a word of the text"));
    m_search->setAccessibleName(tr("Search templates"));
    m_search->setObjectName(QStringLiteral("template-search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme().icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    content()->addWidget(m_search);
    m_table->setObjectName(QStringLiteral("templates"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(TemplatesModel::Name, QHeaderView::Stretch);
    constexpr std::array kWidths = {0, 120, 110, 130, 100};
    for (int i = 1; i < TemplatesModel::kColumns; ++i) m_table->setColumnWidth(i, kWidths.at(static_cast<size_t>(i)));
    m_state->setFixedHeight(kListHeight);
    content()->addWidget(m_state);
    content()->addWidget(m_note);
    m_text->setObjectName(QStringLiteral("template-text"));
    content()->addWidget(m_text);
    content()->addWidget(makeRule());
    content()->addWidget(makeFoot());
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_model->setSearch(typed);
        showState();
        m_table->selectRow(0);
        showChosen();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &TemplatePicker::use);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TemplatePicker::showChosen);
    connect(m_table, &QTableView::doubleClicked, this, &TemplatePicker::use);
    connect(m_state, &StateView::acted, this, &TemplatePicker::syncWanted);
}

QWidget* TemplatePicker::makeFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_sync->setIcon(theme().icon(QStringLiteral("retry"), Token::Muted));
    m_sync->setObjectName(QStringLiteral("picker-sync"));
    row->addWidget(m_sync);
    row->addWidget(m_synced, 1);
    auto* leave = makeButton(tr("Cancel"));
    row->addWidget(leave);
    m_use->setObjectName(QStringLiteral("use-template"));
    row->addWidget(m_use);
    connect(m_sync, &QPushButton::clicked, this, &TemplatePicker::syncWanted);
    connect(leave, &QPushButton::clicked, this, &Sheet::close);
    connect(m_use, &QPushButton::clicked, this, &TemplatePicker::use);
    return foot;
}

void TemplatePicker::start(const QString& chosenName, const QString& chosenLanguage)
{
    open(m_search);
    select(chosenName, chosenLanguage);
}

void TemplatePicker::show(const QList<WhatsappTemplate>& templates, const std::optional<Instant>& syncedAt)
{
    const auto* before = current();
    const auto name = before ? before->name : QString();
    const auto language = before ? before->language : QString();
    m_all->show(templates);
    m_synced->setText(syncedAt
                          ? tr("Synchronised %1")
                                .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(*syncedAt)).toLocalTime(),
                                                        QLocale::ShortFormat))
                          : tr("Never synchronised"));
    showState();
    select(name, language);
}

void TemplatePicker::showSyncing(bool isSyncing)
{
    m_sync->setEnabled(!isSyncing);
    m_sync->setText(isSyncing ? tr("Asking Meta …") : tr("Synchronise now"));
}

void TemplatePicker::showTrouble(const QString& text)
{
    m_note->show(NoteKind::Bad, text);
}

void TemplatePicker::showState()
{
    if (m_all->rowCount() == 0)
        m_state->showEmpty(
            QStringLiteral("whatsapp"), tr("No templates here yet"),
            tr("Templates are written and approved in Meta’s WhatsApp Manager. Synchronise to fetch those of this account."),
            tr("Synchronise now"));
    else if (m_model->rowCount() == 0)
        m_state->showEmpty(QStringLiteral("search"), tr("No template fits"),
                           tr("No template of this account holds these words."));
    else
        m_state->showContent();
}

void TemplatePicker::select(const QString& name, const QString& language)
{
    int row = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const auto* form = m_model->at(i);
        if (form->name == name && (language.isEmpty() || form->language == language)) row = i;
    }
    m_table->selectRow(row);
    showChosen();
}

const WhatsappTemplate* TemplatePicker::current() const
{
    return m_model->at(m_table->currentIndex().row());
}

void TemplatePicker::showChosen()
{
    const auto* form = current();
    const auto trouble = form ? templateTroubleText(*form) : QString();
    m_note->show(NoteKind::Warn, trouble.isEmpty() ? QString() : tr("This template cannot be sent. %1").arg(trouble));
    m_text->setText(form ? form->body() : QString());
    m_text->setVisible(form);
    m_use->setEnabled(form && trouble.isEmpty());
    m_use->setText(!form               ? tr("Choose a template first")
                   : trouble.isEmpty() ? tr("Use this template")
                                       : tr("Choose one that is approved"));
}

void TemplatePicker::use()
{
    const auto* form = current();
    if (!form || !templateTroubleText(*form).isEmpty()) return;
    const auto wanted = *form;
    close();
    Q_EMIT chosen(wanted);
}

} // namespace relais::ui
