// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/csv/csv_reader.h"

#include <QTest>

using namespace relais;

namespace {

std::vector<CsvRow> rowsOf(const QByteArray& text, char delimiter = ',')
{
    std::vector<CsvRow> rows;
    CsvReader reader(text, delimiter);
    CsvRow row;
    while (reader.next(row)) rows.push_back(row);
    return rows;
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainRows()
    {
        const auto rows = rowsOf("a,b\r\nc,\n\n,d\r");
        QCOMPARE(rows.size(), size_t(3));
        QCOMPARE(rows[0], (CsvRow{1, {"a", "b"}}));
        QCOMPARE(rows[1], (CsvRow{2, {"c", ""}}));
        QCOMPARE(rows[2], (CsvRow{4, {"", "d"}}));
    }

    void quotesHoldDelimitersQuotesAndLines()
    {
        const auto rows = rowsOf("\"a,\"\"b\"\"\",\"x\r\ny\n\rz\"\nnext,\"\"\n");
        QCOMPARE(rows[0], (CsvRow{1, {"a,\"b\"", "x\r\ny\n\rz"}}));
        QCOMPARE(rows[1], (CsvRow{5, {"next", ""}}));
    }

    void aQuoteInTheMiddleIsASign()
    {
        QCOMPARE(rowsOf("5\" nail,\"a\"b\n")[0].cells, (std::vector<QByteArray>{"5\" nail", "ab"}));
    }

    void anOpenQuoteCostsOneLine()
    {
        const auto rows = rowsOf("a,b\n\"c,d\ne,f\ng,h\n");
        QCOMPARE(rows.size(), size_t(4));
        QCOMPARE(rows[1].fault, CsvFault::OpenQuote);
        QCOMPARE(rows[1].line, 2);
        QCOMPARE(rows[2], (CsvRow{3, {"e", "f"}}));
    }

    void aHugeCellIsAFaultAndReadingGoesOn()
    {
        const QByteArray huge(CsvReader::kLongestCell + 1, 'x');
        const auto rows = rowsOf("a\n" + huge + "\n\"" + huge + "\"\nb\n");
        QCOMPARE(rows.size(), size_t(4));
        QCOMPARE(rows[1].fault, CsvFault::TooLong);
        QCOMPARE(rows[2].fault, CsvFault::TooLong);
        QCOMPARE(rows[3].cells.front(), QByteArray("b"));
    }

    void delimitersAreFound()
    {
        QCOMPARE(guessDelimiter("a;b;c\n1,5;2;3\n"), ';');
        QCOMPARE(guessDelimiter("a\tb\nx, y\tz\n"), '\t');
        QCOMPARE(guessDelimiter("a,b\n1,2\n"), ',');
        QCOMPARE(guessDelimiter("only one column\nx\n"), ',');
        QCOMPARE(guessDelimiter("\"a;a;a\",b\n\"c;c;c\",d\n"), ',');
    }

    /// What is written by the rules is read back, whatever is in the cells.
    void writtenIsRead()
    {
        test::check("csvCell and CsvReader are inverse", [] {
            const char delimiter = *rc::gen::element(',', ';', '\t');
            const auto width = *rc::gen::inRange(1, 6);
            std::vector<CsvRow> rows;
            QByteArray text;
            for (int i = *rc::gen::inRange(1, 8); i > 0; --i) {
                CsvRow row;
                QByteArray line;
                for (int c = 0; c < width; ++c) {
                    const auto cell = QByteArray::fromStdString(
                        *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab\"\r\n;,\t é"))));
                    row.cells.push_back(cell);
                    line += csvCell(cell, delimiter) + delimiter;
                }
                line.chop(1);
                const bool isBlank = line.isEmpty();
                if (isBlank) continue;
                rows.push_back(row);
                text += line + (*rc::gen::arbitrary<bool>() ? "\r\n" : "\n");
            }
            const auto read = rowsOf(text, delimiter);
            RC_ASSERT(read.size() == rows.size());
            for (size_t i = 0; i < rows.size(); ++i) RC_ASSERT(read[i].cells == rows[i].cells);
        });
    }

    void aLineIsGuardedAndQuoted()
    {
        QCOMPARE(csvLine({QStringLiteral("+33612345678"), QStringLiteral("a, \"b\""), QString(), QStringLiteral("=1")}),
                 QByteArray("'+33612345678,\"a, \"\"b\"\"\",,'=1\r\n"));
        QCOMPARE(csvLine({QString()}), QByteArray("\r\n"));
    }

    void theGuardIsTakenAwayExactly()
    {
        test::check("guard", [] {
            const auto text = QByteArray::fromStdString(
                *rc::gen::container<std::string>(rc::gen::elementOf(std::string("'=+-@\tab"))));
            const auto guarded = guardedCell(text);
            const bool isHarmless = guarded.isEmpty() || !QByteArray("=+-@\t\r").contains(guarded.at(0));
            RC_ASSERT(isHarmless);
            RC_ASSERT(withoutGuard(guarded) == text);
        });
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csv_reader.moc"
