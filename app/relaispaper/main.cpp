// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a document out as a PDF for relaisctl (app/relaisctl/paper.h): relais-paper KIND SETTINGS, the document on standard input, the PDF on standard output.
#include "services/conversations/conversation_json.h"
#include "ui/contacts/personal_data_pdf.h"
#include "ui/conversations/conversation_pdf.h"
#include "ui/shell/preferences.h"
#include "ui/text/language.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>

namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

int failed(const QString& why)
{
    std::fputs(qPrintable(why), stderr);
    return kFailed;
}

} // namespace

int main(int argc, char** argv)
{
    // Ctrl+C reaches both programs: the one that started this one hears it, and ends this one.
    std::signal(SIGINT, SIG_IGN);
    // Never a display, whether there is one or not.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const auto words = QGuiApplication::arguments();
    if (words.size() != 3) return kWrongUsage;
    const auto& kind = words.at(1);
    const bool isConversation = kind == QLatin1String("conversation");
    if (!isConversation && kind != QLatin1String("personal-data")) return kWrongUsage;
    const relais::ui::Preferences preferences(words.at(2));
    relais::installTranslations(application, relais::chosenLanguage(preferences.language()));

    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly)) return failed(in.errorString());
    QJsonParseError trouble;
    const auto document = QJsonDocument::fromJson(in.readAll(), &trouble);
    if (!document.isObject()) return failed(trouble.errorString());
    const auto pdf = isConversation ? relais::ui::conversationPdf(relais::conversationDocument(document.object()))
                                    : relais::ui::personalDataPdf(document.object());
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly) || out.write(pdf) != pdf.size() || !out.flush())
        return failed(out.errorString());
    return 0;
}
