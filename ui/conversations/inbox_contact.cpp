// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/inbox_contact.h"

#include "services/contacts/consent_list.h"
#include "services/contacts/contact_repository.h"
#include "services/conversations/conversation_actions.h"
#include "services/conversations/conversation_repository.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/contacts/field_words.h"
#include "ui/conversations/sequence_sheet.h"
#include "ui/conversations/summary_view.h"
#include "ui/text/contact_text.h"
#include "ui/text/error_text.h"
#include "ui/text/named.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/status_look.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kAvatar = 40;
constexpr int kLabelWidth = 72;
constexpr int kMostMessages = 6;
constexpr int kReadMessages = 40; // answers are among them

QStringList tagsIn(const QString& text)
{
    QStringList tags;
    for (const auto& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const auto tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag)) tags.append(tag);
    return tags;
}

} // namespace

InboxContact::InboxContact(Desk& desk)
    : m_desk(desk)
    , m_avatar(new QLabel)
    , m_title(makeText({}, Role::Heading))
    , m_under(makeText({}, Role::Small))
    , m_note(new Note(desk.theme))
    , m_assignee(new QComboBox)
    , m_tags(new QLineEdit)
    , m_summary(new SummaryView(desk))
    , m_facts(new QGridLayout)
    , m_messages(new QVBoxLayout)
    , m_reset(makeButton(tr("Message 2 again …"), Look::Small))
    , m_words(makeText({}, Role::Muted))
{
    setProperty("panel", QStringLiteral("right"));
    setObjectName(QStringLiteral("inbox-contact"));
    build();
}

void InboxContact::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const auto [scroll, column] = makeScrollColumn();
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Contact"));
    column->setContentsMargins(space::kLarge, space::kLarge, space::kMedium, space::kLarge);
    column->setSpacing(space::kMedium);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kMedium);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_under);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    column->addLayout(head);
    column->addWidget(m_note);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kTiny);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    grid->setColumnStretch(1, 1);
    auto* given = makeLabel(tr("Given to"), Role::Small);
    given->setBuddy(m_assignee);
    m_assignee->setAccessibleName(tr("Given to"));
    m_assignee->setObjectName(QStringLiteral("assignee"));
    m_assignee->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* tagged = makeLabel(tr("Tags"), Role::Small);
    tagged->setBuddy(m_tags);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setObjectName(QStringLiteral("conversation-tags"));
    m_tags->setPlaceholderText(tr("quote, vip"));
    m_tags->setToolTip(tr("Separated by commas"));
    grid->addWidget(given, 0, 0);
    grid->addWidget(m_assignee, 0, 1);
    grid->addWidget(tagged, 1, 0);
    grid->addWidget(m_tags, 1, 1);
    column->addLayout(grid);
    column->addWidget(m_summary);
    column->addWidget(makeRule());
    column->addWidget(makeLabel(tr("Contact"), Role::Heading));
    m_facts->setHorizontalSpacing(space::kTiny);
    m_facts->setVerticalSpacing(space::kSmall);
    m_facts->setColumnMinimumWidth(0, kLabelWidth);
    m_facts->setColumnStretch(1, 1);
    column->addLayout(m_facts);
    auto* open = makeButton(tr("Open in Contacts"), Look::Small);
    open->setObjectName(QStringLiteral("open-contact"));
    connect(open, &QPushButton::clicked, this, [this] {
        if (m_conversation) m_desk.navigator.openContact(m_conversation->contact);
    });
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addWidget(makeRule());
    column->addWidget(makeLabel(tr("Campaigns"), Role::Heading));
    m_messages->setSpacing(space::kSmall);
    column->addLayout(m_messages);
    m_reset->setObjectName(QStringLiteral("reset-sequence"));
    m_reset->hide();
    connect(m_reset, &QPushButton::clicked, this, &InboxContact::askToReset);
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    column->addWidget(m_words);
    column->addStretch();
    outer->addWidget(scroll);
    connect(m_assignee, &QComboBox::activated, this, &InboxContact::assign);
    connect(m_tags, &QLineEdit::editingFinished, this, &InboxContact::saveTags);
}

