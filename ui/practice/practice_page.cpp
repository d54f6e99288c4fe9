// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practice_page.h"

#include "services/practice/mail_reader.h"
#include "services/practice/practice_mails.h"
#include "ui/practice/phones_view.h"
#include "ui/practice/practice_mail_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/mail_view.h"
#include "ui/widgets/question.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kMost = 500;
}

PracticePage::PracticePage(Desk& desk)
    : Page(desk, tr("Practice mailbox"))
    , m_model(new PracticeMailModel(this))
    , m_table(makeTable(desk.theme, m_model, tr("Mails that were received")))
    , m_stack(new QStackedWidget)
    , m_what(new Segments({tr("Mails"), tr("Phones")}))
    , m_phones(new PhonesView(desk))
    , m_clear(makeButton(tr("Empty the mailbox")))
    , m_mail(new MailView(desk.theme))
{
    setSubtitle(tr("What the server inside Relais received. Nothing of it left this computer."));
    addToHead(m_mail->views());
    m_clear->setObjectName(QStringLiteral("empty-mailbox"));
    connect(m_clear, &QPushButton::clicked, this, &PracticePage::askToEmpty);
    addToHead(m_clear);
    m_what->setObjectName(QStringLiteral("practice-what"));
    addToHead(m_what);
    connect(m_what, &Segments::changed, this, &PracticePage::choose);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setObjectName(QStringLiteral("practice-mails"));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(PracticeMailModel::Subject, QHeaderView::Stretch);
    m_table->setColumnWidth(PracticeMailModel::To, 200);
    m_table->setColumnWidth(PracticeMailModel::When, 100);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (const auto* mail = m_model->itemAt(now.row())) open(mail->id);
    });
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kWide, space::kLarge);
    column->addWidget(m_mail);
    split->addWidget(right);
    split->setSizes({480, 520});
    m_state = new StateView(theme(), split);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addWidget(makeRule());
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_phones);
    body()->addWidget(m_stack);
    connect(m_phones, &PhonesView::campaignsWanted, this, [this] { this->desk().navigator.open(Place::Campaigns); });
    connect(m_state, &StateView::acted, this, [this] { this->desk().navigator.open(Place::Campaigns); });
}

void PracticePage::choose(int what)
{
    m_stack->setCurrentIndex(what);
    m_clear->setVisible(what == 0);
    m_mail->views()->setVisible(what == 0);
    setSubtitle(
        what == 0
            ? tr("What the server inside Relais received. Nothing of it left this computer.")
            : tr(
                "What arrived on your contacts’ phones, as practice has them. Answer as one of them: it stands in the inbox at once."));
    showCount(m_model->rowCount());
}

void PracticePage::showCount(qsizetype mails)
{
    setCount(mails == 0 || m_stack->currentIndex() != 0 ? QString() : QLocale().toString(mails));
}

void PracticePage::refresh()
{
    if (m_stack->currentIndex() != 0) m_phones->refresh();
    if (m_model->rowCount() == 0) m_state->showLoading();
    desk()
        .run([folder = desk().folder](const Work& work) {
            return PracticeMails(work.database, work.session, folder).list(kMost);
        })
        .then(this, m_latest.only([this](const Result<QList<PracticeMail>>& mails) {
            if (!mails || mails->isEmpty()) {
                m_model->show({});
                m_mail->clear();
                m_state->showEmpty(
                    QStringLiteral("practice"), tr("The mailbox is empty"),
                    tr("What a practice account sends arrives here instead of with people. Launch a campaign to see it."),
                    tr("Campaigns"));
                showCount(0);
                return;
            }
            m_model->show(*mails);
            showCount(mails->size());
            m_state->showContent();
            if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
        }));
}

void PracticePage::open(const QString& id)
{
    if (id == m_open) return;
    m_open = id;
    desk()
        .run([folder = desk().folder, id](const Work& work) -> Result<ReadMail> {
            const auto source = PracticeMails(work.database, work.session, folder).read(id);
            if (!source) return source.failure();
            return readMail(*source);
        })
        .then(this, m_latestMail.only([this](const Result<ReadMail>& mail) {
            if (!mail) {
                m_mail->clear();
                return;
            }
            const auto from = mail->attachments.isEmpty()
                                  ? mail->from
                                  : tr("%1, with %2").arg(mail->from, mail->attachments.join(QStringLiteral(", ")));
            m_mail->show(mail->subject, from, mail->to, mail->html, mail->text);
        }));
}

void PracticePage::askToEmpty()
{
    if (m_model->rowCount() == 0) return;
    auto* question = new Question(
        theme(), this,
        {tr("Empty the practice mailbox?"),
         tr("All mails of this workspace in it are deleted. Campaigns and their figures stay. This cannot be undone."),
         tr("Empty the mailbox"), tr("Keep them")});
    connect(question, &Question::agreed, this, &PracticePage::empty);
}

void PracticePage::empty()
{
    desk()
        .run([folder = desk().folder](const Work& work) {
            return PracticeMails(work.database, work.session, folder).clear();
        })
        .then(this, [this](const Result<void>&) { refresh(); });
}

} // namespace relais::ui
