// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/ollama_answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace relais::practice {

namespace {

/// What our own prompts say of a task: "Task: shorten", "Language: fr", and the text between its fences.
struct Question
{
    QString task;
    QString channel;
    QString language;
    QString text;

    bool isFrench() const { return language.startsWith(QLatin1String("fr")); }
};

QString lineAfter(const QString& all, const char* key)
{
    const QRegularExpression line(QStringLiteral("^%1: (.*)$").arg(QLatin1String(key)),
                                  QRegularExpression::MultilineOption);
    return line.match(all).captured(1).trimmed().toLower();
}

/// What the contact wrote last, of a conversation.
QString lastSaid(const QString& all)
{
    static const QRegularExpression said(QStringLiteral("<contact-(\\d+)>\n(.*?)\n</contact-\\1>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    QString words;
    for (auto found = said.globalMatch(all); found.hasNext();) words = found.next().captured(2);
    return words;
}

bool looksFrench(const QString& text)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(le|la|les|des|une|est|vous|nous|pour|avec|bonjour|merci|je|et|du)\\b|[éèêàçù]"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(text).hasMatch();
}

Question questionOf(const QJsonObject& request)
{
    QString all = request[QLatin1String("prompt")].toString();
    for (const auto& message : request[QLatin1String("messages")].toArray())
        if (message.toObject()[QLatin1String("role")].toString() == QLatin1String("user"))
            all = message.toObject()[QLatin1String("content")].toString();
    static const QRegularExpression fence(QStringLiteral("<text-(\\d+)>\n(.*)\n</text-\\1>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const auto fenced = fence.match(all);
    Question question{.text = fenced.hasMatch() ? fenced.captured(2) : all};
    const auto head = all.left(qMax(qsizetype(0), all.indexOf(QLatin1Char('<'))));
    question.task = lineAfter(head, "Task");
    if (question.task == QLatin1String("reply") || question.task == QLatin1String("summary"))
        question.text = lastSaid(all);
    question.channel = lineAfter(head, "Channel");
    question.language = lineAfter(head, "Language");
    if (question.language.isEmpty())
        question.language = looksFrench(question.text) ? QStringLiteral("fr") : QStringLiteral("en");
    return question;
}

QString capital(QString text)
{
    text = text.trimmed();
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString sentence(const QString& text)
{
    const auto words = capital(text);
    return words.isEmpty() || QStringLiteral(".!?…").contains(words.back()) ? words : words + QLatin1Char('.');
}

QString subjectOf(const Question& question)
{
    constexpr qsizetype kLongest = 60;
    auto words = capital(
        question.text.section(QLatin1Char('\n'), 0, 0).section(QRegularExpression(QStringLiteral("[.!?]")), 0, 0));
    if (words.size() > kLongest)
        words = words.left(words.lastIndexOf(QLatin1Char(' '), kLongest)) + QStringLiteral("…");
    return words.isEmpty() ? (question.isFrench() ? QStringLiteral("Des nouvelles") : QStringLiteral("News")) : words;
}

QJsonArray subjects(const Question& question)
{
    const auto about = subjectOf(question);
    const auto forms =
        question.isFrench()
            ? QStringList{QStringLiteral("%1"), QStringLiteral("À savoir : %1"), QStringLiteral("Pour vous : %1"),
                          QStringLiteral("Et si vous veniez voir ? %1"), QStringLiteral("À ne pas manquer : %1")}
            : QStringList{QStringLiteral("%1"), QStringLiteral("Good to know: %1"), QStringLiteral("For you: %1"),
                          QStringLiteral("Why not have a look? %1"), QStringLiteral("Not to be missed: %1")};
    QJsonArray all;
    for (const auto& form : forms) all.append(form.arg(about));
    return all;
}

/// The longest words, which may be what it is about.
QJsonArray hashtags(const QString& text)
{
    constexpr int kLeast = 6;
    constexpr int kMost = 3;
    QJsonArray all;
    for (const auto& one :
         text.split(QRegularExpression(QStringLiteral("[^\\p{L}]+"), QRegularExpression::UseUnicodePropertiesOption),
                    Qt::SkipEmptyParts))
        if (one.size() >= kLeast && all.size() < kMost && !all.contains(one.toLower())) all.append(one.toLower());
    return all;
}

QString draft(const Question& question)
{
    const auto about = sentence(question.text);
    const auto subject =
        question.channel == QLatin1String("email") ? subjectOf(question) + QStringLiteral("\n\n") : QString();
    if (question.channel == QLatin1String("whatsapp"))
        return (question.isFrench() ? QStringLiteral("Bonjour ! %1 Répondez à ce message, nous vous en disons plus.")
                                    : QStringLiteral("Hello! %1 Answer this message and we will tell you more."))
            .arg(about);
    return subject
           + (question.isFrench()
                  ? QStringLiteral(
                      "Bonjour,\n\n%1\n\nVotre confiance nous est précieuse : répondez à ce message si vous avez la moindre question.\n\nÀ bientôt,")
                  : QStringLiteral(
                      "Hello,\n\n%1\n\nThank you for your trust: answer this message if there is anything that you would like to know.\n\nSee you soon,"))
                 .arg(about);
}

/// The sentences that hold something which may not be lost, and the first.
QString shortened(const QString& text)
{
    static const QRegularExpression ends(QStringLiteral("(?<=[.!?…])\\s+|\n+"));
    QStringList kept;
    for (const auto& one : text.split(ends, Qt::SkipEmptyParts))
        if (kept.isEmpty() || one.contains(QChar(0x27E6))) kept.append(one.trimmed());
    return kept.join(QLatin1Char(' '));
}

/// To what was said last.
QString reply(const Question& question)
{
    const bool asks = question.text.contains(QLatin1Char('?'));
    if (question.isFrench())
        return asks ? QStringLiteral(
                   "Bonjour, merci pour votre question. Nous regardons cela et vous répondons très vite.")
                    : QStringLiteral("Bonjour, merci pour votre message. Nous en prenons bonne note.");
    return asks ? QStringLiteral("Hello, thank you for your question. We will have a look and come back to you soon.")
                : QStringLiteral("Hello, thank you for your message. We have taken note of it.");
}

QString summary(const Question& question)
{
    const auto said = shortened(question.text);
    return (question.isFrench() ? QStringLiteral("Le contact a écrit en dernier : « %1 »")
                                : QStringLiteral("The contact wrote last: “%1”"))
        .arg(said);
}

QString rewritten(const Question& question)
{
    const auto text = question.text.trimmed();
    if (question.task == QLatin1String("shorten")) return shortened(text);
    if (question.task == QLatin1String("formal"))
        return text
               + (question.isFrench() ? QStringLiteral("\n\nVeuillez agréer nos salutations distinguées.")
                                      : QStringLiteral("\n\nYours sincerely,"));
    if (question.task == QLatin1String("friendly"))
        return text + (question.isFrench() ? QStringLiteral("\n\nÀ très vite !") : QStringLiteral("\n\nTalk soon!"));
    if (question.task == QLatin1String("reword")) return sentence(text);
    // Nobody translates here, and nobody should believe it.
    if (question.task == QLatin1String("translate")) return QStringLiteral("[%1] %2").arg(question.language, text);
    return text;
}

bool speaksOf(const QString& text, const char* pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption
                                                              | QRegularExpression::UseUnicodePropertiesOption)
        .match(text)
        .hasMatch();
}

QJsonObject reading(const QString& text)
{
    const bool isBad = speaksOf(
        text,
        "déçu|scandal|jamais re|inadmissible|honte|furieu|problème|en retard|disappoint|awful|terrible|unacceptable|angry|broken|late\\b");
    const bool isGood = speaksOf(text, "merci|super|parfait|génial|ravi|thank|great|perfect|lovely|happy");
    QString intent = QStringLiteral("other");
    if (speaksOf(text, "désinscri|désabonn|plus recevoir|unsubscribe|stop\\b|remove me"))
        intent = QStringLiteral("unsubscribe");
    else if (speaksOf(text, "rendez-vous|rdv|appointment|book a|réserver"))
        intent = QStringLiteral("appointment");
    else if (isBad)
        intent = QStringLiteral("complaint");
    else if (speaksOf(text, "command|acheter|order|buy\\b"))
        intent = QStringLiteral("order");
    else if (text.contains(QLatin1Char('?')))
        intent = QStringLiteral("question");
    const auto urgency = speaksOf(text, "urgent|tout de suite|immédiat|au plus vite|right now|asap|immediately")
                             ? "high"
                         : isBad || isGood || intent != QLatin1String("other") ? "normal"
                                                                               : "low";
    return {{QStringLiteral("sentiment"), QLatin1String(isBad    ? "negative"
                                                        : isGood ? "positive"
                                                                 : "neutral")},
            {QStringLiteral("intent"), intent},
            {QStringLiteral("urgency"), QLatin1String(urgency)}};
}

/// What a model might have against a text. That none has looked at it stands in the reason.
QJsonObject opinion(const Question& question)
{
    const bool isBad =
        speaksOf(question.text,
                 "mot de passe|numéro de carte|code secret|password|card number|\\bpin\\b|imbécile|idiot|\\bstupid");
    const bool isDoubtful =
        speaksOf(question.text,
                 "garanti|sans risque|miracle|guérit|gagnez|guarantee|risk.free|cures?\\b|get rich|verdict");
    const char* french =
        isBad ? "le texte insulte, ou demande un secret" : "le texte promet ce que personne ne peut tenir";
    const char* english = isBad ? "the text insults, or asks for a secret" : "the text promises what nobody can keep";
    const auto why = (question.isFrench() ? QStringLiteral("%1 (essai : aucune IA n’a lu ceci)")
                                          : QStringLiteral("%1 (practice: no model has read this)"))
                         .arg(QString::fromUtf8(question.isFrench() ? french : english));
    return {{QStringLiteral("verdict"), QLatin1String(isBad        ? "block"
                                                      : isDoubtful ? "warn"
                                                                   : "pass")},
            {QStringLiteral("reason"), isBad || isDoubtful ? why : QString()}};
}

/// Something of the right form for a schema that is not ours.
QJsonValue filled(const QJsonObject& schema, const QString& words)
{
    const auto choices = schema[QLatin1String("enum")].toArray();
    if (!choices.isEmpty()) return choices.first();
    const auto type = schema[QLatin1String("type")].toString();
    if (type == QLatin1String("array")) return QJsonArray{filled(schema[QLatin1String("items")].toObject(), words)};
    if (type == QLatin1String("number") || type == QLatin1String("integer")) return 1;
    if (type == QLatin1String("boolean")) return true;
    if (type != QLatin1String("object")) return words;
    QJsonObject object;
    const auto properties = schema[QLatin1String("properties")].toObject();
    for (auto one = properties.begin(); one != properties.end(); ++one)
        object.insert(one.key(), filled(one.value().toObject(), words));
    return object;
}

QJsonValue formed(const QJsonObject& schema, const Question& question)
{
    const auto properties = schema[QLatin1String("properties")].toObject();
    if (properties.contains(QLatin1String("sentiment"))) return reading(question.text);
    if (properties.contains(QLatin1String("verdict"))) return opinion(question);
    if (properties.contains(QLatin1String("subjects")))
        return QJsonObject{{QStringLiteral("subjects"), subjects(question)}};
    if (properties.contains(QLatin1String("caption")))
        return QJsonObject{{QStringLiteral("caption"), subjectOf(question)},
                           {QStringLiteral("hashtags"), hashtags(question.text)}};
    return filled(schema, question.text);
}

} // namespace

QString ollamaAnswer(const QJsonObject& request)
{
    const auto question = questionOf(request);
    const auto format = request[QLatin1String("format")];
    if (format.isObject() || format.toString() == QLatin1String("json")) {
        const auto value = format.isObject() ? formed(format.toObject(), question)
                                             : QJsonValue(QJsonObject{{QStringLiteral("answer"), question.text}});
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    if (question.task == QLatin1String("draft")) return draft(question);
    if (question.task == QLatin1String("summary")) return summary(question);
    return question.task == QLatin1String("reply") ? reply(question) : rewritten(question);
}

} // namespace relais::practice
