// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/sql_catalogue.h"
#include "tests/support/temp_agency.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace relais;

class SqlBlocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A block that does not compile against the schema is found here, not by the first person who needs it.
    void everyBlockPrepares_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& name : SqlCatalogue::instance().names()) QTest::newRow(qPrintable(name)) << name;
    }

    void everyBlockPrepares()
    {
        QFETCH(QString, name);
        static test::TempAgency agency;
        static QTemporaryDir folder;
        static const auto relay =
            Database::open(folder.filePath(QStringLiteral("relay.db")), OpenMode::Create, Schema::Relay);
        QVERIFY(relay);
        auto& database = name.startsWith(QLatin1String("relay_store/")) ? **relay : agency.database();
        const auto text = SqlCatalogue::instance().text(name).toUtf8();
        sqlite3_stmt* statement = nullptr;
        const char* tail = nullptr;
        const int code = sqlite3_prepare_v2(database.handle(), text.constData(), -1, &statement, &tail);
        const auto message = QByteArray(sqlite3_errmsg(database.handle()));
        sqlite3_finalize(statement);
        QVERIFY2(code == SQLITE_OK, message.constData());
        QVERIFY2(QByteArray(tail).trimmed().isEmpty(), "one statement per block");
        // Qt gives every question mark a name of its own: ?1 used twice would be two parameters.
        static const QRegularExpression numbered(QStringLiteral("\\?\\d"));
        QVERIFY2(!QString::fromUtf8(text).contains(numbered), "parameters are plain question marks, in order");
    }
};

QTEST_GUILESS_MAIN(SqlBlocksTest)
#include "tst_sql_blocks.moc"
