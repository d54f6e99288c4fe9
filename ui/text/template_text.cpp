// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/template_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace relais {

namespace {

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(TemplateText)
};

struct Word
{
    const char* value;
    const char* text;
};

constexpr std::array kStatuses = {
    Word{"APPROVED", QT_TRANSLATE_NOOP("TemplateText", "Approved")},
    Word{"PENDING", QT_TRANSLATE_NOOP("TemplateText", "In review")},
    Word{"REJECTED", QT_TRANSLATE_NOOP("TemplateText", "Rejected")},
    Word{"PAUSED", QT_TRANSLATE_NOOP("TemplateText", "Paused")},
    Word{"DISABLED", QT_TRANSLATE_NOOP("TemplateText", "Disabled")},
    Word{"IN_APPEAL", QT_TRANSLATE_NOOP("TemplateText", "In appeal")},
    Word{"PENDING_DELETION", QT_TRANSLATE_NOOP("TemplateText", "Being deleted")},
    Word{"LIMIT_EXCEEDED", QT_TRANSLATE_NOOP("TemplateText", "Too many templates")},
};

constexpr std::array kCategories = {
    Word{"MARKETING", QT_TRANSLATE_NOOP("TemplateText", "Marketing")},
    Word{"UTILITY", QT_TRANSLATE_NOOP("TemplateText", "Utility")},
    Word{"AUTHENTICATION", QT_TRANSLATE_NOOP("TemplateText", "Authentication")},
};

constexpr std::array kHeaders = {
    Word{"IMAGE", QT_TRANSLATE_NOOP("TemplateText", "Image")},
    Word{"VIDEO", QT_TRANSLATE_NOOP("TemplateText", "Video")},
    Word{"DOCUMENT", QT_TRANSLATE_NOOP("TemplateText", "Document")},
    Word{"LOCATION", QT_TRANSLATE_NOOP("TemplateText", "Place")},
};

template <size_t size>
QString worded(const std::array<Word, size>& words, const QString& value)
{
    for (const auto& word : words)
        if (value == QLatin1String(word.value)) return TemplateText::tr(word.text);
    return value;
}

} // namespace

QString templateStatusText(const QString& status)
{
    return worded(kStatuses, status);
}

QString templateCategoryText(const QString& category)
{
    return worded(kCategories, category);
}

QString headerFormatText(const QString& format)
{
    return worded(kHeaders, format);
}

QString templateLanguageText(const QString& code)
{
    // Without a country Qt would name that of its own choice.
    if (code == QLatin1String("en")) return QStringLiteral("English");
    if (code == QLatin1String("es")) return QString::fromUtf8("español");
    const QLocale locale(code);
    const auto name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return name.isEmpty() ? code : name;
}

QString templateTroubleText(const WhatsappTemplate& form)
{
    const auto& status = form.status;
    if (form.headerFormat() == QLatin1String("LOCATION"))
        return TemplateText::tr("Its header is a place on a map, which Relais does not send. Choose another one.");
    if (form.isApproved()) return {};
    if (status == QLatin1String("PENDING") || status == QLatin1String("IN_APPEAL"))
        return TemplateText::tr("Meta is still looking at it. Synchronise again later, or choose another one.");
    if (status == QLatin1String("PAUSED"))
        return TemplateText::tr(
            "Meta has paused it because readers blocked or reported it. Synchronise again later, or choose another one.");
    if (status == QLatin1String("DISABLED"))
        return TemplateText::tr("Meta has disabled it for good. Choose another one.");
    if (status == QLatin1String("REJECTED"))
        return form.reason.isEmpty()
                   ? TemplateText::tr(
                       "Meta has rejected it. Correct it in the WhatsApp Manager, or choose another one.")
                   : TemplateText::tr(
                         "Meta has rejected it (%1). Correct it in the WhatsApp Manager, or choose another one.")
                         .arg(form.reason);
    return TemplateText::tr("Meta does not send it now (%1). Choose another one.").arg(templateStatusText(status));
}

} // namespace relais
