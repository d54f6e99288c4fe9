// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "tests/support/temp_agency.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace relais::test {

/// A person of whom every place that can hold something holds a word of their own.
struct MarkedPerson
{
    ContactId id{0};
    ContactId merged{0}; ///< one who was merged into them; 0: none
    QString email;
    QString phone;
    QString mergedPhone;
    QStringList markers; ///< all their words, lower case, in no other word
    QStringList kept;    ///< those of them that stand in rows, not in an index or file beside
    qint64 said = 0;
};

/// An agency with a campaign, a WhatsApp account, and people who left traces everywhere.
class ErasureScene
{
public:
    explicit ErasureScene(quint32 seed);

    /// `merge`: with a second contact that is merged into them. `said`: what they wrote.
    MarkedPerson addPerson(bool merge, int said);
    /// Renames and renames back, deletes and restores: rows and words move about in the file.
    void stir(const MarkedPerson& person, int times);

    void run(const char* sql, const QVariantList& parameters = {});
    qint64 number(const char* sql, const QVariantList& parameters = {});
    /// The markers that stand in any file of the data folder, byte for byte. A word in an index may lack its beginning.
    QStringList found(const QStringList& markers) const;

    TempAgency agency;

private:
    QString word();
    QString mark(MarkedPerson& person);
    QString number();
    ContactId addContact(MarkedPerson& person, QString& email, QString& phone);
    void addTraces(MarkedPerson& person, int said);
    void addMessage(MarkedPerson& person);
    void addSaid(MarkedPerson& person, qint64 conversation);
    void append(const QString& path, const QByteArray& text);

    QRandomGenerator m_random;
    qint64 m_next = 1;
};

} // namespace relais::test
