// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/contact_json.h"
#include "app/relaisctl/paper.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/contacts/erasure.h"
#include "services/contacts/personal_data.h"
#include "services/storage/output_file.h"
#include "services/upkeep/backup.h"
#include "ui/text/plural.h"

#include <QJsonObject>

namespace relais::ctl {

namespace {

/// Never over the document that it says.
Result<void> writePdf(Desk& desk, const PersonalDataExport& made, const QString& path, const std::stop_token& stop)
{
    if (auto may = checkOutput(path, desk.database(), {made.path}); !may) return may;
    const auto pdf = layOut(Paper::PersonalData, made.document, desk.folder(), stop);
    if (!pdf) return pdf.failure();
    return writeOutput(path, *pdf, desk.database());
}

Outcome personalData(Desk& desk, const Arguments& arguments)
{
    const auto id = contactId(arguments.operands().first());
    if (!id) return tl::unexpected(id.error());
    if (!arguments.has(word("--out")))
        return wrongUsage(word("--out"), Words::tr("is missing: a folder, or a file that ends in .json"));
    const auto pdf = arguments.value(word("--pdf"));
    if (!pdf.isEmpty())
        if (auto may = desk.mayWrite(pdf); !may) return may.failure();
    const auto made =
        exportPersonalData(desk.database(), desk.session(), desk.clock(), *id, arguments.value(word("--out")));
    if (!made) return made.failure();
    if (!pdf.isEmpty()) {
        const StopSignals signals;
        if (auto written = writePdf(desk, *made, pdf, signals.token()); !written)
            return signals.failed(written.error());
    }
    const QJsonObject json{{word("id"), id->value()},
                           {word("file"), made->path},
                           {word("files"), made->files},
                           {word("folder"), made->folder.isEmpty() ? QJsonValue() : QJsonValue(made->folder)},
                           {word("pdf"), pdf.isEmpty() ? QJsonValue() : QJsonValue(pdf)}};
    auto text = Words::tr("All that is held about contact %1: %2").arg(id->value()).arg(made->path);
    if (made->files > 0)
        text +=
            QLatin1Char('\n') + Words::tr("%n file(s) of conversations in %1", nullptr, made->files).arg(made->folder);
    if (!pdf.isEmpty()) text += QLatin1Char('\n') + Words::tr("To be read: %1").arg(pdf);
    return Answer{json, text};
}

QString oldCopies(const std::optional<Instant>& until)
{
    if (!until) return Words::tr("No backup of this folder holds them.");
    return Words::
        tr("Backups made before still hold them. The last of those goes on %1 at the latest, while daily backups are made; copies elsewhere stay until you delete them.")
            .arg(toIso(*until).left(10));
}

Outcome erase(Desk& desk, const Arguments& arguments)
{
    const auto ids = contactIds(arguments.operands());
    if (!ids) return tl::unexpected(ids.error());
    if (!arguments.has(word("--yes")))
        return wrongUsage(word("--yes"), Words::tr("is missing: erasing cannot be undone"));
    const auto until = backupsHoldUntil(desk.folder());
    const auto erased = eraseContacts(desk.database(), desk.session(), desk.clock(), desk.folder(), *ids);
    if (!erased) return erased.failure();
    const QJsonObject json{{word("erased"), erased->contacts},
                           {word("cancelled"), erased->cancelled},
                           {word("complete"), erased->complete},
                           {word("backups_until"), until ? QJsonValue(toIso(*until)) : QJsonValue()}};
    auto text = Words::tr("%n contact(s) erased.", nullptr, erased->contacts);
    if (erased->cancelled > 0)
        text += QLatin1Char(' ') + Words::tr("%n waiting message(s) cancelled.", nullptr, erased->cancelled);
    if (!erased->complete)
        text +=
            QLatin1Char('\n')
            + Words::tr(
                "Something held the files: what is left of them goes with the next command, or when the window starts.");
    return Answer{json, text + QLatin1Char('\n') + oldCopies(until)};
}

} // namespace

QList<Command> personalDataCommands()
{
    return {
        {{word("contacts"), word("personal-data")},
         word("ID --out DIR|FILE.json [--pdf FILE.pdf]"),
         {{word("--out"), word("DIR|FILE.json")}, {word("--pdf"), word("FILE.pdf")}},
         1,
         1,
         Needs::Workspace,
         personalData},
        {{word("contacts"), word("erase")}, word("ID... --yes"), {{word("--yes")}}, 1, -1, Needs::Workspace, erase},
    };
}

} // namespace relais::ctl
