// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/answer.h"
#include "models/core/secret.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace relais::ctl {

/// An option a command takes: `--limit N` has the value name "N"; a switch has none.
struct Option
{
    QString name;           ///< with its two dashes
    QString valueName = {}; ///< empty: a switch
    bool repeatable = false;
};

/// The words behind a command, checked against its options. Options may stand before, between and behind
/// the operands; `--name=value` works as `--name value`; `--` ends the options.
class Arguments
{
public:
    /// `options`: the command's own first, as a refusal lists them.
    static tl::expected<Arguments, Failure> parse(const QStringList& words, const QList<Option>& options);

    bool has(const QString& option) const { return m_values.contains(option); }
    QString value(const QString& option, const QString& fallback = {}) const;
    QStringList values(const QString& option) const { return m_values.value(option); }
    const QStringList& operands() const { return m_operands; }
    /// The same without the first operands: the words of the command itself.
    Arguments withoutLeading(int operands) const;

    /// A whole number of at least `least`; wrong usage otherwise. `fallback` when the option is absent.
    tl::expected<qint64, Failure> integer(const QString& option, qint64 fallback, qint64 least = 0) const;

    /// `--secret-env NAME` or `--secret-file F` (with another prefix: `--app-secret-env`); a final newline
    /// of a file does not count. nullopt when neither is given.
    tl::expected<std::optional<Secret>, Failure> secret(const QString& prefix = QStringLiteral("--secret")) const;
    static QList<Option> secretOptions(const QString& prefix = QStringLiteral("--secret"));

private:
    QHash<QString, QStringList> m_values;
    QStringList m_operands;
};

} // namespace relais::ctl
