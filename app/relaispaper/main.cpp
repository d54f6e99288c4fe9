// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a person's data out as a PDF for relaisctl: the document on standard input, the file as the only argument.
#include "ui/contacts/personal_data_pdf.h"
#include "ui/text/language.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

int main(int argc, char** argv)
{
    // Never a display, whether there is one or not.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const auto words = QGuiApplication::arguments();
    if (words.size() != 2) return 2;
    relais::installTranslations(application, relais::chosenLanguage());
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly)) return 1;
    const auto document = QJsonDocument::fromJson(in.readAll()).object();
    const auto written = relais::ui::writePersonalDataPdf(document, words.at(1));
    if (written) return 0;
    std::fputs(qPrintable(written.error().detail), stderr);
    return 1;
}
