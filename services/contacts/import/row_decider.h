// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/consent.h"
#include "models/contacts/contact.h"
#include "models/csv/csv_reader.h"
#include "services/contacts/contact_store.h"
#include "services/contacts/import/column_mapping.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace relais {

/// An address of a row that is not to be written to.
struct SuppressedAddress
{
    QString address; ///< folded e-mail, or E.164
    QString reason;
};

/// A row as it will be written, or why it will not.
struct DecidedRow
{
    CsvRow source;
    ContactData data;
    std::optional<ContactTexts> texts; ///< of the data, when it is taken
    QStringList categories;
    QList<Consent> consents; ///< at most one of a channel
    QList<SuppressedAddress> suppressed;
    QStringList refusals; ///< a reason for each cell that is refused; empty: the row is taken
};

/// Turns rows into contacts. The only place that says what a cell may hold. Any thread.
class RowDecider
{
public:
    /// `keepValid`: a bad cell is left out instead of refusing its row.
    RowDecider(std::vector<ColumnTarget> mapping, QString defaultCountry, bool keepValid);

    DecidedRow decide(CsvRow row) const;

private:
    /// The reason why the cell is refused, nothing when it is good.
    std::optional<QString> take(const ColumnTarget& target, const QString& cell, DecidedRow& into) const;
    std::optional<QString> takeConsent(ConsentChannel channel, const QString& cell, DecidedRow& into) const;
    std::optional<QString> takeField(ContactField field, const QString& cell, DecidedRow& into) const;

    std::vector<ColumnTarget> m_mapping;
    std::vector<size_t> m_order; ///< columns as they are read: the country first, numbers depend on it
    QString m_defaultCountry;
    bool m_keepValid;
};

} // namespace relais
