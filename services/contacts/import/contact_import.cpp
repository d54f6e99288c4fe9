// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/contact_import.h"

#include "services/contacts/custom_fields.h"
#include "services/contacts/import/decided_rows.h"
#include "services/contacts/import/import_source.h"
#include "services/contacts/import/import_writer.h"
#include "services/contacts/import/phone_reader.h"
#include "services/contacts/import/rejects_file.h"
#include "services/storage/database.h"
#include "services/storage/output_file.h"

#include <chrono>

namespace relais {

namespace {

using Steady = std::chrono::steady_clock;

constexpr auto kProgressEvery = std::chrono::milliseconds(200);

Result<CsvFacts> factsOf(const ImportSource& file, const ImportOptions& options)
{
    if (!options.defaultCountry.isEmpty() && !isPhoneCountry(options.defaultCountry))
        return fail(ErrorCode::Invalid, options.defaultCountry, QStringLiteral("no country code such as FR"));
    auto facts = inspectCsv(file.text(), file.encoding(), file.isVCard() ? std::optional(',') : std::nullopt,
                            file.isVCard() ? RowsFrom::Cards : RowsFrom::Csv);
    if (!facts) return fail(facts.error().code, options.file, facts.error().detail);
    for (const auto& rule : options.mappings)
        if (auto done = applyMapping(*facts, rule); !done) return done.failure();
    return facts;
}

class ProgressTeller
{
public:
    ProgressTeller(const std::function<void(const ImportProgress&)>& tell)
        : m_tell(tell)
    {
    }
    void at(qint64 rows, double fraction)
    {
        const auto now = Steady::now();
        if (!m_tell || now < m_next) return;
        m_next = now + kProgressEvery;
        ImportProgress progress{.rows = rows,
                                .fraction = fraction,
                                .elapsed = std::chrono::duration_cast<Milliseconds>(now - m_begun)};
        if (fraction > 0.01)
            progress.left = std::chrono::duration_cast<Milliseconds>(progress.elapsed * ((1 - fraction) / fraction));
        m_tell(progress);
    }
    double seconds() const { return std::chrono::duration<double>(Steady::now() - m_begun).count(); }

private:
    const std::function<void(const ImportProgress&)>& m_tell;
    Steady::time_point m_begun = Steady::now();
    Steady::time_point m_next = m_begun + kProgressEvery;
};

} // namespace

Result<CsvFacts> inspectImport(const ImportOptions& options)
{
    const auto file = ImportSource::open(options.file);
    if (!file) return file.failure();
    return factsOf(*file, options);
}

Result<ImportReport> importContacts(Database& database, const Session& session, const Clock& clock,
                                    const ImportOptions& options, std::stop_token stop,
                                    const std::function<void(const ImportProgress&)>& progress)
{
    if (auto may = session.require(database, Scope::ContactsWrite); !may) return may.failure();
    const auto file = ImportSource::open(options.file);
    if (!file) return file.failure();
    auto facts = factsOf(*file, options);
    if (!facts) return facts.failure();
    const auto fields = customFieldsOf(database, session.workspace);
    if (!fields) return fields.failure();
    applyFields(facts->mapping, *fields);
    if (!options.rejectsFile.isEmpty())
        if (auto may = checkOutput(options.rejectsFile, database, {options.file}); !may) return may.failure();
    auto rejects = RejectsFile::create(options.rejectsFile, *facts, options.words);
    if (!rejects) return rejects.failure();

    ProgressTeller teller(progress);
    ImportWriter writer(database, session, clock, options);
    if (auto done = writer.begin(*facts); !done) return done.failure();
    DecidedRows rows(file->text(), file->lines(), *facts,
                     RowDecider(facts->mapping, options.defaultCountry, options.keepValid));
    bool cancelled = false;
    while (const auto* batch = rows.next()) {
        if (stop.stop_requested()) {
            cancelled = true;
            break;
        }
        for (const auto& row : batch->rows)
            if (!row.refusals.isEmpty()) (*rejects)->add(row.source, row.refusals);
        auto refused = writer.write(batch->rows);
        if (!refused) return refused.failure();
        for (const auto& [index, why] : *refused) (*rejects)->add(batch->rows[index].source, {why});
        teller.at(writer.report().rows, batch->fraction);
    }
    if (auto done = writer.end(cancelled); !done) return done.failure();
    // Nothing at all: no rows that were refused either.
    if (cancelled && options.onCancel == OnCancel::Nothing && !options.dryRun)
        return ImportReport{.seconds = teller.seconds(), .cancelled = true};
    if (auto done = (*rejects)->close(); !done) return done.failure();
    auto report = writer.report();
    report.cancelled = cancelled;
    report.refused = (*rejects)->first();
    report.seconds = teller.seconds();
    return report;
}

} // namespace relais
