// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/import_file.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kIcon = 32;

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',': return ImportFile::tr("comma");
    case ';': return ImportFile::tr("semicolon");
    case '\t': return ImportFile::tr("tab");
    case '|': return ImportFile::tr("vertical bar");
    default: return QString(QLatin1Char(delimiter));
    }
}
} // namespace

QString factsText(const CsvFacts& facts)
{
    return QStringList{delimiterText(facts.delimiter), facts.encoding,
                       facts.hasHeader ? ImportFile::tr("titles in the first line") : ImportFile::tr("no titles")}
        .join(QStringLiteral(" · "));
}

ImportFile::ImportFile(const Theme& theme)
    : m_title(makeLabel({}, Role::Heading))
    , m_text(makeText({}, Role::Muted))
    , m_choose(makeButton(tr("Choose a file …"), Look::Outlined))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setSpacing(space::kSmall);
    column->addStretch();
    auto* icon = new QLabel;
    icon->setPixmap(theme.icon(QStringLiteral("file"), Token::Muted).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    for (auto* label : {icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addSpacing(space::kSmall);
    column->addWidget(m_choose, 0, Qt::AlignHCenter);
    column->addStretch();
    outer->addWidget(card, 1);
    m_choose->setObjectName(QStringLiteral("choose-file"));
    connect(m_choose, &QPushButton::clicked, this, &ImportFile::ask);
    showNothing();
}

void ImportFile::showNothing()
{
    m_title->setText(tr("Drop a CSV or vCard file here, or anywhere in this window"));
    m_text->setText(tr(
        "From a spreadsheet, Google Contacts, Outlook, HubSpot, Brevo, Mailchimp, listmonk … Separator, encoding and titles are found by themselves. Nothing is written before you have seen the preview."));
}

void ImportFile::showReading(const QString& file)
{
    m_title->setText(QFileInfo(file).fileName());
    m_text->setText(tr("Reading …"));
}

void ImportFile::showFacts(const QString& file, const CsvFacts& facts)
{
    m_title->setText(QFileInfo(file).fileName());
    m_text->setText(factsText(facts));
    m_choose->setText(tr("Choose another file …"));
}

void ImportFile::ask()
{
    const auto file =
        QFileDialog::getOpenFileName(this, tr("Contacts to import"), {},
                                     tr("Contact files (*.csv *.txt *.tsv *.vcf *.vcard);;All files (*)"));
    if (!file.isEmpty()) Q_EMIT chosen(file);
}

} // namespace relais::ui
