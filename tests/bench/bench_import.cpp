// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a CSV file of a million people (phones validated, deduplicated, indexed, searchable) against
// `sqlite3 .import` of the same file into a bare table, the memory it takes, and search as one types over what
// was imported. Prints one JSON document for tests/bench/bench.py.
#include "services/contacts/contact_repository.h"
#include "services/contacts/import/contact_import.h"
#include "tests/support/temp_agency.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <random>
#include <sys/resource.h>
#include <vector>

using namespace relais;

namespace {

using Random = std::mt19937_64;

template <typename Work>
double seconds(Work&& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double peakMb()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

size_t below(Random& random, size_t bound)
{
    return std::uniform_int_distribution<size_t>(0, bound - 1)(random);
}

/// Some are common and most are rare, as names are.
size_t oftenSmall(Random& random, size_t bound)
{
    const auto x = std::uniform_real_distribution<double>(0, 1)(random);
    return static_cast<size_t>(x * x * x * static_cast<double>(bound));
}

QByteArray madeUpName(Random& random)
{
    static constexpr std::array kSyllables{"ma",  "lé",    "ro",  "bert", "ville", "du",   "mont", "be",
                                           "la",  "cour",  "gar", "nier", "per",   "rin",  "sou",  "li",
                                           "fon", "taine", "çon", "ga",   "gnon",  "char", "pen",  "tier",
                                           "vi",  "dal",   "mo",  "reau", "gi",    "rard"};
    QByteArray name;
    const auto count = 2 + below(random, 2);
    for (size_t i = 0; i < count; ++i) name += kSyllables[below(random, kSyllables.size())];
    if (name.startsWith("é") || name.startsWith("ç")) name.prepend('o');
    name[0] = static_cast<char>(name[0] - ('a' - 'A'));
    return name;
}

QByteArray asciiLower(QByteArray text)
{
    text.replace("é", "e");
    text.replace("ç", "c");
    return text.toLower();
}

QByteArray digits(Random& random, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) text += static_cast<char>('0' + below(random, 10));
    return text;
}

/// As people write them: national and international, with and without signs between; one in a hundred cannot be.
QByteArray phone(Random& random)
{
    // French mobile numbers begin with 061 to 068 and 073 to 079; 0639 is an island's.
    const auto rest = static_cast<char>('4' + below(random, 5)) + digits(random, 7);
    const auto pairs = rest.mid(0, 2) + ' ' + rest.mid(2, 2) + ' ' + rest.mid(4, 2) + ' ' + rest.mid(6, 2);
    switch (below(random, 100)) {
    case 0: return "06" + rest.first(5);
    case 1:
    case 2: return "+44 7400 12" + rest.first(4);
    case 3:
    case 4: return "+49 151 " + rest;
    case 5:
    case 6: return "+1 212 55" + rest.first(1) + '-' + rest.mid(1, 4);
    case 7:
    case 8: return "+32 47" + rest.first(7);
    default: break;
    }
    static constexpr std::array kAreas{"06", "07", "01", "02", "03", "04", "05"};
    const QByteArray area = kAreas[oftenSmall(random, kAreas.size())];
    switch (below(random, 4)) {
    case 0: return area + rest;
    case 1: return area + ' ' + pairs;
    case 2: return "+33 " + area.mid(1) + ' ' + pairs;
    default: return "+33" + area.mid(1) + rest;
    }
}

/// The same file for the same seed: 1 % bad addresses, 1 % bad numbers, 1 % repeated people, 8 % quoted cells.
std::vector<QByteArray> writePeople(const QString& path, int rows)
{
    Random random(20261121);
    std::vector<QByteArray> first(400);
    std::vector<QByteArray> last(20'000);
    for (auto& name : first) name = madeUpName(random);
    for (auto& name : last) name = madeUpName(random);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(path));
    file.write("email,first_name,last_name,company,phone,city,customer_number\r\n");
    for (int i = 0; i < rows; ++i) {
        const int person =
            i > 100 && below(random, 100) == 0 ? static_cast<int>(below(random, static_cast<size_t>(i))) : i;
        const auto& given = first[oftenSmall(random, first.size())];
        const auto& family = last[oftenSmall(random, last.size())];
        const auto number = QByteArray::number(person);
        const auto company = below(random, 100) < 8 ? '"' + family + ", fils & Cie\""
                                                    : "Atelier " + last[oftenSmall(random, last.size())];
        const QByteArray at = below(random, 100) == 0 ? " at " : "@";
        file.write(asciiLower(given) + '.' + asciiLower(family) + number + at + "mail"
                   + QByteArray::number(person % 500) + ".example.com," + given + ',' + family + ',' + company + ','
                   + phone(random) + ',' + last[below(random, 300)] + "-sur-Mer,K-" + number + "\r\n");
    }
    return last;
}

double bareImport(const QTemporaryDir& folder, const QString& csv)
{
    const auto path = folder.filePath(QStringLiteral("bare.db"));
    QFile::remove(path);
    QProcess sqlite;
    const auto took = seconds([&] {
        sqlite.start(QStringLiteral("sqlite3"), {path});
        sqlite.write("PRAGMA journal_mode=OFF;\nPRAGMA synchronous=OFF;\n.import --csv " + csv.toUtf8() + " people\n");
        sqlite.closeWriteChannel();
        if (!sqlite.waitForFinished(600'000) || sqlite.exitCode() != 0)
            qFatal("sqlite3: %s", sqlite.readAllStandardError().constData());
    });
    QFile::remove(path);
    return took;
}

void importInto(test::TempAgency& agency, const QString& csv, int rows)
{
    const auto report = importContacts(agency.database(), agency.session(), agency.clock(),
                                       {.file = csv, .defaultCountry = QStringLiteral("FR")});
    if (!report) qFatal("import: %s", qPrintable(report.error().detail));
    if (report->rows != rows || report->created < rows * 9 / 10)
        qFatal("import: %lld rows, %lld created", report->rows, report->created);
}

QString number(double value, const char* unit)
{
    return QString::number(value, 'f', value < 10 ? 2 : 1) + QLatin1Char(' ') + QLatin1String(unit);
}

QJsonObject row(const QString& what, const QString& ours, const QString& peer, const QString& ratio,
                const QString& limit, bool holds)
{
    return {{QStringLiteral("what"), what},   {QStringLiteral("ours"), ours},   {QStringLiteral("peer"), peer},
            {QStringLiteral("ratio"), ratio}, {QStringLiteral("limit"), limit}, {QStringLiteral("holds"), holds}};
}

/// The first part of the list while a person types the first letters of a name; `total`: with the number of all who fit.
QJsonObject searchRow(test::TempAgency& agency, const std::vector<QByteArray>& names, int letters, ListTotal total)
{
    ContactRepository contacts(agency.database(), agency.session(), agency.clock());
    Random random(7);
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        const auto typed = QString::fromUtf8(names[oftenSmall(random, names.size())]).left(letters);
        times.push_back(seconds([&] {
            const auto list = contacts.list({.filter = {.search = typed}, .limit = 100, .total = total});
            if (!list || list->items.isEmpty()) qFatal("nobody is found by %s", qPrintable(typed));
        }));
    }
    std::sort(times.begin(), times.end());
    const auto p95 = times[times.size() * 95 / 100];
    const bool isLimited = total == ListTotal::Left;
    const auto what = isLimited ? QStringLiteral("Search as you type, %1 letters, p95")
                                : QStringLiteral("The same, %1 letters, with the number of all who fit, p95");
    // The window asks for the rows as one types, and for the number once they stand there.
    return row(what.arg(letters), number(p95 * 1e3, "ms"), {}, {}, isLimited ? QStringLiteral("<= 16 ms") : QString(),
               !isLimited || p95 <= 0.016);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("quick"), QStringLiteral("a tenth of the rows, one pair")});
    parser.addOption({QStringLiteral("pairs"), {}, QStringLiteral("N"), QStringLiteral("5")});
    parser.process(application);
    const bool quick = parser.isSet(QStringLiteral("quick"));
    const int rows = quick ? 100'000 : 1'000'000;
    const int pairs = quick ? 1 : parser.value(QStringLiteral("pairs")).toInt();

