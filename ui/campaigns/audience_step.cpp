// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/audience_step.h"

#include "ui/text/campaign_text.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/note.h"
#include "ui/widgets/segments.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

QStringList ticked(const QList<QCheckBox*>& boxes)
{
    QStringList names;
    for (const auto* box : boxes) {
        if (box->isChecked()) names += box->property("name").toString();
    }
    return names;
}

} // namespace

AudienceStep::AudienceStep(Desk& desk)
    : m_desk(desk)
    , m_name(new QLineEdit)
    , m_channels(new Segments({channelText(Channel::Email), channelText(Channel::Whatsapp)}))
    , m_everybody(makeText({}, Role::Small))
    , m_search(new QLineEdit)
    , m_categoryRows(new QVBoxLayout)
    , m_segmentRows(new QVBoxLayout)
    , m_excludeRows(new QVBoxLayout)
    , m_segmentBox(new QWidget)
    , m_recipients(makeLabel({}, Role::Figure))
    , m_apart(makeText({}, Role::Muted))
    , m_note(new Note(desk.theme))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const auto [scroll, column] = makeScrollColumn();
    m_name->setObjectName(QStringLiteral("campaign-name"));
    m_search->setObjectName(QStringLiteral("audience-search"));
    m_search->setPlaceholderText(tr("Words of a name, company or address; empty: no limit"));
    column->addWidget(new FormField(tr("Name of the campaign"), m_name));
    m_channels->setObjectName(QStringLiteral("campaign-channel"));
    m_channelField = new FormField(tr("Channel"), m_channels, tr("Once a message is written the channel stays."));
    m_channelField->layout()->setAlignment(m_channels, Qt::AlignLeft);
    column->addWidget(m_channelField);

    auto* result = new Card;
    result->body()->setSpacing(space::kTiny);
    result->body()->addWidget(makeLabel(tr("Recipients"), Role::Small));
    result->body()->addWidget(m_recipients);
    result->body()->addWidget(m_apart);
    m_recipients->setObjectName(QStringLiteral("recipients"));
    column->addWidget(result);
    column->addWidget(m_note);

    auto* to = new Card(tr("Goes to"));
    to->body()->setSpacing(space::kTiny);
    to->body()->addWidget(m_everybody);
    m_categoryRows->setSpacing(0);
    to->body()->addLayout(m_categoryRows);
    auto* segments = new QVBoxLayout(m_segmentBox);
    segments->setContentsMargins(0, 0, 0, 0);
    segments->addWidget(makeLabel(tr("Segments"), Role::Small));
    segments->addLayout(m_segmentRows);
    m_segmentRows->setSpacing(0);
    m_segmentBox->hide();
    to->body()->addWidget(m_segmentBox);
    to->body()->addWidget(new FormField(tr("Only who fits this search"), m_search));
    column->addWidget(to);
    auto* without = new Card(tr("Not to"));
    without->body()->setSpacing(0);
    without->body()->addLayout(m_excludeRows);
    m_excludeRows->setSpacing(0);
    column->addWidget(without);
    column->addStretch();
    outer->addWidget(scroll);

    connect(m_name, &QLineEdit::textEdited, this, &AudienceStep::changed);
    connect(m_channels, &Segments::changed, this, [this](int chosen) {
        const auto channel = static_cast<Channel>(chosen);
        if (channel == m_channel) return;
        m_channel = channel;
        showChannel();
        Q_EMIT channelChosen(channel);
        Q_EMIT changed();
        count();
    });
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_audience.search = m_search->text().trimmed();
        Q_EMIT changed();
        count();
    });
    m_desk.run(relais::ui::readGroups).then(this, [this](const Result<ContactGroups>& groups) {
        if (groups)
            showGroups(*groups);
        else
            m_note->show(NoteKind::Bad, errorText(groups.error()));
    });
}

