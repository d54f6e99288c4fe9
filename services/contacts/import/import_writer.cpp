// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/import_writer.h"

#include "services/access/audit.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/custom_fields.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "sql/contacts.h"

#include <QFileInfo>

#include <thread>

namespace relais {

namespace {

using namespace std::chrono_literals;

// Others wait at most about this long for their turn to write. Much shorter ones are dear: the indexes over a
// million contacts are written anew, page by page, with every commit.
constexpr auto kLongestHold = 1s;
// Whoever waits looks every few milliseconds (Database), so it gets its turn between two of ours.
constexpr auto kGap = 15ms;

} // namespace

ImportWriter::ImportWriter(Database& database, const Session& session, const Clock& clock, const ImportOptions& options)
    : m_database(database)
    , m_session(session)
    , m_clock(clock)
    , m_options(options)
    , m_store(database, session.workspace)
{
}

ImportWriter::~ImportWriter()
{
    m_open.reset();
    static_cast<void>(m_database.prepareFor(Database::Work::Usual));
}

bool ImportWriter::isOneTransaction() const
{
    return m_options.dryRun || m_options.onCancel == OnCancel::Nothing;
}

Result<void> ImportWriter::begin(const CsvFacts& facts)
{
    {
        auto rows = m_database.query(sql::contacts::newest_id);
        if (!rows) return rows.failure();
        if (rows->next()) m_newestBefore = rows->integer(0);
    }
    for (const auto& target : facts.mapping)
        if (!target.customKey.isEmpty()) m_ownColumns.push_back(target);
    if (auto done = m_database.prepareFor(Database::Work::Bulk); !done) return done;
    if (auto done = open(); !done) return done;
    // What came of it is not known yet; that it began stands there with its first contact.
    const AuditNote note{QStringLiteral("contacts.import"), QFileInfo(m_options.file).fileName()};
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), note); !noted) return noted;
    if (const auto done = m_database.run(sql::contacts::merge_words_by_eight); !done) return done.failure();
    return {};
}

/// The own fields are there, and of the types by which the rows are decided, ahead of us.
Result<void> ImportWriter::claimFields()
{
    if (m_ownColumns.empty()) return {};
    for (const auto& target : m_ownColumns)
        if (auto done = registerField(m_database, m_session.workspace, target.customKey, target.customLabel); !done)
            return done;
    const auto types = fieldTypesOf(m_database, m_session.workspace);
    if (!types) return types.failure();
    for (const auto& target : m_ownColumns)
        if (types->value(target.customKey) != target.customType)
            return fail(ErrorCode::Conflict, target.customLabel,
                        QStringLiteral("the field was given another type meanwhile: import the file again"));
    return {};
}

Result<void> ImportWriter::open()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    m_open.emplace(std::move(*transaction));
    // Anew each time: whoever is erased while a long import runs does not come back with its next rows, and fields may change.
    if (auto claimed = claimFields(); !claimed) return claimed;
    auto erased = ErasedAddresses::load(m_database, m_session.workspace);
    if (!erased) return erased.failure();
    m_erased = std::move(*erased);
    m_openSince = Steady::now();
    return {};
}

Result<void> ImportWriter::commit()
{
    if (auto done = m_store.saveCount(); !done) return done;
    auto transaction = std::move(*m_open);
    m_open.reset();
    return transaction.commit();
}

Result<ImportWriter::Refused> ImportWriter::write(const std::vector<DecidedRow>& rows)
{
    if (!m_open) {
        std::this_thread::sleep_for(kGap);
        if (auto done = open(); !done) return done.failure();
    }
    Refused refused;
    for (size_t i = 0; i < rows.size(); ++i) {
        ++m_report.rows;
        if (!rows[i].refusals.isEmpty()) {
            ++m_report.rejected;
            continue;
        }
        if (const auto field = m_erased.isEmpty() ? std::nullopt : m_erased.fieldIn(rows[i].data)) {
            ++m_report.rejected;
            refused.emplace_back(
                i, QStringLiteral(
                       "%1: the person was erased; if they came back, take the address off the suppression list first")
                       .arg(*field));
            continue;
        }
        const auto fate = writeRow(rows[i]);
        if (fate) {
            count(*fate);
        } else if (fate.error().code == ErrorCode::Conflict || fate.error().code == ErrorCode::Invalid) {
            ++m_report.rejected;
            refused.emplace_back(i, QStringLiteral("%1: %2").arg(fate.error().subject, fate.error().detail));
        } else {
            return fate.failure();
        }
    }
    if (!isOneTransaction() && Steady::now() - m_openSince >= kLongestHold)
        if (auto done = commit(); !done) return done.failure();
    return refused;
}

void ImportWriter::count(Fate fate)
{
    switch (fate) {
    case Fate::Created: ++m_report.created; break;
    case Fate::Updated: ++m_report.updated; break;
    case Fate::Unchanged: ++m_report.unchanged; break;
    case Fate::Duplicate: ++m_report.duplicates; break;
    }
}

