// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_extras.h"

#include "ui/campaigns/message_table_model.h"
#include "ui/contacts/field_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

ContactExtras::ContactExtras(const Rights& rights)
    : m_rights(rights)
    , m_categoryRows(new QVBoxLayout)
    , m_consentRows(new QGridLayout)
    , m_email{makeButton({}, Look::Small)}
    , m_phone{makeButton({}, Look::Small)}
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
    section(tr("Categories"), m_categoryRows);
    section(tr("Consent"), m_consentRows);
    column->addWidget(makeRule());
    addSuppress(m_email, QStringLiteral("suppress-email"), column);
    addSuppress(m_phone, QStringLiteral("suppress-phone"), column);
    auto* all = makeButton(tr("Export everything about this person …"), Look::Small);
    all->setObjectName(QStringLiteral("personal-data"));
    column->addWidget(all, 0, Qt::AlignLeft);
    connect(all, &QPushButton::clicked, this, &ContactExtras::personalDataWanted);
    auto* remove = makeButton(tr("Delete the contact"), Look::SmallDanger);
    remove->setObjectName(QStringLiteral("delete-contact"));
    column->addWidget(remove, 0, Qt::AlignLeft);
    m_rights.offer(Scope::ContactsWrite, {m_email.button, m_phone.button, remove});
    connect(remove, &QPushButton::clicked, this, &ContactExtras::removeWanted);
    auto* erase = makeButton(tr("Erase this person …"), Look::SmallDanger);
    erase->setObjectName(QStringLiteral("erase-contact"));
    erase->setToolTip(tr("Nothing of them is kept, and it cannot be undone"));
    column->addWidget(erase, 0, Qt::AlignLeft);
    connect(erase, &QPushButton::clicked, this, &ContactExtras::eraseWanted);
    m_rights.offer(Scope::ContactsExport, {all, erase});
}

void ContactExtras::addSuppress(Suppress& suppress, const QString& name, QVBoxLayout* column)
{
    suppress.button->setObjectName(name);
    column->addWidget(suppress.button, 0, Qt::AlignLeft);
    connect(suppress.button, &QPushButton::clicked, this, [this, &suppress] {
        if (suppress.isStopped)
            Q_EMIT liftWanted(suppress.address);
        else
            Q_EMIT stopWanted(suppress.address);
    });
}

void ContactExtras::show(const Contact& contact, const QList<Category>& categories, const QList<Consent>& consents)
{
    showCategories(categories, contact.categories);
    showConsents(consents);
    m_email.address = contact.data.email ? contact.data.email->text() : QString();
    m_email.isStopped = !contact.emailSuppressed.isEmpty();
    m_email.button->setText(m_email.isStopped ? tr("Send e-mails to this contact again")
                                              : tr("Stop e-mails to this contact"));
    m_phone.address = contact.data.messengerAddress();
    m_phone.isStopped = !contact.phoneSuppressed.isEmpty();
    m_phone.button->setText(m_phone.isStopped ? tr("Send WhatsApp messages again") : tr("Stop WhatsApp messages"));
    for (const auto* one : {&m_email, &m_phone}) one->button->setVisible(!one->address.isEmpty());
    setVisible(true);
}

void ContactExtras::showCategories(const QList<Category>& categories, const QStringList& chosen)
{
    clearLayout(m_categoryRows);
    if (!m_rights.may(Scope::ContactsWrite)) {
        m_categoryRows->addWidget(makeText(chosen.isEmpty() ? tr("In no category.") : chosen.join(QStringLiteral(", ")),
                                           chosen.isEmpty() ? Role::Small : Role::Body));
        return;
    }
    for (const auto& category : categories) {
        auto* box = new QCheckBox(category.name);
        box->setChecked(chosen.contains(category.name));
        connect(box, &QCheckBox::toggled, this, [this, id = category.id](bool in) { Q_EMIT categoryToggled(id, in); });
        m_categoryRows->addWidget(box);
    }
    if (categories.isEmpty())
        m_categoryRows->addWidget(
            makeText(tr("No categories yet. Tick contacts in the list to put them into one."), Role::Small));
}

void ContactExtras::showConsents(const QList<Consent>& consents)
{
    clearLayout(m_consentRows);
    int line = 0;
    for (const auto channel : kAllConsentChannels) {
        const auto known = std::find_if(consents.cbegin(), consents.cend(),
                                        [channel](const Consent& one) { return one.channel == channel; });
        auto* when = makeLabel(known != consents.cend() && known->at ? momentText(*known->at) : QString(), Role::Small);
        m_consentRows->addWidget(when, line, 2);
        if (!m_rights.may(Scope::ContactsWrite)) {
            m_consentRows->addWidget(makeLabel(channelWord(channel), Role::Small), line, 0);
            m_consentRows->addWidget(makeText(known == consents.cend() ? tr("Not asked")
                                              : known->granted         ? tr("Agreed")
                                                                       : tr("Refused")),
                                     line++, 1);
            if (known == consents.cend()) continue;
            addEvidence(*known, line);
            line += 2;
            continue;
        }
        auto* answer = new QComboBox;
        answer->setAccessibleName(tr("Consent to %1").arg(channelWord(channel)));
        answer->setObjectName(QStringLiteral("consent-") + consentChannelName(channel));
        if (known == consents.cend()) answer->addItem(tr("Not asked"));
        answer->addItem(tr("Agreed"), true);
        answer->addItem(tr("Refused"), false);
        if (known != consents.cend()) answer->setCurrentIndex(known->granted ? 0 : 1);
        connect(answer, &QComboBox::activated, this, [this, channel, answer] {
            if (answer->currentData().isValid())
                Q_EMIT consentSet(Consent{.channel = channel, .granted = answer->currentData().toBool()});
        });
        auto* name = makeLabel(channelWord(channel));
        name->setBuddy(answer);
        m_consentRows->addWidget(name, line, 0);
        m_consentRows->addWidget(answer, line, 1);
        ++line;
        if (known == consents.cend()) continue;
        addEvidence(*known, line);
        line += 2;
    }
}

/// Where an answer came from and what proves it, to be typed; they are saved when they are left.
void ContactExtras::addEvidence(const Consent& known, int line)
{
    const auto add = [&](const QString& what, const QString& text, const QString& name, QString Consent::*part,
                         int at) {
        auto* edit = new QLineEdit(text);
        edit->setProperty("inPlace", true);
        edit->setPlaceholderText(QStringLiteral("–"));
        edit->setObjectName(name + consentChannelName(known.channel));
        edit->setAccessibleName(tr("%1 of the consent to %2").arg(what, channelWord(known.channel)));
        edit->setReadOnly(!m_rights.may(Scope::ContactsWrite));
        connect(edit, &QLineEdit::editingFinished, this, [this, known, edit, part] {
            // It is finished a second time when the rows are made anew.
            if (!edit->isModified() || edit->text().simplified() == known.*part) return;
            edit->setModified(false);
            auto consent = known;
            consent.*part = edit->text().simplified();
            Q_EMIT consentSet(consent);
        });
        m_consentRows->addWidget(makeLabel(what, Role::Small), at, 0);
        m_consentRows->addWidget(edit, at, 1, 1, 2);
    };
    add(tr("Source"), known.source, QStringLiteral("consent-source-"), &Consent::source, line);
    add(tr("Proof"), known.proof, QStringLiteral("consent-proof-"), &Consent::proof, line + 1);
}

} // namespace relais::ui