void AudienceStep::showGroups(const ContactGroups& groups)
{
    m_hasGroups = true;
    const auto add = [this](QVBoxLayout* rows, QList<QCheckBox*>& boxes, const QString& name, const QString& shown,
                            const QStringList& chosen, const QString& kind) {
        auto* box = new QCheckBox(shown);
        box->setProperty("name", name);
        box->setObjectName(kind + name);
        box->setChecked(chosen.contains(name));
        connect(box, &QCheckBox::toggled, this, &AudienceStep::tick);
        rows->addWidget(box);
        boxes.append(box);
    };
    for (const auto& category : groups.categories) {
        const auto shown = QStringLiteral("%1  ·  %2").arg(category.name, QLocale().toString(category.contacts));
        add(m_categoryRows, m_categories, category.name, shown, m_audience.categories, QStringLiteral("to-"));
        add(m_excludeRows, m_excluded, category.name, category.name, m_audience.excludeCategories,
            QStringLiteral("not-"));
    }
    for (const auto& segment : groups.segments)
        add(m_segmentRows, m_segments, segment.name, segment.name, m_audience.segments, QStringLiteral("segment-"));
    m_segmentBox->setVisible(!groups.segments.isEmpty());
    if (groups.categories.isEmpty())
        m_excludeRows->addWidget(makeText(tr("There are no categories to leave out."), Role::Small));
}

void AudienceStep::showChannel()
{
    m_channels->choose(static_cast<int>(m_channel));
    m_everybody->setText(
        m_channel == Channel::Email
            ? tr("Nothing ticked: everybody with an e-mail address. Several: whoever is in any of them, each once.")
            : tr("Nothing ticked: everybody with a phone number. Several: whoever is in any of them, each once."));
}

void AudienceStep::offerChannels(bool open)
{
    m_channelField->setVisible(open);
}

void AudienceStep::tick()
{
    m_audience.categories = ticked(m_categories);
    m_audience.segments = ticked(m_segments);
    m_audience.excludeCategories = ticked(m_excluded);
    Q_EMIT changed();
    count();
}

Audience AudienceStep::audience() const
{
    return m_audience;
}

void AudienceStep::show(const CampaignDraft& draft)
{
    m_channel = draft.channel;
    showChannel();
    offerChannels(draft.isUnwritten());
    m_name->setText(draft.name);
    m_audience = draft.audience;
    m_search->setText(draft.audience.search);
    const auto set = [](const QList<QCheckBox*>& boxes, const QStringList& names) {
        for (auto* box : boxes) {
            const QSignalBlocker quiet(box);
            box->setChecked(names.contains(box->property("name").toString()));
        }
    };
    set(m_categories, m_audience.categories);
    set(m_segments, m_audience.segments);
    set(m_excluded, m_audience.excludeCategories);
    count();
}

CampaignDraft AudienceStep::applied(CampaignDraft draft) const
{
    draft.name = m_name->text().trimmed();
    draft.channel = m_channel;
    draft.audience = audience();
    return draft;
}

void AudienceStep::count()
{
    m_desk
        .run([wanted = m_audience, channel = m_channel](const Work& work) {
            return countAudience(work.database, work.session, wanted, {}, channel);
        })
        .then(this, m_latest.only([this](const Result<AudienceCount>& found) { showCount(found); }));
}

void AudienceStep::showCount(const Result<AudienceCount>& found)
{
    if (!found) {
        m_recipients->setText(QStringLiteral("–"));
        m_apart->clear();
        m_note->show(NoteKind::Bad, errorText(found.error()));
        return;
    }
    const QLocale locale;
    m_note->show(NoteKind::Info, {});
    m_recipients->setText(locale.toString(found->recipients));
    QStringList apart;
    if (found->suppressed > 0) apart += tr("%Ln on the suppression list, left out", nullptr, plural(found->suppressed));
    if (found->duplicates > 0) apart += tr("%Ln chosen twice, written to once", nullptr, plural(found->duplicates));
    if (found->withoutAddress > 0)
        apart += m_channel == Channel::Email
                     ? tr("%Ln without an e-mail address, left out", nullptr, plural(found->withoutAddress))
                     : tr("%Ln without a phone number, left out", nullptr, plural(found->withoutAddress));
    if (found->sameAddress > 0)
        apart += tr("%Ln with the number of another, one message for both", nullptr, plural(found->sameAddress));
    m_apart->setText(apart.isEmpty() ? tr("Nobody is left out.") : apart.join(QStringLiteral(" · ")));
    Q_EMIT counted(found->recipients);
}

} // namespace relais::ui