Result<ImportWriter::Fate> ImportWriter::writeRow(const DecidedRow& row)
{
    // Most rows are new, and the unique keys find the others as well as a search before would.
    const bool isKeyed = row.data.email.has_value();
    if (!isKeyed) {
        const auto known = m_store.match(row.data);
        if (!known) return known.failure();
        if (*known) return writeKnown(**known, row);
    }
    const auto made = m_store.insert(row.data, *row.texts, m_clock.now());
    if (!made) {
        if (!isKeyed || made.error().code != ErrorCode::Conflict) return made.failure();
        const auto known = m_store.match(row.data);
        if (!known) return known.failure();
        return *known ? writeKnown(**known, row) : Result<Fate>(made.failure());
    }
    if (auto done = assignCategories(*made, {}, row.categories); !done) return done.failure();
    if (auto done = suppress(row.suppressed); !done) return done.failure();
    if (auto done = recordConsents(*made, row.consents); !done) return done.failure();
    return Fate::Created;
}

Result<ImportWriter::Fate> ImportWriter::writeKnown(ContactId id, const DecidedRow& row)
{
    const bool repeats = id.value() > m_newestBefore || m_touched.contains(id.value());
    if (repeats || m_options.onDuplicate == OnDuplicate::Skip) {
        // Whoever imports into a category wants these people in it, also those who were there before.
        if (!m_options.category.isEmpty())
            if (auto done = assignCategories(id, {}, {}); !done) return done.failure();
        // Nobody is written to who is said not to want it, whatever else is left alone.
        if (auto done = suppress(row.suppressed); !done) return done.failure();
        m_touched.insert(id.value());
        return Fate::Duplicate;
    }
    m_touched.insert(id.value());
    const auto before = m_store.byId(id);
    if (!before) return before.failure();
    const auto data = merged((*before)->data, row.data);
    const bool isSame = data == (*before)->data;
    if (!isSame)
        if (auto done = m_store.update(**before, data, m_clock.now()); !done) return done.failure();
    const auto joined = assignCategories(id, (*before)->categories, row.categories);
    if (!joined) return joined.failure();
    const auto suppressed = suppress(row.suppressed);
    if (!suppressed) return suppressed.failure();
    const auto agreed = recordConsents(id, row.consents);
    if (!agreed) return agreed.failure();
    return isSame && !*joined && !*suppressed && !*agreed ? Fate::Unchanged : Fate::Updated;
}

/// Whether any of them said something new.
Result<bool> ImportWriter::recordConsents(ContactId id, const QList<Consent>& consents)
{
    bool anyNew = false;
    for (const auto& consent : consents) {
        const auto recorded =
            recordConsent(m_database, m_session.workspace, id, consent,
                          QStringLiteral("import ") + QFileInfo(m_options.file).fileName(), m_clock.now());
        if (!recorded) return recorded;
        anyNew = anyNew || *recorded;
    }
    return anyNew;
}

/// Before the consents, whose refusals would take their places with another reason. Whoever is on the list stays there with
/// the reason they have. Whether any of them was not on it.
Result<bool> ImportWriter::suppress(const QList<SuppressedAddress>& addresses)
{
    bool anyNew = false;
    for (const auto& [address, reason] : addresses) {
        const auto added =
            m_database.run(sql::contacts::suppress,
                           {m_session.workspace.value(), address, reason,
                            QStringLiteral("import ") + QFileInfo(m_options.file).fileName(), toMs(m_clock.now())});
        if (!added) return added.failure();
        anyNew = anyNew || added->affected > 0;
    }
    return anyNew;
}

/// Whether any of them was new to the contact.
Result<bool> ImportWriter::assignCategories(ContactId id, const QStringList& known, const QStringList& names)
{
    auto wanted = names;
    if (!m_options.category.isEmpty() && !wanted.contains(m_options.category, Qt::CaseInsensitive))
        wanted.append(m_options.category);
    bool anyNew = false;
    for (const auto& name : wanted) {
        if (known.contains(name, Qt::CaseInsensitive)) continue;
        const auto category = categoryId(name);
        if (!category) return category.failure();
        if (auto done = m_store.assign(*category, id); !done) return done.failure();
        anyNew = true;
    }
    return anyNew;
}

Result<CategoryId> ImportWriter::categoryId(const QString& name)
{
    const auto key = name.trimmed().toCaseFolded();
    if (const auto found = m_categories.constFind(key); found != m_categories.constEnd()) return *found;
    const auto made = CategoryRepository(m_database, m_session, m_clock).ensure(name);
    if (!made) return made.failure();
    m_categories.insert(key, *made);
    return *made;
}

Result<void> ImportWriter::end(bool cancelled)
{
    if (!m_open) return {};
    if (m_options.dryRun || (cancelled && m_options.onCancel == OnCancel::Nothing)) {
        if (!m_options.dryRun) m_report = {};
        m_open.reset();
        return {};
    }
    if (auto done = commit(); !done) return done;
    // The report is true from here on, also after a power cut: a commit that is forced to the disk forces all
    // before it.
    if (auto done = m_database.prepareFor(Database::Work::Usual); !done) return done;
    auto last = Transaction::begin(m_database);
    if (!last) return last.failure();
    if (auto done = m_store.touchCount(); !done) return done;
    return last->commit();
}

} // namespace relais