Result<InboxContact::Seen> InboxContact::read(const Work& work, const Conversation& conversation)
{
    const auto id = conversation.contact;
    Seen seen;
    const auto contact = ContactRepository(work.database, work.session, work.clock).byId(id);
    if (!contact && contact.error().code != ErrorCode::NotFound) return contact.failure();
    if (contact) seen.contact = *contact;
    auto consents = ConsentList(work.database, work.session, work.clock).of(id);
    if (!consents) return consents.failure();
    seen.consents = *consents;
    MessageQuery query;
    query.contact = id;
    query.limit = kReadMessages;
    auto messages = MessageRepository(work.database, work.session, work.clock).list(query);
    if (!messages) return messages.failure();
    seen.messages = messages->items;
    seen.messages.removeIf([](const MessageRecord& message) { return message.campaignName.isEmpty(); });
    seen.messages = seen.messages.first(qMin<qsizetype>(kMostMessages, seen.messages.size()));
    ConversationRepository conversations(work.database, work.session, work.clock);
    auto people = conversations.assignees();
    if (!people) return people.failure();
    seen.people = *people;
    auto tags = conversations.tags();
    if (!tags) return tags.failure();
    seen.tags = *tags;
    auto sequences = Sequences(work.database, work.session, work.clock).of(conversation.id);
    if (!sequences) return sequences.failure();
    seen.sequences = *sequences;
    return seen;
}

void InboxContact::show(const Conversation& conversation, bool anew)
{
    const bool isOther = !m_conversation || m_conversation->id != conversation.id;
    if (isOther || m_conversation->lastAt != conversation.lastAt) m_summary->restart(conversation.id);
    const bool isChanged = isOther || anew || *m_conversation != conversation;
    m_conversation = conversation;
    m_title->setText(conversation.name);
    if (isOther || !m_tags->hasFocus()) m_tags->setText(conversation.tags.join(QStringLiteral(", ")));
    if (!isChanged) return;
    if (isOther)
        m_avatar->setPixmap(
            initialsIcon(conversation.name, InitialsShape::Round).pixmap(QSize(kAvatar, kAvatar), devicePixelRatioF()));
    m_desk.run([conversation](const Work& work) { return read(work, conversation); })
        .then(this, m_latest.only([this](const Result<Seen>& seen) {
            if (seen)
                display(*seen);
            else
                m_note->show(NoteKind::Bad, errorText(seen.error()));
        }));
}

void InboxContact::display(const Seen& seen)
{
    const auto company = seen.contact ? seen.contact->data.company : QString();
    const auto country = seen.contact ? seen.contact->data.country : QString();
    m_under->setText(company.isEmpty() || country.isEmpty() ? company + country
                                                            : company + QStringLiteral(" · ") + country);
    m_under->setVisible(!m_under->text().isEmpty());
    // Of the address that answers go to: that the contact's e-mail is stopped says nothing here.
    const auto& suppressed = m_conversation->suppressed;
    m_note->show(NoteKind::Warn,
                 suppressed.isEmpty() ? QString() : tr("Not written to: %1.").arg(suppressionText(suppressed)));
    auto* completer = new QCompleter(seen.tags, m_tags);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tags->setCompleter(completer);
    showPeople(seen.people);
    showFacts(seen);
    showMessages(seen.messages);
    m_sequences = seen.sequences;
    m_reset->setVisible(!m_sequences.isEmpty());
    m_words->setText(seen.contact ? seen.contact->data.notes : QString());
    m_words->setVisible(!m_words->text().isEmpty());
}