    const QTemporaryDir folder;
    const auto csv = folder.filePath(QStringLiteral("people.csv"));
    const auto names = writePeople(csv, rows);
    std::unique_ptr<test::TempAgency> agency;
    std::vector<double> ours;
    std::vector<double> bare;
    std::vector<double> ratios;
    for (int pair = 0; pair < pairs; ++pair) {
        agency = std::make_unique<test::TempAgency>();
        ours.push_back(seconds([&] { importInto(*agency, csv, rows); }));
        bare.push_back(bareImport(folder, csv));
        ratios.push_back(ours.back() / bare.back());
    }
    const auto peak = peakMb();
    QJsonArray results{
        row(QStringLiteral(
                "Import of %1 rows, phones validated, deduplicated, indexed, searchable: sqlite3 .import, bare table")
                .arg(rows),
            number(median(ours), "s"), number(median(bare), "s"), number(median(ratios), "x"), QStringLiteral("<= 12x"),
            median(ratios) <= 12),
        row(QStringLiteral("The same import: peak memory"), number(peak, "MB"), {}, {}, QStringLiteral("< 500 MB"),
            peak < 500)};
    for (int letters = 1; letters <= 5; ++letters) results.append(searchRow(*agency, names, letters, ListTotal::Left));
    for (int letters = 1; letters <= 5; ++letters)
        results.append(searchRow(*agency, names, letters, ListTotal::Counted));
    std::puts(QJsonDocument(QJsonObject{{QStringLiteral("rows"), results}}).toJson(QJsonDocument::Compact).constData());
}
