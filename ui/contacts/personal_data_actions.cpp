// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/personal_data_actions.h"

#include "services/contacts/personal_data.h"
#include "services/storage/output_file.h"
#include "ui/contacts/erase_sheet.h"
#include "ui/contacts/personal_data_pdf.h"
#include "ui/text/error_text.h"

#include <QDir>
#include <QFileDialog>

namespace relais::ui {

namespace {

/// The folder that was made.
Result<QString> write(const Work& work, ContactId id, const QString& folder)
{
    const auto place = QDir(folder).filePath(QStringLiteral("personal-data-%1").arg(id.value()));
    const auto made = exportPersonalData(work.database, work.session, work.clock, id, place);
    if (!made) return made.failure();
    const auto pdf = QDir(place).filePath(QStringLiteral("personal-data.pdf"));
    if (auto written = writeOutput(pdf, personalDataPdf(made->document), work.database); !written)
        return written.failure();
    return place;
}

} // namespace

PersonalDataActions::PersonalDataActions(Desk& desk, QWidget* over)
    : QObject(over)
    , m_desk(desk)
    , m_over(over)
{
}

void PersonalDataActions::exportAll(ContactId id)
{
    const auto folder =
        QFileDialog::getExistingDirectory(m_over, tr("Where to put all that is held about this person"));
    if (!folder.isEmpty()) exportTo(id, folder);
}

void PersonalDataActions::exportTo(ContactId id, const QString& folder)
{
    m_desk.runLong([id, folder](const Work& work) { return write(work, id, folder); })
        .then(this, [this](const Result<QString>& place) {
            m_desk.navigator.toast(
                place ? tr("All that is held about this person is in %1.").arg(QDir::toNativeSeparators(*place))
                      : errorText(place.error()));
        });
}

void PersonalDataActions::erase(ContactId id, const QString& name)
{
    auto* sheet = new EraseSheet(m_desk, id, name, m_over);
    connect(sheet, &EraseSheet::erased, this, &PersonalDataActions::erased);
}

} // namespace relais::ui