void InboxContact::showFacts(const Seen& seen)
{
    clearLayout(m_facts);
    int row = 0;
    const auto add = [&](const QString& label, const QString& value) {
        if (value.isEmpty()) return;
        m_facts->addWidget(makeLabel(label, Role::Small), row, 0, Qt::AlignTop);
        m_facts->addWidget(makeText(value), row++, 1);
    };
    if (!seen.contact) {
        m_facts->addWidget(makeText(tr("This contact was deleted."), Role::Small), 0, 0, 1, 2);
        return;
    }
    const auto& known = seen.contact->data;
    add(tr("Phone"), known.phone ? known.phone->text() : m_conversation->address);
    add(tr("E-mail"), known.email ? known.email->text() : QString());
    add(tr("Language"), known.language);
    QStringList agreed, refused;
    for (const auto& consent : seen.consents) (consent.granted ? agreed : refused) += channelWord(consent.channel);
    add(tr("Agreed"), agreed.join(QStringLiteral(", ")));
    add(tr("Refused"), refused.join(QStringLiteral(", ")));
    add(tr("Tags", "of the contact"), known.tags.join(QStringLiteral(", ")));
    add(tr("Categories"), seen.contact->categories.join(QStringLiteral(", ")));
}

void InboxContact::showMessages(const QList<MessageRecord>& messages)
{
    clearLayout(m_messages);
    for (const auto& message : messages) {
        const auto look = lookOf(message.status);
        auto* row = new QHBoxLayout;
        auto* icon = new QLabel;
        icon->setPixmap(m_desk.theme.icon(look.icon, look.token).pixmap(QSize(14, 14), devicePixelRatioF()));
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(makeText(named(message.campaignName, look.word)), 1);
        row->addWidget(makeLabel(momentText(message.sentAt.value_or(message.queuedAt)), Role::Small), 0, Qt::AlignTop);
        m_messages->addLayout(row);
    }
    if (messages.isEmpty())
        m_messages->addWidget(makeText(tr("No campaign was sent to this contact yet."), Role::Small));
}

void InboxContact::showPeople(const QList<Assignee>& people)
{
    const QSignalBlocker quiet(m_assignee);
    m_people = people;
    m_assignee->clear();
    m_assignee->addItem(tr("Nobody"), QString());
    for (const auto& person : people)
        m_assignee->addItem(person.id == m_desk.session.user ? tr("%1 (you)").arg(person.name) : person.name,
                            person.email);
    m_assignee->setCurrentIndex(
        m_conversation->assignedTo ? qMax(0, m_assignee->findData(m_conversation->assignedTo->email)) : 0);
}

void InboxContact::assign()
{
    m_desk
        .run([id = m_conversation->id, email = m_assignee->currentData().toString()](const Work& work) {
            return ConversationActions(work.database, work.session, work.clock).assign(id, email);
        })
        .then(this, [this](const Result<void>& done) {
            if (!done) m_note->show(NoteKind::Bad, errorText(done.error()));
            Q_EMIT changed();
        });
}

void InboxContact::askToReset()
{
    if (!m_conversation || m_sequences.isEmpty()) return;
    auto* sheet = new SequenceSheet(m_desk, *m_conversation, m_sequences, this);
    connect(sheet, &SequenceSheet::reset, this, &InboxContact::changed);
}

void InboxContact::saveTags()
{
    if (!m_conversation) return;
    const auto wanted = tagsIn(m_tags->text());
    QStringList added, removed;
    for (const auto& tag : wanted)
        if (!m_conversation->tags.contains(tag)) added.append(tag);
    for (const auto& tag : std::as_const(m_conversation->tags))
        if (!wanted.contains(tag)) removed.append(tag);
    if (added.isEmpty() && removed.isEmpty()) return;
    m_desk
        .run([id = m_conversation->id, added, removed](const Work& work) {
            return ConversationActions(work.database, work.session, work.clock).changeTags(id, added, removed);
        })
        .then(this, [this](const Result<void>& done) {
            if (!done) m_note->show(NoteKind::Bad, errorText(done.error()));
            Q_EMIT changed();
        });
}

} // namespace relais::ui
