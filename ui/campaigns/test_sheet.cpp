// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/test_sheet.h"

#include "models/contacts/email_address.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 480;
}

TestSheet::TestSheet(const Theme& theme, QWidget* over, const QString& contact, const QString& address)
    : Sheet(theme, over, kWidth)
    , m_address(makeLineField(QStringLiteral("test-address"), tr("To")))
{
    setObjectName(QStringLiteral("test-sheet"));
    setAccessibleName(tr("Send a test"));
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    content()->addWidget(makeText(tr("The message as %1 would get it. It counts nowhere, and nobody else gets it.").arg(contact), Role::Muted));
    content()->addWidget(m_address.row);
    m_address.edit->setText(address);
    auto* leave = makeButton(tr("Cancel"));
    auto* go = makeButton(tr("Send the test"), Look::Primary);
    leave->setObjectName(QStringLiteral("test-leave"));
    go->setObjectName(QStringLiteral("test-go"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kSmall);
    foot->addWidget(leave);
    foot->addStretch();
    foot->addWidget(go);
    content()->addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &Sheet::close);
    connect(go, &QPushButton::clicked, this, &TestSheet::send);
    connect(m_address.edit, &QLineEdit::returnPressed, this, &TestSheet::send);
}

void TestSheet::start()
{
    open(m_address.edit);
    m_address.edit->selectAll();
}

void TestSheet::send()
{
    const auto address = EmailAddress::parse(m_address.edit->text());
    if (!address) {
        m_address.row->setError(tr("This is no e-mail address."));
        m_address.edit->setFocus();
        return;
    }
    close();
    Q_EMIT wanted(address->text());
}

} // namespace relais::ui
