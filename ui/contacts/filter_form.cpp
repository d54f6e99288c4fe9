// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/filter_form.h"

#include "models/contacts/field_type.h"
#include "services/contacts/contact_edit.h"
#include "ui/contacts/field_words.h"
#include "ui/text/detail_text.h"
#include "ui/theme/token.h"

#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace relais::ui {

namespace {

constexpr int kFormColumns = 3;

QComboBox* makeConsents(const QString& objectName, const QString& none)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->addItem(none);
    for (const auto channel : kAllConsentChannels) box->addItem(channelWord(channel));
    return box;
}

std::optional<ConsentChannel> consentIn(const QComboBox& box)
{
    if (box.currentIndex() < 1) return std::nullopt;
    return kAllConsentChannels.at(static_cast<size_t>(box.currentIndex()) - 1);
}

void chooseConsent(QComboBox& box, std::optional<ConsentChannel> channel)
{
    const auto found = channel ? std::find(kAllConsentChannels.begin(), kAllConsentChannels.end(), *channel)
                               : kAllConsentChannels.end();
    box.setCurrentIndex(found == kAllConsentChannels.end() ? 0
                                                           : static_cast<int>(found - kAllConsentChannels.begin()) + 1);
}

} // namespace

QDate filterDay(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at)).date();
}

FilterForm::FilterForm()
    : m_consent(makeConsents(QStringLiteral("more-consent"), tr("No matter")))
    , m_without(makeConsents(QStringLiteral("more-without-consent"), tr("No matter")))
    , m_since(makeLineField(QStringLiteral("more-since"), tr("Added since"), tr("A day such as 2026-11-22.")))
    , m_country(makeLineField(QStringLiteral("more-country"), fieldWord(ContactField::Country)))
    , m_language(makeLineField(QStringLiteral("more-language"), fieldWord(ContactField::Language)))
    , m_company(makeLineField(QStringLiteral("more-company"), fieldWord(ContactField::Company),
                              tr("All of its name, as contacts have it.")))
    , m_tags(makeLineField(QStringLiteral("more-tags"), fieldWord(ContactField::Tags),
                           tr("With commas between them; one of them is enough.")))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kMedium);
    grid->addWidget(new FormField(tr("Has agreed to"), m_consent), 0, 0, Qt::AlignTop);
    grid->addWidget(new FormField(tr("Has not agreed to"), m_without), 0, 1, Qt::AlignTop);
    grid->addWidget(m_since.row, 0, 2, Qt::AlignTop);
    grid->addWidget(m_country.row, 1, 0, Qt::AlignTop);
    grid->addWidget(m_language.row, 1, 1, Qt::AlignTop);
    grid->addWidget(m_company.row, 1, 2, Qt::AlignTop);
    grid->addWidget(m_tags.row, 2, 0, 1, kFormColumns, Qt::AlignTop);
    for (int column = 0; column < kFormColumns; ++column) grid->setColumnStretch(column, 1);
    for (const auto* line : {&m_since, &m_country, &m_language, &m_company, &m_tags})
        connect(line->edit, &QLineEdit::returnPressed, this, &FilterForm::entered);
}

QWidget* FilterForm::first() const
{
    return m_consent;
}

void FilterForm::fill(const ContactFilter& filter)
{
    chooseConsent(*m_consent, filter.consent);
    chooseConsent(*m_without, filter.withoutConsent);
    m_since.edit->setText(filter.createdAfter ? filterDay(*filter.createdAfter).toString(Qt::ISODate) : QString());
    m_country.edit->setText(filter.country);
    m_language.edit->setText(filter.language);
    m_company.edit->setText(filter.company);
    m_tags.edit->setText(filter.tags.join(QStringLiteral(", ")));
}

std::optional<ContactFilter> FilterForm::read(ContactFilter base)
{
    // All of them, so that every complaint stands there at once.
    bool isRight = takeDay(base.createdAfter);
    ContactData typed;
    for (const auto& [from, field] : {std::pair(&m_country, ContactField::Country),
                                      {&m_language, ContactField::Language},
                                      {&m_company, ContactField::Company},
                                      {&m_tags, ContactField::Tags}})
        isRight = take(*from, field, typed) && isRight;
    if (!isRight) return std::nullopt;
    base.consent = consentIn(*m_consent);
    base.withoutConsent = consentIn(*m_without);
    base.country = typed.country;
    base.language = typed.language;
    base.company = typed.company;
    base.tags = typed.tags;
    return base;
}

bool FilterForm::takeDay(std::optional<Instant>& into)
{
    const auto text = parseFieldValue(FieldType::Date, m_since.edit->text());
    m_since.row->setError(text ? QString() : detailText(text.error().detail));
    if (!text) return false;
    const auto day = QDate::fromString(*text, Qt::ISODate);
    // A command may have given a moment in the middle of the day: it stays as long as the day does.
    if (into && filterDay(*into) == day) return true;
    into.reset();
    if (day.isValid()) into = instantFromMs(day.startOfDay().toMSecsSinceEpoch());
    return true;
}

/// As a contact would have it, by the reading of its own form: "france" finds those of FR.
bool FilterForm::take(const LineField& from, ContactField field, ContactData& into)
{
    const auto taken = withValue(into, fieldKey(field), from.edit->text().trimmed());
    from.row->setError(taken ? QString() : detailText(taken.error().detail));
    if (taken) into = *taken;
    return taken.has_value();
}

} // namespace relais::ui
