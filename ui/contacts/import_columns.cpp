// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/import_columns.h"

#include "ui/contacts/field_words.h"
#include "ui/contacts/import_file.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kRowHeight = 46;
constexpr int kTargetWidth = 216;
constexpr int kSamplesWidth = 260;
constexpr int kSamples = 2;
const QString kIgnore = QStringLiteral("ignore");

QString targetKey(const ColumnTarget& target)
{
    if (target.field) return fieldKey(*target.field);
    if (target.consent) return consentColumnName(*target.consent);
    if (target.suppression) return suppressionColumnName(*target.suppression);
    return target.customKey.isEmpty() ? kIgnore : target.customKey;
}

} // namespace

ImportColumns::ImportColumns(const Theme& theme)
    : m_theme(theme)
    , m_file(makeLabel({}, Role::Heading))
    , m_facts(makeLabel({}, Role::Small))
    , m_grid(new QGridLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kTiny);
    column->addWidget(m_file);
    column->addWidget(m_facts);
    const auto [scroll, rows] = makeScrollColumn();
    rows->setContentsMargins(0, space::kSmall, 0, 0);
    rows->setSpacing(0);
    m_grid->setHorizontalSpacing(space::kLarge);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(1, kSamplesWidth);
    m_grid->setColumnStretch(4, 1);
    rows->addLayout(m_grid);
    rows->addStretch();
    column->addWidget(scroll, 1);
    outer->addWidget(card, 1);
}

void ImportColumns::show(const QString& file, const CsvFacts& facts)
{
    m_file->setText(file);
    m_facts->setText(factsText(facts));
    clearLayout(m_grid);
    m_rows.clear();
    const QStringList titles{tr("Column of the file"), tr("Examples"), tr("Field in Relais"), tr("State")};
    for (int i = 0; i < titles.size(); ++i)
        m_grid->addWidget(makeLabel(titles.at(i), Role::Small), 0, i, i == 3 ? 2 : 1, i == 3 ? 2 : 1, Qt::AlignTop);
    for (int i = 0; i < facts.headers.size(); ++i) addRow(i, facts);
    Q_EMIT changed();
}

void ImportColumns::addRow(int column, const CsvFacts& facts)
{
    const auto line = column + 1;
    Row row{facts.headers.at(column), new QComboBox, new QLabel, makeLabel({}, Role::Small)};
    auto* name = makeLabel(row.header, Role::Heading);
    name->setMinimumHeight(kRowHeight);
    name->setBuddy(row.target);
    QStringList samples;
    for (const auto& sample : facts.samples) {
        if (const auto cell = sample.value(column).simplified(); !cell.isEmpty() && samples.size() < kSamples)
            samples += cell.left(60);
    }
    row.target->setFixedWidth(kTargetWidth);
    row.target->setAccessibleName(tr("Field for the column %1").arg(row.header));
    row.target->setObjectName(QStringLiteral("column-%1").arg(column));
    row.target->addItem(tr("Do not import"), kIgnore);
    for (const auto field : kAllContactFields) row.target->addItem(fieldWord(field), fieldKey(field));
    for (const auto channel : kAllConsentChannels)
        row.target->addItem(tr("Consent to %1").arg(channelWord(channel)), consentColumnName(channel));
    for (const auto suppression : kAllSuppressionColumns)
        row.target->addItem(suppressionWord(suppression), suppressionColumnName(suppression));
    // Every other name is a custom field: the person may as well keep the column as one.
    row.offersOwn = !isReservedFieldName(row.header);
    if (row.offersOwn) row.target->addItem(tr("Own field: %1").arg(row.header), row.header);
    const auto& target = facts.mapping.at(static_cast<size_t>(column));
    const auto known = target.customKey.isEmpty() ? row.target->findData(targetKey(target)) : row.target->count() - 1;
    row.target->setCurrentIndex(qMax(0, known));
    m_grid->addWidget(name, line, 0);
    m_grid->addWidget(makeLabel(samples.join(QLatin1Char('\n')), Role::Small), line, 1);
    m_grid->addWidget(row.target, line, 2);
    m_grid->addWidget(row.icon, line, 3);
    m_grid->addWidget(row.state, line, 4);
    m_rows.append(row);
    showState(row);
    connect(row.target, &QComboBox::currentIndexChanged, this, [this, row] {
        showState(row);
        Q_EMIT changed();
    });
}

void ImportColumns::showState(const Row& row)
{
    const bool ignored = row.target->currentData() == kIgnore;
    const bool own = row.offersOwn && row.target->currentIndex() == row.target->count() - 1;
    const auto token = ignored ? Token::Muted : own ? Token::Accent : Token::Good;
    row.icon->setPixmap(
        m_theme.icon(ignored ? QStringLiteral("ban")
                     : own   ? QStringLiteral("tag")
                             : QStringLiteral("check"),
                     token)
            .pixmap(QSize(14, 14), devicePixelRatioF()));
    row.state->setText(ignored ? tr("Left out") : own ? tr("Own field") : tr("Recognised"));
    setRole(row.state, ignored || own ? Role::Small : Role::Good);
}

QStringList ImportColumns::mappings() const
{
    QStringList rules;
    for (const auto& row : m_rows) rules += row.header + QLatin1Char('=') + row.target->currentData().toString();
    return rules;
}

bool ImportColumns::hasIdentity() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [](const Row& row) {
        const auto field = contactFieldFromName(row.target->currentData().toString());
        return field == ContactField::Email || field == ContactField::Phone || field == ContactField::ExternalId
               || field == ContactField::WhatsappId;
    });
}

QString ImportColumns::missing() const
{
    return m_rows.isEmpty() || hasIdentity() ? QString() : tr("Choose the column of the e-mail or the phone");
}

void ImportColumns::focusMissing()
{
    if (!m_rows.isEmpty()) m_rows.first().target->setFocus();
}

QString ImportColumns::summary() const
{
    int ignored = 0;
    for (const auto& row : m_rows) ignored += row.target->currentData() == kIgnore ? 1 : 0;
    const auto taken = tr("%Ln column(s) imported", nullptr, plural(m_rows.size()) - ignored);
    return ignored == 0 ? taken : taken + QStringLiteral(" · ") + tr("%Ln left out", nullptr, ignored);
}

} // namespace relais::ui
