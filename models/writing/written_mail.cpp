// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/written_mail.h"

#include "models/writing/model_trouble.h"

#include <QRegularExpression>

namespace relais {

namespace {

/// "**Objet : Les soldes**" is "Les soldes".
QString plainSubject(const QString& line)
{
    static const QRegularExpression before(
        QStringLiteral("^[\\s#*\"“«']*(?:(?:subject|objet|asunto|oggetto|betreff|assunto)\\s*:)?[\\s*\"“«']*"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression after(QStringLiteral("[\\s*\"”»']+$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    auto subject = line;
    return subject.remove(before).remove(after).simplified();
}

} // namespace

WrittenMail mailSoFar(const QString& answer)
{
    const auto words = answer.trimmed();
    const auto end = words.indexOf(QLatin1Char('\n'));
    return {.subject = plainSubject(words.left(end)), .text = end < 0 ? QString() : words.mid(end).trimmed()};
}

Result<WrittenMail> mailFrom(const QString& answer, const QString& model)
{
    const auto mail = mailSoFar(answer);
    if (mail.subject.isEmpty() || mail.text.isEmpty()) return fail(errorOf(ModelTrouble::NotAsAsked, model));
    return mail;
}

} // namespace relais
