// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_extras.h"

#include "ui/campaigns/message_table_model.h"
#include "ui/contacts/field_words.h"
#include "ui/text/named.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/status_look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

ContactExtras::ContactExtras(const Theme& theme, const Rights& rights)
    : m_theme(theme)
    , m_rights(rights)
    , m_categoryRows(new QVBoxLayout)
    , m_consentRows(new QGridLayout)
    , m_messageRows(new QVBoxLayout)
    , m_suppress(makeButton({}, Look::Small))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    const auto section = [column](const QString& title, QLayout* rows) {
        column->addWidget(makeRule());
        column->addWidget(makeLabel(title, Role::Heading));
        column->addLayout(rows);
    };
    m_categoryRows->setSpacing(0);
    m_consentRows->setHorizontalSpacing(space::kSmall);
    m_consentRows->setColumnStretch(1, 1);
    m_messageRows->setSpacing(space::kSmall);
    section(tr("Categories"), m_categoryRows);
    section(tr("Consent"), m_consentRows);
    section(tr("Messages"), m_messageRows);
    column->addWidget(makeRule());
    m_suppress->setObjectName(QStringLiteral("suppress"));
    column->addWidget(m_suppress, 0, Qt::AlignLeft);
    connect(m_suppress, &QPushButton::clicked, this, &ContactExtras::suppressToggled);
    auto* remove = makeButton(tr("Delete the contact"), Look::SmallDanger);
    remove->setObjectName(QStringLiteral("delete-contact"));
    column->addWidget(remove, 0, Qt::AlignLeft);
    m_rights.offer(Scope::ContactsWrite, {m_suppress, remove});
    connect(remove, &QPushButton::clicked, this, &ContactExtras::removeWanted);
}

void ContactExtras::show(const Contact& contact, const QList<Category>& categories, const QList<Consent>& consents, const QList<MessageRecord>& messages)
{
    showCategories(categories, contact.categories);
    showConsents(consents);
    showMessages(messages);
    m_suppress->setText(contact.suppressed.isEmpty() ? tr("Stop writing to this contact") : tr("Write to this contact again"));
    m_suppress->setVisible(contact.data.email || contact.data.phone);
    setVisible(true);
}

void ContactExtras::showCategories(const QList<Category>& categories, const QStringList& chosen)
{
    clearLayout(m_categoryRows);
    if (!m_rights.may(Scope::ContactsWrite)) {
        m_categoryRows->addWidget(makeText(chosen.isEmpty() ? tr("In no category.") : chosen.join(QStringLiteral(", ")), chosen.isEmpty() ? Role::Small : Role::Body));
        return;
    }
    for (const auto& category : categories) {
        auto* box = new QCheckBox(category.name);
        box->setChecked(chosen.contains(category.name));
        connect(box, &QCheckBox::toggled, this, [this, id = category.id](bool in) { Q_EMIT categoryToggled(id, in); });
        m_categoryRows->addWidget(box);
    }
    if (categories.isEmpty()) m_categoryRows->addWidget(makeText(tr("No categories yet. Tick contacts in the list to put them into one."), Role::Small));
}

void ContactExtras::showConsents(const QList<Consent>& consents)
{
    clearLayout(m_consentRows);
    int line = 0;
    for (const auto channel : kAllConsentChannels) {
        const auto known = std::find_if(consents.cbegin(), consents.cend(), [channel](const Consent& one) { return one.channel == channel; });
        auto* when = makeLabel(known != consents.cend() && known->at ? momentText(*known->at) : QString(), Role::Small);
        m_consentRows->addWidget(when, line, 2);
        if (!m_rights.may(Scope::ContactsWrite)) {
            m_consentRows->addWidget(makeLabel(channelWord(channel), Role::Small), line, 0);
            m_consentRows->addWidget(makeText(known == consents.cend() ? tr("Not asked") : known->granted ? tr("Agreed") : tr("Refused")), line++, 1);
            continue;
        }
        auto* answer = new QComboBox;
        answer->setAccessibleName(tr("Consent to %1").arg(channelWord(channel)));
        answer->setObjectName(QStringLiteral("consent-") + consentChannelName(channel));
        if (known == consents.cend()) answer->addItem(tr("Not asked"));
        answer->addItem(tr("Agreed"), true);
        answer->addItem(tr("Refused"), false);
        if (known != consents.cend()) {
            answer->setCurrentIndex(known->granted ? 0 : 1);
            answer->setToolTip(QStringList{known->source, known->proof}.join(QLatin1Char(' ')).trimmed());
        }
        connect(answer, &QComboBox::activated, this, [this, channel, answer] {
            if (answer->currentData().isValid()) Q_EMIT consentSet(channel, answer->currentData().toBool());
        });
        auto* name = makeLabel(channelWord(channel));
        name->setBuddy(answer);
        m_consentRows->addWidget(name, line, 0);
        m_consentRows->addWidget(answer, line, 1);
        ++line;
    }
}

void ContactExtras::showMessages(const QList<MessageRecord>& messages)
{
    clearLayout(m_messageRows);
    for (const auto& message : messages) {
        const auto look = lookOf(message.status);
        auto* row = new QHBoxLayout;
        auto* icon = new QLabel;
        icon->setPixmap(m_theme.icon(look.icon, look.token).pixmap(QSize(14, 14), devicePixelRatioF()));
        row->addWidget(icon);
        row->addWidget(makeText(named(message.campaignName, look.word)), 1);
        row->addWidget(makeLabel(momentText(message.sentAt.value_or(message.queuedAt)), Role::Small));
        m_messageRows->addLayout(row);
    }
    if (messages.isEmpty()) m_messageRows->addWidget(makeText(tr("Nothing was sent to this contact yet."), Role::Small));
}

} // namespace relais::ui
