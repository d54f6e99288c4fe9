// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/test_sheet.h"

#include "models/contacts/email_address.h"
#include "models/contacts/phone_number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

namespace relais::ui {

namespace {
constexpr int kWidth = 480;
}

TestSheet::TestSheet(const Theme& theme, QWidget* over, Channel channel, const QString& contact, const QString& address)
    : Sheet(theme, over, kWidth)
    , m_channel(channel)
    , m_address(makeLineField(QStringLiteral("test-address"), tr("To"),
                              channel == Channel::Whatsapp
                                  ? tr("A number of your own, with its country, as in +33612345678.")
                                  : QString()))
{
    setObjectName(QStringLiteral("test-sheet"));
    setAccessibleName(tr("Send a test"));
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    content()->addWidget(makeText(
        channel == Channel::Whatsapp
            ? tr("The template as %1 would get it. It counts in no campaign, and nobody else gets it; Meta charges for it as for any other.")
                  .arg(contact)
            : tr("The message as %1 would get it. It counts nowhere, and nobody else gets it.").arg(contact),
        Role::Muted));
    content()->addWidget(m_address.row);
    m_address.edit->setText(address);
    auto* leave = makeButton(tr("Cancel"));
    auto* go = makeButton(tr("Send the test"), Look::Primary);
    leave->setObjectName(QStringLiteral("test-leave"));
    go->setObjectName(QStringLiteral("test-go"));
    addFoot(leave, go);
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
    const auto typed = m_address.edit->text().simplified();
    std::optional<QString> address;
    if (m_channel == Channel::Whatsapp) {
        if (const auto number = PhoneNumber::parse(QString(typed).remove(QLatin1Char(' ')))) address = number->text();
    } else if (const auto mail = EmailAddress::parse(typed)) {
        address = mail->text();
    }
    if (!address) {
        m_address.row->setError(m_channel == Channel::Whatsapp
                                    ? tr("This is no full number: + and the country, then the rest.")
                                    : tr("This is no e-mail address."));
        m_address.edit->setFocus();
        return;
    }
    close();
    Q_EMIT wanted(*address);
}

} // namespace relais::ui
