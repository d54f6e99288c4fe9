// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/suppression_card.h"

#include "ui/text/contact_text.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/form_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kPage = 8;
}

SuppressionCard::SuppressionCard(Desk& desk)
    : m_desk(desk)
    , m_address(new QLineEdit)
    , m_row(new FormField(tr("Address or number"), m_address))
    , m_rows(new QVBoxLayout)
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(makeLabel(tr("Suppression list"), Role::Heading));
    column->addWidget(makeText(tr("Never written to in this workspace: checked at every launch and again when each message leaves. An import takes nobody off it."), Role::Small));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(m_row, 1);
    auto* add = makeButton(tr("Add"));
    add->setObjectName(QStringLiteral("suppress-add"));
    row->addWidget(add, 0, Qt::AlignBottom);
    column->addLayout(row);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    m_address->setObjectName(QStringLiteral("suppress-address"));
    connect(add, &QPushButton::clicked, this, &SuppressionCard::add);
    connect(m_address, &QLineEdit::returnPressed, this, &SuppressionCard::add);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_row->setError({}); });
}

void SuppressionCard::refresh()
{
    m_desk.run([after = m_after](const Work& work) { return SuppressionList(work.database, work.session, work.clock).list(after, kPage + 1); })
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
    for (const auto& one : found.mid(0, kPage)) {
        auto* row = new QHBoxLayout;
        row->addWidget(makeText(one.address), 1);
        row->addWidget(makeLabel(suppressionText(one.reason), Role::Small));
        auto* off = makeIconButton(m_desk.theme, QStringLiteral("close"), tr("Take %1 off the list").arg(one.address));
        connect(off, &QToolButton::clicked, this, [this, address = one.address] { remove(address); });
        row->addWidget(off);
        m_rows->addLayout(row);
    }
    if (found.isEmpty()) m_rows->addWidget(makeText(tr("Nobody is on it."), Role::Small));
    if (found.size() > kPage || !m_after.isEmpty()) {
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
}

void SuppressionCard::add()
{
    const auto address = m_address->text().trimmed();
    if (address.isEmpty()) {
        m_row->setError(tr("Type an e-mail address or an international number."));
        return;
    }
    m_desk
        .run([address](const Work& work) { return SuppressionList(work.database, work.session, work.clock).add(address, QStringLiteral("manual"), QStringLiteral("window")); })
        .then(this, [this](const Result<void>& done) {
            if (!done) {
                m_row->setError(done.error().code == ErrorCode::Invalid ? detailText(done.error().detail) : errorText(done.error()));
                return;
            }
            m_address->clear();
            refresh();
        });
}

void SuppressionCard::remove(const QString& address)
{
    m_desk.run([address](const Work& work) { return SuppressionList(work.database, work.session, work.clock).remove(address); })
        .then(this, [this, address](const Result<void>& done) {
            refresh();
            if (!done) {
                m_desk.navigator.toast(errorText(done.error()));
                return;
            }
            m_desk.navigator.toast(tr("%1 may be written to again.").arg(address), [this, address] {
                m_address->setText(address);
                add();
            });
        });
}

} // namespace relais::ui
