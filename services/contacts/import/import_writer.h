// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/contact_store.h"
#include "services/contacts/erased_addresses.h"
#include "services/contacts/import/contact_import.h"
#include "services/contacts/import/row_decider.h"
#include "services/storage/transaction.h"

#include <QHash>

#include <chrono>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

namespace relais {

/// Writes decided rows and counts what became of them, in transactions of about a second with a gap between
/// them for others, or in one where nothing may be left behind. Rows stand in the file's order. What was not
/// committed is forgotten with the writer.
class ImportWriter
{
public:
    ImportWriter(Database& database, const Session& session, const Clock& clock, const ImportOptions& options);
    ~ImportWriter();
    ImportWriter(const ImportWriter&) = delete;
    ImportWriter& operator=(const ImportWriter&) = delete;

    Result<void> begin(const CsvFacts& facts);
    /// Rows that the database refused although they were decided well, by index with the reason.
    using Refused = std::vector<std::pair<size_t, QString>>;
    Result<Refused> write(const std::vector<DecidedRow>& rows);
    Result<void> end(bool cancelled);

    const ImportReport& report() const { return m_report; }

private:
    enum class Fate { Created, Updated, Unchanged, Duplicate };
    using Steady = std::chrono::steady_clock;

    bool isOneTransaction() const;
    Result<void> open();
    Result<void> claimFields();
    Result<void> commit();
    Result<Fate> writeRow(const DecidedRow& row);
    Result<Fate> writeKnown(ContactId id, const DecidedRow& row);
    Result<bool> assignCategories(ContactId id, const QStringList& known, const QStringList& names);
    Result<bool> recordConsents(ContactId id, const QList<Consent>& consents);
    Result<bool> suppress(const QList<SuppressedAddress>& addresses);
    Result<CategoryId> categoryId(const QString& name);
    void count(Fate fate);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
    const ImportOptions& m_options;
    ContactStore m_store;
    ErasedAddresses m_erased;
    std::vector<ColumnTarget> m_ownColumns; ///< those of custom fields
    std::optional<Transaction> m_open;
    Steady::time_point m_openSince;
    QHash<QString, CategoryId> m_categories;
    qint64 m_newestBefore = 0;            ///< contacts above it were made by this import
    std::unordered_set<qint64> m_touched; ///< older ones that a row of this file was about
    ImportReport m_report;
};

} // namespace relais
