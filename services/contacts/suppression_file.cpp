// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/suppression_file.h"

#include "models/csv/csv_reader.h"
#include "services/access/audit.h"
#include "services/contacts/import/text_file.h"
#include "services/contacts/suppression_list.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/output_file.h"
#include "sql/contacts.h"

#include <QIODevice>
#include <QStringList>

#include <algorithm>

namespace relais {

namespace {

/// Rows between two words about how many there are.
constexpr int kToldEvery = 1000;
const QString kAddress = QStringLiteral("address");
const QString kReason = QStringLiteral("reason");
const QString kSource = QStringLiteral("source");
const QString kAt = QStringLiteral("at");

/// How many. The reading ends here: what the trail is told waits for no reader.
Result<int> writeAll(Database& database, const Session& session, QIODevice& out, const std::stop_token& stop,
                     const std::function<void(qint64)>& wrote)
{
    auto rows = database.query(sql::contacts::known_suppressions, {session.workspace.value()});
    if (!rows) return rows.failure();
    out.write(csvLine({kAddress, kReason, kSource, kAt}));
    int written = 0;
    for (; rows->next(); ++written) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        out.write(csvLine({rows->text(0), rows->text(1), rows->text(2), toIso(rows->instant(3))}));
        if (wrote && (written + 1) % kToldEvery == 0) wrote(written + 1);
    }
    return written;
}

/// A row of a file, cell by cell; what the file has not is empty.
class ListedRow
{
public:
    explicit ListedRow(const CsvRow& row)
    {
        for (const auto& cell : row.cells) m_cells += QString::fromUtf8(withoutGuard(cell)).trimmed();
    }

    QString at(qsizetype column) const { return m_cells.value(column); }
    bool isHeading() const
    {
        const auto first = at(0);
        return first.compare(kAddress, Qt::CaseInsensitive) == 0
               || first.compare(QLatin1String("email"), Qt::CaseInsensitive) == 0;
    }
    /// -1: there is none.
    qsizetype columnOf(const QString& name) const { return m_cells.indexOf(name); }

private:
    QStringList m_cells;
};

/// Where an export has what; -1: nowhere. The address stands first.
struct ListColumns
{
    qsizetype reason = -1;
    qsizetype source = -1;
    qsizetype at = -1;
};

Result<void> takeIn(SuppressionList& list, const ListedRow& row, const ListColumns& columns, const QString& usual,
                    Instant now)
{
    const auto said = [&row](qsizetype column, const QString& otherwise) {
        const auto text = column < 0 ? QString() : row.at(column);
        return text.isEmpty() ? otherwise : text;
    };
    // A remark may stand behind some of the addresses only: then it is no column.
    const auto address = row.at(0).section(QLatin1Char(','), 0, 0).section(QLatin1Char(';'), 0, 0);
    // Lists of other programs have columns of the same names with words of their own: the address counts, and is stopped.
    const auto named = said(columns.reason, usual);
    const auto reason = SuppressionList::isReason(named) ? named : usual;
    const auto at = instantFromIso(said(columns.at, {}));
    if (!at) {
        const auto added = list.add(address, reason, said(columns.source, QStringLiteral("import")));
        if (!added) return added.failure();
        return {};
    }
    // A list from a computer whose clock is ahead says nothing of the future.
    return list.restore({.address = address,
                         .reason = reason,
                         .source = said(columns.source, QStringLiteral("import")),
                         .createdAt = std::min(*at, now)});
}

} // namespace

Result<int> exportSuppressions(Database& database, const Session& session, const Clock& clock, const QString& path,
                               const std::stop_token& stop, const std::function<void(qint64)>& wrote)
{
    if (auto may = session.require(database, Scope::ContactsExport); !may) return may.failure();
    const auto file = openOutput(path, database);
    if (!file) return file.failure();
    const auto written = writeAll(database, session, **file, stop, wrote);
    if (!written) return written;
    const AuditNote note{QStringLiteral("contacts.export-suppressions"), QStringLiteral("%1 addresses").arg(*written)};
    if (auto noted = recordAuditAlone(database, actorOf(session), clock.now(), note); !noted) return noted.failure();
    // The trail may have waited for its turn.
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, path);
    if (!(*file)->commit()) return fail(ErrorCode::FileUnwritable, path, (*file)->errorString());
    return *written;
}

Result<SuppressionImport> importSuppressions(Database& database, const Session& session, const Clock& clock,
                                             const QString& path, const QString& reason)
{
    if (auto may = session.require(database, Scope::ContactsWrite); !may) return may.failure();
    const auto file = TextFile::open(path);
    if (!file) return file.failure();
    SuppressionList list(database, session, clock);
    SuppressionImport report;
    ListColumns columns;
    CsvReader reader(file->text(), guessDelimiter(file->text()));
    CsvRow cells;
    while (reader.next(cells)) {
        const ListedRow row(cells);
        if (row.at(0).isEmpty()) continue;
        if (cells.fault != CsvFault::None) {
            ++report.rejected;
            continue;
        }
        if (row.isHeading()) {
            columns = {row.columnOf(kReason), row.columnOf(kSource), row.columnOf(kAt)};
            continue;
        }
        const auto done = takeIn(list, row, columns, reason, clock.now());
        if (done)
            ++report.added;
        else if (done.error().code == ErrorCode::Invalid)
            ++report.rejected;
        else
            return done.failure();
    }
    return report;
}

} // namespace relais
