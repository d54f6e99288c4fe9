// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "models/contacts/contact_field.h"
#include "services/campaigns/campaign_repository.h"
#include "services/contacts/contact_repository.h"
#include "ui/text/campaign_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 640;
constexpr int kTop = 72;
constexpr int kRow = 40;
constexpr int kMostRows = 9;
constexpr int kPauseMs = 120;
constexpr int kMostFound = 5;

struct Found
{
    QList<Contact> contacts;
    QList<CampaignSummary> campaigns;
};

Result<Found> findByLetters(const Work& work, const QString& typed)
{
    ContactFilter filter;
    filter.search = typed;
    auto contacts = ContactRepository(work.database, work.session, work.clock).page(filter, kMostFound);
    if (!contacts) return contacts.failure();
    CampaignQuery query;
    query.search = typed;
    query.limit = kMostFound;
    auto campaigns = CampaignRepository(work.database, work.session, work.clock).list(query);
    if (!campaigns) return campaigns.failure();
    return Found{contacts->items, campaigns->items};
}

} // namespace

bool paletteMatches(const QString& text, const QString& typed)
{
    const auto there = foldedName(text);
    const auto wanted = foldedName(typed);
    if (there.contains(wanted)) return true;
    qsizetype at = 0;
    for (const auto& word : there.split(QLatin1Char('_'))) {
        qsizetype in = 0;
        while (at < wanted.size() && in < word.size() && word[in] == wanted[at]) {
            ++in;
            ++at;
        }
    }
    return at == wanted.size();
}

CommandPalette::CommandPalette(Desk& desk, const std::vector<PlaceEntry>& places, QWidget* over)
    : Sheet(desk.theme, over, kWidth, kTop)
    , m_desk(desk)
    , m_field(new QLineEdit)
    , m_list(new QListWidget)
    , m_pause(new QTimer(this))
{
    content()->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kMedium);
    content()->setSpacing(space::kSmall);
    m_field->setPlaceholderText(tr("Go to a page, a contact, a campaign, or do something"));
    m_field->setAccessibleName(tr("Command"));
    setAccessibleName(tr("Find anything"));
    m_field->setObjectName(QStringLiteral("palette-field"));
    m_field->addAction(theme().icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("palette-list"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(18, 18));
    m_list->setFocusPolicy(Qt::NoFocus);
    content()->addWidget(m_field);
    content()->addWidget(m_list);
    content()->addWidget(makeLabel(tr("↑ ↓ to choose   ⏎ to open   Esc to close"), Role::Small));
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &CommandPalette::searchData);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        match();
        m_pause->start();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] { act(); });
    addFixed(places);
}

void CommandPalette::start()
{
    open(m_field);
    match();
}

void CommandPalette::addFixed(const std::vector<PlaceEntry>& places)
{
    int number = 1;
    for (const auto& entry : places) {
        m_fixed.append({entry.icon, entry.title, tr("Ctrl+%1").arg(number++),
                        [this, place = entry.place] { m_desk.navigator.open(place); }});
    }
    if (m_desk.rights().may(Scope::ContactsWrite))
        m_fixed.append({QStringLiteral("import"), tr("Import contacts"), tr("Action"),
                        [this] { m_desk.navigator.openImport({}); }});
    if (m_desk.rights().may(Scope::CampaignsWrite))
        m_fixed.append({QStringLiteral("plus"), tr("New campaign"), tr("Action"),
                        [this] { m_desk.navigator.editCampaign(CampaignId(0)); }});
    if (m_desk.rights().isOwner())
        m_fixed.append({QStringLiteral("switcher"), tr("All workspaces"), tr("Action"),
                        [this] { m_desk.navigator.open(Place::Workspaces); }});
    m_fixed.append({QStringLiteral("sign-out"), tr("Sign out"), tr("Action"), [this] { m_desk.navigator.signOut(); }});
}

void CommandPalette::match()
{
    const auto typed = m_field->text().trimmed();
    QList<Entry> entries;
    for (const auto& entry : std::as_const(m_fixed)) {
        if (typed.isEmpty() || paletteMatches(entry.text, typed)) entries.append(entry);
    }
    if (!typed.isEmpty()) entries += m_found;
    show(entries);
}

void CommandPalette::searchData()
{
    const auto typed = m_field->text().trimmed();
    if (typed.isEmpty()) {
        m_found.clear();
        return;
    }
    m_desk.run([typed](const Work& work) { return findByLetters(work, typed); })
        .then(this, m_latest.only([this](const Result<Found>& found) {
            m_found.clear();
            if (!found) return; // a palette without contacts still opens pages; the page itself tells what is wrong
            for (const auto& campaign : found->campaigns) {
                const bool draft = campaign.status == CampaignStatus::Draft;
                m_found.append({QStringLiteral("campaigns"), campaign.name, statusText(campaign.status),
                                [this, draft, id = campaign.id] {
                                    draft ? m_desk.navigator.editCampaign(id) : m_desk.navigator.openCampaign(id);
                                }});
            }
            for (const auto& contact : found->contacts) {
                const auto address = contact.data.email ? contact.data.email->text() : QString();
                m_found.append({QStringLiteral("user"), contact.data.displayName(), address,
                                [this, id = contact.id] { m_desk.navigator.openContact(id); }});
            }
            match();
        }));
}

void CommandPalette::show(const QList<Entry>& entries)
{
    m_shown = entries;
    m_list->clear();
    for (const auto& entry : entries) {
        auto* item =
            new QListWidgetItem(theme().icon(entry.icon, Token::Muted),
                                entry.hint.isEmpty() ? entry.text : entry.text + QStringLiteral("   ") + entry.hint);
        item->setSizeHint(QSize(0, kRow));
        m_list->addItem(item);
    }
    if (entries.isEmpty()) {
        auto* item = new QListWidgetItem(tr("Nothing of that name"));
        item->setFlags(Qt::NoItemFlags);
        item->setSizeHint(QSize(0, kRow));
        m_list->addItem(item);
    }
    m_list->setFixedHeight(kRow * qBound(1, m_list->count(), kMostRows) + 2);
    m_list->setCurrentRow(0);
}

void CommandPalette::act()
{
    const auto row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size()) return;
    const auto act = m_shown.at(row).act;
    close();
    act();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto move = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (move != 0) {
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + move, m_list->count() - 1));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            act();
            return true;
        }
    }
    return Sheet::eventFilter(watched, event);
}

} // namespace relais::ui
