// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/preview_pane.h"

#include "services/campaigns/campaign_moderation.h"
#include "services/campaigns/test_send.h"
#include "services/campaigns/whatsapp_draft.h"
#include "services/contacts/contact_repository.h"
#include "services/conversations/test_message.h"
#include "services/practice/practice_host.h"
#include "ui/campaigns/bubble_view.h"
#include "ui/campaigns/test_sheet.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/campaign_text.h"
#include "ui/text/error_text.h"
#include "ui/text/field_label.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/mail_view.h"
#include "ui/widgets/segments.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kPauseMs = 250;
constexpr int kOffered = 30;
constexpr int kLookEveryMs = 500;
constexpr int kMostLooks = 120;

Result<ContactList> offered(const Work& work, const QString& typed, Channel channel)
{
    ContactQuery query;
    query.filter.search = typed;
    query.filter.hasEmail = channel == Channel::Email;
    query.filter.hasPhone = channel == Channel::Whatsapp;
    query.limit = kOffered;
    return ContactRepository(work.database, work.session, work.clock).list(query);
}

/// What the workspace has against the words of a test, which goes out all the same; a line each.
QString warningsOf(const Work& work, const CampaignDraft& draft)
{
    const auto found = moderateCampaign(work.database, work.session, work.clock, draft);
    if (!found) return errorText(found.error());
    QStringList lines;
    for (const auto& problem : *found) lines.append(problemText(inTheForm(problem)));
    return lines.join(QLatin1Char('\n'));
}

struct QueuedTest
{
    MessageId message;
    QString warnings;
};

} // namespace

PreviewPane::PreviewPane(Desk& desk)
    : m_desk(desk)
    , m_contacts(new QComboBox)
    , m_test(makeButton(tr("Test")))
    , m_mail(new MailView(desk.theme))
    , m_bubbles(new BubbleView(desk.theme))
    , m_views(new QStackedWidget)
    , m_nobody(makeText({}, Role::Warn))
    , m_foot(makeText({}, Role::Small))
    , m_pause(new QTimer(this))
    , m_searchPause(new QTimer(this))
    , m_follow(new QTimer(this))
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
    desk.rights().offer(Scope::CampaignsSend, {m_test});
    row->addWidget(m_test);
    column->addLayout(row);
    column->addWidget(m_nobody);
    m_nobody->hide();
    m_nobody->setObjectName(QStringLiteral("preview-nobody"));
    m_views->addWidget(m_mail);
    m_views->addWidget(m_bubbles);
    column->addWidget(m_views, 1);
    column->addWidget(m_foot);
    for (auto* timer : {m_pause, m_searchPause}) {
        timer->setSingleShot(true);
        timer->setInterval(kPauseMs);
    }
    m_follow->setInterval(kLookEveryMs);
    connect(m_follow, &QTimer::timeout, this, &PreviewPane::followTest);
    connect(m_pause, &QTimer::timeout, this, &PreviewPane::render);
    connect(m_searchPause, &QTimer::timeout, this, [this] { findContacts(m_contacts->currentText().trimmed()); });
    connect(m_contacts, &QComboBox::activated, this, [this](int index) {
        choose(index);
        render();
    });
    connect(m_contacts->lineEdit(), &QLineEdit::editingFinished, this, &PreviewPane::leaveField);
    connect(m_contacts->lineEdit(), &QLineEdit::textEdited, m_searchPause, qOverload<>(&QTimer::start));
    connect(m_test, &QPushButton::clicked, this, &PreviewPane::askForTest);
    showChannel();
    findContacts({});
}

void PreviewPane::showChannel()
{
    m_views->setCurrentWidget(isMail() ? static_cast<QWidget*>(m_mail) : m_bubbles);
    m_mail->views()->setVisible(isMail());
    m_nobody->setText(isMail() ? tr("Nobody with an e-mail address is called so.")
                               : tr("Nobody with a phone number is called so."));
}

void PreviewPane::findContacts(const QString& typed)
{
    m_desk.run([typed, channel = m_channel](const Work& work) { return offered(work, typed, channel); })
        .then(this, m_latestContacts.only([this, typed](const Result<ContactList>& list) {
            // Without an answer the preview itself says what is wrong; and who has left the field is asked no more.
            if (!list || (!typed.isEmpty() && m_contacts->currentText().trimmed() != typed)) return;
            m_nobody->setVisible(list->items.isEmpty() && !typed.isEmpty());
            if (!list->items.isEmpty()) offer(list->items, typed);
            if (typed.isEmpty()) render();
        }));
}

