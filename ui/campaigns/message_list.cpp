// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/message_list.h"

#include "services/storage/output_file.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/shell/export_sheet.h"
#include "ui/text/campaign_text.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/card.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace relais::ui {

namespace {

MessageTableModel::Slice sliceOf(const MessagePage& page)
{
    return {page.items, page.next};
}

Result<qint64> writeCsv(const Work& work, const MessageQuery& query, const QString& path, const ExportWatch& watch)
{
    const auto file = openOutput(path, work.database);
    if (!file) return file.failure();
    auto rows =
        MessageRepository(work.database, work.session, work.clock).exportCsv(query, **file, watch.stop, watch.wrote);
    if (!rows) return rows.failure();
    if (!(*file)->commit()) return fail(ErrorCode::FileUnwritable, path, (*file)->errorString());
    return *rows;
}

} // namespace

MessageList::MessageList(Desk& desk, const MessageQuery& query, const QString& emptyText)
    : m_desk(desk)
    , m_query(query)
    , m_emptyText(emptyText)
    , m_model(new MessageTableModel(this))
    , m_table(makeTable(desk.theme, m_model, tr("Messages")))
    , m_state(new StateView(desk.theme, m_table))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    m_table->setObjectName(QStringLiteral("messages"));
    auto* head = m_table->horizontalHeader();
    head->setStretchLastSection(false);
    m_table->setColumnWidth(MessageTableModel::Recipient, 180);
    m_table->setColumnWidth(MessageTableModel::Campaign, 160);
    m_table->setColumnWidth(MessageTableModel::Status, 130);
    m_table->setColumnWidth(MessageTableModel::Cost, 92);
    m_table->setColumnHidden(MessageTableModel::Cost, true);
    m_table->setColumnWidth(MessageTableModel::When, 104);
    head->setSectionResizeMode(MessageTableModel::Words, QHeaderView::Stretch);
    m_model->setFetch([this](const std::optional<MessageId>& after, MessageTableModel::Answer answer) {
        auto wanted = m_query;
        wanted.after = after;
        m_desk
            .run([wanted](const Work& work) {
                return MessageRepository(work.database, work.session, work.clock).list(wanted);
            })
            .then(this, [this, answer, after](const Result<MessagePage>& page) {
                // Without an answer it is asked again as one scrolls on.
                answer(page ? sliceOf(*page) : MessageTableModel::Slice{{}, after});
                showCosts();
            });
    });
    connect(m_state, &StateView::retried, this, &MessageList::refresh);
    refresh();
}

void MessageList::addControls(Card& card)
{
    auto* status = new QComboBox;
    status->setObjectName(QStringLiteral("messages-status"));
    status->addItem(tr("All statuses"), -1);
    for (const auto one : kAllMessageStatuses) status->addItem(statusText(one), static_cast<int>(one));
    connect(status, &QComboBox::currentIndexChanged, this, [this, status] {
        const int chosen = status->currentData().toInt();
        m_query.status = chosen < 0 ? std::nullopt : std::optional(static_cast<MessageStatus>(chosen));
        m_table->scrollToTop();
        refresh();
    });
    card.addToHead(makeSpokenLabel(tr("Show"), status));
    card.addToHead(status);
    auto* exported = makeButton(tr("Export"), Look::Small);
    exported->setIcon(m_desk.theme.icon(QStringLiteral("export"), Token::Muted));
    exported->setObjectName(QStringLiteral("export-messages"));
    connect(exported, &QPushButton::clicked, this, &MessageList::exportAll);
    card.addToHead(exported);
    m_desk.rights().offer(Scope::ContactsExport, {exported});
}

void MessageList::refresh()
{
    if (m_model->rowCount() == 0) m_state->showLoading();
    // As far as it was scrolled, so that it stays where it is while messages go.
    auto wanted = m_query;
    wanted.limit = qMax(kMessagesPerPage, m_model->rowCount());
    m_desk
        .run([wanted](const Work& work) {
            return MessageRepository(work.database, work.session, work.clock).list(wanted);
        })
        .then(this, m_latest.only([this](const Result<MessagePage>& page) {
            if (!page) {
                m_state->showError(errorText(page.error()));
                return;
            }
            m_model->setFirst(sliceOf(*page));
            showCosts();
            if (page->items.isEmpty())
                m_state->showEmpty(QStringLiteral("mail"), tr("No messages"),
                                   m_query.status ? tr("None has this status.") : m_emptyText);
            else
                m_state->showContent();
        }));
}

void MessageList::showCosts()
{
    const auto& items = m_model->items();
    const bool isCharged = std::any_of(items.cbegin(), items.cend(),
                                       [](const MessageRecord& message) { return message.cost.has_value(); });
    m_table->setColumnHidden(MessageTableModel::Cost, !isCharged);
}

void MessageList::follow()
{
    if (m_table->verticalScrollBar()->value() == 0) refresh();
}

QList<MessageId> MessageList::chosen() const
{
    QList<MessageId> ids;
    for (const auto& index : m_table->selectionModel()->selectedRows()) {
        if (const auto* message = m_model->itemAt(index.row())) ids.append(message->id);
    }
    return ids;
}

void MessageList::exportAll()
{
    const auto path = QFileDialog::getSaveFileName(this, tr("Export messages"), QStringLiteral("messages.csv"),
                                                   tr("CSV files (*.csv)"));
    if (path.isEmpty()) return;
    const QPointer<ExportSheet> sheet(new ExportSheet(m_desk, this, path));
    m_desk
        .runLong([query = m_query, path, watch = sheet->watch()](const Work& work) {
            return writeCsv(work, query, path, watch);
        })
        .then(this, [this, path, sheet](const Result<qint64>& rows) {
            if (sheet) sheet->end();
            m_desk.navigator.toast(rows ? tr("%Ln message(s) written to %1", nullptr, plural(*rows)).arg(path)
                                        : errorText(rows.error()));
        });
}

} // namespace relais::ui
