// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/preview_pane.h"

#include "services/campaigns/test_send.h"
#include "services/contacts/contact_repository.h"
#include "services/practice/practice_host.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/mail_view.h"
#include "ui/widgets/segments.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kPauseMs = 250;
constexpr int kOffered = 30;

Result<ContactList> offered(const Work& work, const QString& typed)
{
    ContactQuery query;
    query.filter.search = typed;
    query.filter.hasEmail = true;
    query.limit = kOffered;
    return ContactRepository(work.database, work.session, work.clock).list(query);
}

} // namespace

PreviewPane::PreviewPane(Desk& desk)
    : m_desk(desk)
    , m_contacts(new QComboBox)
    , m_test(makeButton(tr("Test")))
    , m_mail(new MailView(desk.theme))
    , m_foot(makeText({}, Role::Small))
    , m_pause(new QTimer(this))
    , m_searchPause(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kWide, space::kMedium);
    column->setSpacing(space::kMedium);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    auto* seenBy = makeLabel(tr("Seen by"), Role::Small);
    seenBy->setBuddy(m_contacts);
    row->addWidget(seenBy);
    m_contacts->setEditable(true);
    m_contacts->setInsertPolicy(QComboBox::NoInsert);
    m_contacts->setAccessibleName(tr("Contact of the preview"));
    m_contacts->setObjectName(QStringLiteral("preview-contact"));
    m_contacts->setMinimumWidth(96);
    m_contacts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row->addWidget(m_contacts, 1);
    row->addWidget(m_mail->views());
    m_test->setIcon(desk.theme.icon(QStringLiteral("campaigns"), Token::Muted));
    m_test->setObjectName(QStringLiteral("test-send"));
    row->addWidget(m_test);
    column->addLayout(row);
    column->addWidget(m_mail, 1);
    column->addWidget(m_foot);
    for (auto* timer : {m_pause, m_searchPause}) {
        timer->setSingleShot(true);
        timer->setInterval(kPauseMs);
    }
    connect(m_pause, &QTimer::timeout, this, &PreviewPane::render);
    connect(m_searchPause, &QTimer::timeout, this, [this] { findContacts(m_contacts->currentText().trimmed()); });
    connect(m_contacts, &QComboBox::activated, this, &PreviewPane::render);
    connect(m_contacts->lineEdit(), &QLineEdit::textEdited, m_searchPause, qOverload<>(&QTimer::start));
    connect(m_test, &QPushButton::clicked, this, &PreviewPane::sendTest);
    findContacts({});
}

void PreviewPane::findContacts(const QString& typed)
{
    m_desk.run([typed](const Work& work) { return offered(work, typed); }).then(this, m_latestContacts.only([this, typed](const Result<ContactList>& list) {
        if (!list) return; // the preview itself says what is wrong
        m_contacts->clear();
        for (const auto& contact : list->items) m_contacts->addItem(contact.data.displayName(), contact.id.value());
        if (!typed.isEmpty()) {
            m_contacts->setEditText(typed);
            if (m_contacts->count() > 0) m_contacts->showPopup();
            m_contacts->lineEdit()->setFocus();
            return;
        }
        m_contacts->lineEdit()->setCursorPosition(0);
        render();
    }));
}

std::optional<ContactId> PreviewPane::contact() const
{
    const auto id = m_contacts->currentData();
    return id.isValid() ? std::optional(ContactId(id.toLongLong())) : std::nullopt;
}

void PreviewPane::show(const CampaignDraft& draft, const std::optional<CampaignId>& stored)
{
    const bool isFirst = !m_draft;
    m_draft = draft;
    m_stored = stored;
    if (isFirst)
        render();
    else
        m_pause->start();
}

void PreviewPane::render()
{
    const auto seenBy = contact();
    m_test->setEnabled(seenBy && m_draft);
    if (!m_draft) return;
    if (!seenBy) {
        m_mail->clear();
        m_foot->setText(m_contacts->count() == 0 ? tr("Import a contact with an e-mail address to see the message as they will.") : QString());
        return;
    }
    m_desk
        .run([draft = *m_draft, id = *seenBy](const Work& work) { return previewMail(work.database, work.session, draft, id); })
        .then(this, m_latest.only([this](const Result<MailPreview>& preview) {
            if (!preview) {
                Q_EMIT problemFound(errorText(preview.error()));
                return;
            }
            Q_EMIT problemFound({});
            m_mail->show(preview->subject, preview->from, preview->to, preview->html, preview->text);
            m_foot->setText(preview->emptyVariables.isEmpty()
                                ? QString()
                                : tr("Empty for this contact: {%1}. Without a fallback they would not be written to. Write {%2|what to say instead}.")
                                      .arg(preview->emptyVariables.join(QStringLiteral("}, {")), preview->emptyVariables.first()));
        }));
}

void PreviewPane::sendTest()
{
    const auto seenBy = contact();
    if (!seenBy) return;
    bool ok = false;
    const auto address = QInputDialog::getText(this, tr("Send a test"), tr("The message as this contact would get it, to:"), QLineEdit::Normal, m_desk.session.email, &ok).trimmed();
    if (!ok || address.isEmpty()) return;
    m_test->setEnabled(false);
    m_test->setText(tr("Sending …"));
    Q_EMIT problemFound({});
    const TestSend test{*m_draft, m_stored, *seenBy, address};
    m_desk
        .runLong([test, folder = m_desk.folder, passphrase = m_desk.engine.passphraseSource()](const Work& work) {
            PracticeHost practice(folder, work.clock);
            return relais::sendTest(work.database, work.session, work.clock, test, storedSecrets(folder, passphrase, work.database), [&practice] { return practice.port(); });
        })
        .then(this, [this, address](const Result<QString>& sent) {
            m_test->setEnabled(true);
            m_test->setText(tr("Test"));
            if (sent)
                m_desk.navigator.toast(tr("The test is with the server, for %1.").arg(address));
            else
                Q_EMIT problemFound(errorText(sent.error()));
        });
}

} // namespace relais::ui