void PreviewPane::offer(const QList<Contact>& contacts, const QString& typed)
{
    m_contacts->clear();
    for (const auto& contact : contacts) m_contacts->addItem(contact.data.displayName(), contact.id.value());
    if (!typed.isEmpty()) {
        m_contacts->setEditText(typed);
        m_contacts->showPopup();
        m_contacts->lineEdit()->setFocus();
        return;
    }
    if (!m_seenBy) choose(0);
    m_contacts->setCurrentIndex(m_contacts->findData(m_seenBy->value()));
    m_contacts->setEditText(m_seenByName);
    m_contacts->lineEdit()->setCursorPosition(0);
}

void PreviewPane::choose(int index)
{
    m_seenBy = ContactId(m_contacts->itemData(index).toLongLong());
    m_seenByName = m_contacts->itemText(index);
    m_nobody->hide();
    m_searchPause->stop();
}

void PreviewPane::leaveField()
{
    m_searchPause->stop();
    const auto typed = m_contacts->currentText().trimmed();
    if (!m_seenBy || typed == m_seenByName) return;
    if (const auto meant = m_contacts->findText(typed, Qt::MatchFixedString); meant >= 0) {
        choose(meant);
        m_contacts->setCurrentIndex(meant);
        render();
        return;
    }
    m_nobody->hide();
    m_contacts->setEditText(m_seenByName);
    findContacts({});
}

void PreviewPane::show(const CampaignDraft& draft, const std::optional<CampaignId>& stored)
{
    const bool isFirst = !m_draft;
    m_draft = draft;
    m_stored = stored;
    if (draft.channel != m_channel) {
        // Others have what this channel needs.
        m_channel = draft.channel;
        m_seenBy.reset();
        m_contacts->clear();
        showChannel();
        findContacts({});
    }
    if (isFirst)
        render();
    else
        m_pause->start();
}

void PreviewPane::showNobody()
{
    m_mail->clear();
    m_bubbles->showHint({});
    m_foot->setText(isMail() ? tr("Import a contact with an e-mail address to see the message as they will.")
                             : tr("Import a contact with a phone number to see the message as they will."));
}

void PreviewPane::render()
{
    const bool hasTemplate = m_draft && !m_draft->account.isEmpty() && !m_draft->whatsapp.first.name.isEmpty();
    m_test->setEnabled(m_seenBy && m_draft && !m_underWay && (isMail() || hasTemplate));
    if (!m_draft) return;
    if (!m_seenBy)
        showNobody();
    else if (isMail())
        renderMail();
    else
        renderBubbles();
}

void PreviewPane::renderMail()
{
    m_desk
        .run([draft = *m_draft, id = *m_seenBy](const Work& work) {
            return previewMail(work.database, work.session, draft, id);
        })
        .then(this, m_latest.only([this](const Result<MailPreview>& preview) {
            if (!preview) {
                Q_EMIT problemFound(errorText(inTheForm(preview.error())));
                return;
            }
            Q_EMIT problemFound({});
            m_mail->show(preview->subject, preview->from, preview->to, preview->html, preview->text);
            QStringList files;
            for (const auto& file : preview->files)
                files += tr("%1, %2").arg(file.name, QLocale().formattedDataSize(file.bytes, 1,
                                                                                 QLocale::DataSizeTraditionalFormat));
            m_mail->showFiles(files);
            showGaps(preview->emptyVariables);
        }));
}

void PreviewPane::renderBubbles()
{
    if (m_draft->account.isEmpty() || m_draft->whatsapp.first.name.isEmpty()) {
        m_latest.drop();
        m_bubbles->showHint(m_draft->account.isEmpty() ? tr("Choose the account, then a template, to see the message.")
                                                       : tr("Choose a template to see the message."));
        Q_EMIT problemFound({});
        showGaps({});
        return;
    }
    m_desk
        .run([draft = *m_draft, id = *m_seenBy](const Work& work) {
            return previewWhatsapp(work.database, work.session, work.clock, draft, id);
        })
        .then(this, m_latest.only([this](const Result<WhatsappPreview>& preview) {
            if (!preview) {
                Q_EMIT problemFound(errorText(inTheForm(preview.error())));
                return;
            }
            Q_EMIT problemFound({});
            m_bubbles->show(*preview);
            showGaps(preview->emptyVariables);
        }));
}

