// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/arguments.h"

#include "app/relaisctl/words.h"

#include <QFile>

#include <algorithm>

namespace relais::ctl {

namespace {

QString namesOf(const QList<Option>& options)
{
    QStringList names;
    for (const auto& option : options) names.append(option.name);
    return names.join(QStringLiteral(", "));
}

} // namespace

tl::expected<Arguments, Failure> Arguments::parse(const QStringList& words, const QList<Option>& options)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (int i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (optionsEnded || !word.startsWith(QLatin1String("--"))) {
            arguments.m_operands.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        const auto equals = word.indexOf(QLatin1Char('='));
        const auto name = equals < 0 ? word : word.left(equals);
        const auto option =
            std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.name == name; });
        if (option == options.end())
            return wrongUsage(name, Words::tr("this command has no such option; it takes %1").arg(namesOf(options)));
        if (arguments.has(name) && !option->repeatable) return wrongUsage(name, Words::tr("given twice"));
        auto& values = arguments.m_values[name];
        if (option->valueName.isEmpty()) {
            if (equals >= 0) return wrongUsage(name, Words::tr("takes no value"));
        } else if (equals >= 0) {
            values.append(word.mid(equals + 1));
        } else if (++i < words.size()) {
            values.append(words[i]);
        } else {
            return wrongUsage(name, Words::tr("its value is missing (%1)").arg(option->valueName));
        }
    }
    return arguments;
}

Arguments Arguments::withoutLeading(int operands) const
{
    auto rest = *this;
    rest.m_operands = m_operands.mid(operands);
    return rest;
}

QString Arguments::value(const QString& option, const QString& fallback) const
{
    const auto found = m_values.value(option);
    return found.isEmpty() ? fallback : found.last();
}

tl::expected<qint64, Failure> Arguments::integer(const QString& option, qint64 fallback, qint64 least) const
{
    if (!has(option)) return fallback;
    bool ok = false;
    const auto number = value(option).toLongLong(&ok);
    if (!ok || number < least)
        return wrongUsage(option, Words::tr("a whole number from %1, not “%2”").arg(least).arg(value(option)));
    return number;
}

QList<Option> Arguments::secretOptions(const QString& prefix)
{
    return {{prefix + QStringLiteral("-env"), QStringLiteral("NAME")},
            {prefix + QStringLiteral("-file"), QStringLiteral("FILE")}};
}

tl::expected<std::optional<Secret>, Failure> Arguments::secret(const QString& prefix) const
{
    const auto variable = prefix + QStringLiteral("-env");
    const auto path = prefix + QStringLiteral("-file");
    if (has(variable)) {
        const auto name = value(variable).toLocal8Bit();
        if (!qEnvironmentVariableIsSet(name.constData()))
            return wrongUsage(variable, Words::tr("the environment has no variable %1").arg(value(variable)));
        return Secret(qgetenv(name.constData()));
    }
    if (has(path)) {
        QFile file(value(path));
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected<Failure>(
                Failure{Error{ErrorCode::FileUnreadable, value(path), file.errorString()}, Failed});
        auto bytes = file.read(64 * 1024);
        while (bytes.endsWith('\n') || bytes.endsWith('\r')) bytes.chop(1);
        return Secret(bytes);
    }
    return std::optional<Secret>();
}

} // namespace relais::ctl
