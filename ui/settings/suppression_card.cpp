// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/suppression_card.h"

#include "services/contacts/suppression_file.h"
#include "ui/contacts/suppression_actions.h"
#include "ui/shell/export_sheet.h"
#include "ui/text/contact_text.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kPage = 8;
constexpr int kPauseMs = 120;

/// What a person is told by somebody; that an address bounced or is of somebody who was erased, the program finds out.
constexpr const char* kToldReasons[] = {"manual", "unsubscribed", "opted_out", "complained"};

} // namespace

SuppressionCard::SuppressionCard(Desk& desk)
    : m_desk(desk)
    , m_actions(new SuppressionActions(desk, this))
    , m_address(new QLineEdit)
    , m_row(new FormField(tr("Address or number"), m_address))
    , m_reason(new QComboBox)
    , m_search(new QLineEdit)
    , m_rows(new QVBoxLayout)
{
    setProperty("card", true);
    setObjectName(QStringLiteral("suppression-card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(makeLabel(tr("Suppression list"), Role::Heading));
    column->addWidget(makeText(
        tr("Never written to in this workspace: checked at every launch and again when each message leaves. An import takes nobody off it."),
        Role::Small));
    addAdding(column);
    column->addWidget(makeRule());
    addFinding(column);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    connect(m_actions, &SuppressionActions::changed, this, &SuppressionCard::refresh);
}

void SuppressionCard::addAdding(QVBoxLayout* column)
{
    m_address->setObjectName(QStringLiteral("suppress-address"));
    m_reason->setObjectName(QStringLiteral("suppress-reason"));
    for (const auto* reason : kToldReasons)
        m_reason->addItem(suppressionText(QString::fromLatin1(reason)), QString::fromLatin1(reason));
    auto* add = makeButton(tr("Add"));
    add->setObjectName(QStringLiteral("suppress-add"));
    column->addWidget(m_row);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(new FormField(tr("Reason"), m_reason), 1);
    row->addWidget(add, 0, Qt::AlignBottom);
    column->addLayout(row);
    connect(add, &QPushButton::clicked, this, &SuppressionCard::add);
    connect(m_address, &QLineEdit::returnPressed, this, &SuppressionCard::add);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_row->setError({}); });
}

void SuppressionCard::addFinding(QVBoxLayout* column)
{
    m_search->setObjectName(QStringLiteral("suppress-search"));
    m_search->setPlaceholderText(tr("How an address or number begins …"));
    m_search->setAccessibleName(tr("Search the suppression list"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(m_desk.theme.icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    auto* exported = makeButton(tr("Export …"));
    exported->setIcon(m_desk.theme.icon(QStringLiteral("export"), Token::Muted));
    exported->setAccessibleName(tr("Export the suppression list"));
    exported->setObjectName(QStringLiteral("suppress-export"));
    m_desk.rights().offer(Scope::ContactsExport, {exported});
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(m_search, 1);
    row->addWidget(exported);
    column->addLayout(row);
    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kPauseMs);
    connect(m_search, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] {
        m_after.clear();
        refresh();
    });
    connect(exported, &QPushButton::clicked, this, &SuppressionCard::askForFile);
}

void SuppressionCard::refresh()
{
    m_desk
        .run([after = m_after, begins = m_search->text()](const Work& work) {
            return SuppressionList(work.database, work.session, work.clock).list(after, kPage + 1, begins);
        })
        .then(this, m_latest.only([this](const Result<QList<Suppression>>& found) {
            if (found)
                show(*found);
            else
                m_row->setError(errorText(found.error()));
        }));
}

void SuppressionCard::show(const QList<Suppression>& found)
{
    clearLayout(m_rows);
    for (const auto& one : found.mid(0, kPage)) addRow(one);
    if (found.isEmpty())
        m_rows->addWidget(makeText(m_search->text().trimmed().isEmpty() ? tr("Nobody is on it.")
                                                                        : tr("No address on it begins like this."),
                                   Role::Small));
    if (found.size() > kPage || !m_after.isEmpty()) addPaging(found);
}

void SuppressionCard::addRow(const Suppression& one)
{
    auto* row = new QHBoxLayout;
    row->addWidget(makeText(one.address), 1);
    row->addWidget(makeLabel(suppressionText(one.reason), Role::Small));
    m_rows->addLayout(row);
    // Who was erased stands there without an address: only somebody who knows it can take it off, by name.
    if (!SuppressionList::folded(one.address)) return;
    auto* off = makeIconButton(m_desk.theme, QStringLiteral("close"), tr("Take %1 off the list").arg(one.address));
    off->setObjectName(QStringLiteral("unsuppress-") + one.address);
    connect(off, &QToolButton::clicked, m_actions,
            [actions = m_actions, address = one.address] { actions->lift(address); });
    row->addWidget(off);
}

void SuppressionCard::addPaging(const QList<Suppression>& found)
{
    auto* row = new QHBoxLayout;
    auto* first = makeButton(tr("First"), Look::Quiet);
    first->setEnabled(!m_after.isEmpty());
    auto* next = makeButton(tr("Next"), Look::Quiet);
    next->setEnabled(found.size() > kPage);
    connect(first, &QPushButton::clicked, this, [this] {
        m_after.clear();
        refresh();
    });
    connect(next, &QPushButton::clicked, this, [this, last = found.value(kPage - 1).address] {
        m_after = last;
        refresh();
    });
    row->addWidget(first);
    row->addWidget(next);
    row->addStretch();
    m_rows->addLayout(row);
}

void SuppressionCard::add()
{
    const auto address = m_address->text().trimmed();
    if (address.isEmpty()) {
        m_row->setError(tr("Type an e-mail address or an international number."));
        return;
    }
    m_desk
        .run([address, reason = m_reason->currentData().toString()](const Work& work) {
            return SuppressionList(work.database, work.session, work.clock)
                .add(address, reason, QStringLiteral("window"));
        })
        .then(this, [this](const Result<bool>& done) {
            if (!done) {
                m_row->setError(done.error().code == ErrorCode::Invalid ? detailText(done.error().detail)
                                                                        : errorText(done.error()));
                return;
            }
            m_address->clear();
            refresh();
        });
}

void SuppressionCard::askForFile()
{
    const auto path = QFileDialog::getSaveFileName(this, tr("Export the suppression list"),
                                                   QStringLiteral("suppressions.csv"), tr("CSV files (*.csv)"));
    if (!path.isEmpty()) exportTo(path);
}

void SuppressionCard::exportTo(const QString& path)
{
    const QPointer<ExportSheet> sheet(new ExportSheet(m_desk, this, path));
    m_desk
        .runLong([path, watch = sheet->watch()](const Work& work) {
            return exportSuppressions(work.database, work.session, work.clock, path, watch.stop, watch.wrote);
        })
        .then(this, [this, path, sheet](const Result<int>& count) {
            if (sheet) sheet->end();
            m_desk.navigator.toast(count ? tr("%Ln address(es) written to %1.", nullptr, *count).arg(path)
                                         : errorText(count.error()));
        });
}

} // namespace relais::ui
