// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/contacts/import/text_file.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace relais {

/// What an import reads: a CSV file as it is, or a file of vCards as rows of the same shape, so that all stages behind
/// it are one. Of a card the preferred address and number, else the first ones, are the contact's; the others become the
/// fields email_2, phone_2 and so on. An export of ours comes back whole: with its own fields, country,
/// WhatsApp id, consents and the reasons why it is not written to.
class ImportSource
{
public:
    /// As TextFile::open(). Which of the two it is, is found by its content.
    static Result<ImportSource> open(const QString& path);

    QByteArrayView text() const { return m_rows.isEmpty() ? m_file.text() : QByteArrayView(m_rows); }
    const QString& encoding() const { return m_file.encoding(); }
    bool isVCard() const { return !m_rows.isEmpty(); }
    /// Of each row of cards the physical line where its card begins; empty for CSV, whose rows know theirs.
    const std::vector<int>& lines() const { return m_lines; }

private:
    explicit ImportSource(TextFile file)
        : m_file(std::move(file))
    {
    }
    void readCards();

    TextFile m_file;
    QByteArray m_rows;
    std::vector<int> m_lines;
};

} // namespace relais