void PreviewPane::showGaps(const QStringList& emptyVariables)
{
    m_foot->setText(
        emptyVariables.isEmpty()
            ? QString()
            : tr("Empty for this contact: {%1}. Without a fallback they would not be written to. Write {%2|what to say instead}.")
                  .arg(emptyVariables.join(QStringLiteral("}, {")), emptyVariables.first()));
}

void PreviewPane::askForTest()
{
    if (!m_seenBy) return;
    auto* sheet =
        new TestSheet(m_desk.theme, this, m_channel, m_seenByName, isMail() ? m_desk.session.email : QString());
    connect(sheet, &TestSheet::wanted, this, isMail() ? &PreviewPane::sendTest : &PreviewPane::queueTest);
    sheet->start();
}

void PreviewPane::sendTest(const QString& address)
{
    if (!m_seenBy) return;
    m_test->setEnabled(false);
    m_test->setText(tr("Sending …"));
    Q_EMIT problemFound({});
    const TestSend test{*m_draft, m_stored, *m_seenBy, address};
    m_desk
        .runLong([test, folder = m_desk.folder, passphrase = m_desk.engine.passphraseSource()](const Work& work) {
            PracticeHost practice(folder, work.clock);
            auto sent = relais::sendTest(work.database, work.session, work.clock, test,
                                         storedSecrets(folder, passphrase, work.database),
                                         [&practice] { return practice.port(); });
            return sent ? Result<QString>(warningsOf(work, test.draft)) : Result<QString>(sent.failure());
        })
        .then(this, [this, address](const Result<QString>& warnings) {
            m_test->setEnabled(true);
            m_test->setText(tr("Test"));
            if (warnings) m_desk.navigator.toast(tr("The test is with the server, for %1.").arg(address));
            Q_EMIT problemFound(warnings ? *warnings : errorText(inTheForm(warnings.error())));
        });
}

void PreviewPane::queueTest(const QString& number)
{
    if (!m_seenBy) return;
    m_test->setEnabled(false);
    m_test->setText(tr("Sending …"));
    Q_EMIT problemFound({});
    const WhatsappTest test{*m_draft, *m_seenBy, number};
    const auto queue = [test](const Work& work) -> Result<QueuedTest> {
        const auto message = queueWhatsappTest(work.database, work.session, work.clock, test);
        if (!message) return message.failure();
        return QueuedTest{*message, warningsOf(work, test.draft)};
    };
    m_desk.run(queue).then(this, [this, number](const Result<QueuedTest>& queued) {
        if (!queued) {
            testEnded({}, errorText(inTheForm(queued.error())));
            return;
        }
        Q_EMIT problemFound(queued->warnings);
        m_underWay = UnderWay{queued->message, number};
        m_desk.navigator.wakeEngine();
        m_follow->start();
    });
}

void PreviewPane::followTest()
{
    if (!m_underWay) return;
    m_desk
        .run(
            [id = m_underWay->message](const Work& work) { return whatsappTestState(work.database, work.session, id); })
        .then(this, [this](const Result<TestState>& state) {
            if (!m_underWay) return;
            const auto number = m_underWay->number;
            const bool waits =
                state && (state->status == MessageStatus::Queued || state->status == MessageStatus::Sending);
            if (waits && ++m_underWay->looks < kMostLooks) return;
            if (waits)
                testEnded(tr("The test to %1 still waits: it leaves when the account may send.").arg(number), {});
            else if (!state)
                testEnded({}, errorText(state.error()));
            else if (isAccepted(state->status))
                testEnded(tr("The test has left, for %1.").arg(number), {});
            else
                testEnded({}, tr("The test did not leave. %1").arg(state->trouble));
        });
}

void PreviewPane::testEnded(const QString& toast, const QString& problem)
{
    m_follow->stop();
    m_underWay.reset();
    m_test->setEnabled(true);
    m_test->setText(tr("Test"));
    if (!toast.isEmpty()) m_desk.navigator.toast(toast);
    if (!problem.isEmpty()) Q_EMIT problemFound(problem);
}

} // namespace relais::ui
