// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/contact_store.h"
#include "services/contacts/import/contact_import.h"
#include "services/contacts/import/row_decider.h"
#include "services/storage/transaction.h"

#include <QHash>

#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

namespace relais {

/// Writes decided rows and counts what became of them. One transaction per call of write(), or one for all
/// where nothing may be left behind.
class ImportWriter
{
public:
    ImportWriter(Database& database, const Session& session, const Clock& clock, const ImportOptions& options);

    Result<void> begin(const CsvFacts& facts);
    /// Rows that the database refused although they were decided well, by index with the reason.
    using Refused = std::vector<std::pair<size_t, QString>>;
    Result<Refused> write(const std::vector<DecidedRow>& rows);
    Result<void> end(bool cancelled);

    const ImportReport& report() const { return m_report; }

private:
    enum class Fate { Created, Updated, Unchanged, Duplicate };

    bool isOneTransaction() const;
    Result<Fate> writeRow(const DecidedRow& row);
    Result<Fate> writeKnown(ContactId id, const DecidedRow& row);
    Result<bool> assignCategories(ContactId id, const QStringList& known, const QStringList& names);
    Result<bool> recordConsents(ContactId id, const QList<Consent>& consents);
    Result<CategoryId> categoryId(const QString& name);
    void count(Fate fate);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
    const ImportOptions& m_options;
    ContactStore m_store;
    std::optional<Transaction> m_whole;
    QHash<QString, CategoryId> m_categories;
    qint64 m_newestBefore = 0;             ///< contacts above it were made by this import
    std::unordered_set<qint64> m_touched;  ///< older ones that a row of this file was about
    ImportReport m_report;
};

} // namespace relais
