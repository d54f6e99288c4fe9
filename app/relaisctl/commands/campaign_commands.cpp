// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/campaign_operands.h"
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/cost_json.h"
#include "app/relaisctl/commands/text_judge.h"
#include "app/relaisctl/words.h"
#include "models/contacts/email_address.h"
#include "services/campaigns/campaign_check.h"
#include "services/campaigns/campaign_moderation.h"
#include "services/campaigns/campaign_repository.h"
#include "services/campaigns/dns_lookup.h"
#include "services/campaigns/preview.h"
#include "services/campaigns/test_send.h"
#include "services/campaigns/whatsapp_draft.h"
#include "services/conversations/test_message.h"
#include "services/practice/practice_host.h"
#include "sql/contacts.h"
#include "ui/text/campaign_text.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relais::ctl {

namespace {

/// Attachments' paths are relative to the document that names them.
Result<CampaignDraft> readDraft(const QString& path)
{
    const auto json = readDocument(path);
    if (!json) return json.failure();
    auto draft = CampaignDraft::fromJson(*json);
    if (!draft) return draft.failure();
    for (auto& step : draft->steps)
        for (auto& file : step.attachments)
            if (!file.path.isEmpty() && QFileInfo(file.path).isRelative())
                file.path = QFileInfo(path).absolutePath() + QLatin1Char('/') + file.path;
    return draft;
}

QJsonObject summaryJson(const CampaignSummary& campaign)
{
    return {{word("id"), campaign.id.value()},
            {word("name"), campaign.name},
            {word("status"), statusName(campaign.status)},
            {word("reason"), campaign.reason},
            {word("account"), campaign.account},
            {word("recipients"), campaign.recipients},
            {word("by_status"), countsJson(campaign.counts)},
            {word("launching"), campaign.launching},
            {word("archived"), campaign.archived},
            {word("start_at"), isoOrNull(campaign.startAt)},
            {word("launched_at"), isoOrNull(campaign.launchedAt)},
            {word("finished_at"), isoOrNull(campaign.finishedAt)},
            {word("updated_at"), toIso(campaign.updatedAt)}};
}

CampaignRepository repository(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

Answer answerWithId(CampaignId id, const QString& text)
{
    return {QJsonObject{{word("id"), id.value()}}, text.arg(id.value())};
}

Outcome create(Desk& desk, const Arguments& arguments)
{
    const auto draft = readDraft(arguments.operands().first());
    if (!draft) return draft.failure();
    const auto id = repository(desk).create(*draft);
    if (!id) return id.failure();
    return answerWithId(*id, Words::tr("Campaign %1 created."));
}

Outcome list(Desk& desk, const Arguments& arguments)
{
    CampaignQuery query;
    const auto limit = arguments.integer(word("--limit"), 100, 1);
    if (!limit) return tl::unexpected(limit.error());
    query.limit = static_cast<int>(qMin<qint64>(*limit, 10'000));
    query.archived = arguments.has(word("--archived"));
    query.search = arguments.value(word("--search"));
    if (arguments.has(word("--after"))) {
        const auto parts = arguments.value(word("--after")).split(QLatin1Char('-'));
        bool ok = parts.size() == 2;
        const auto at = ok ? parts[0].toLongLong(&ok) : 0;
        const auto id = ok ? parts[1].toLongLong(&ok) : 0;
        if (!ok) return wrongUsage(word("--after"), Words::tr("no cursor of a list before"));
        query.after = CampaignCursor{instantFromMs(at), CampaignId(id)};
    }
    const auto page = repository(desk).list(query);
    if (!page) return page.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& campaign : page->items) {
        items.append(summaryJson(campaign));
        lines.append(QStringLiteral("%1  %2  %3  %4")
                         .arg(campaign.id.value(), 6)
                         .arg(statusText(campaign.status), -10)
                         .arg(campaign.recipients, 9)
                         .arg(campaign.name));
        if (!campaign.reason.isEmpty()) lines.append(QStringLiteral("        ") + reasonText(campaign.reason));
    }
    const auto next =
        page->next ? QJsonValue(QStringLiteral("%1-%2").arg(toMs(page->next->updatedAt)).arg(page->next->id.value()))
                   : QJsonValue();
    return Answer{QJsonObject{{word("items"), items}, {word("next"), next}}, lines.join(QLatin1Char('\n'))};
}

Outcome show(Desk& desk, const Arguments& arguments)
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto record = repository(desk).byId(*id);
    if (!record) return record.failure();
    auto json = summaryJson(record->summary);
    json.insert(word("revision"), record->revision);
    json.insert(word("campaign"), record->draft.toJson());
    return Answer{json, QString::fromUtf8(QJsonDocument(record->draft.toJson()).toJson())};
}

Outcome update(Desk& desk, const Arguments& arguments)
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto draft = readDraft(arguments.operands().at(1));
    if (!draft) return draft.failure();
    auto campaigns = repository(desk);
    const auto known = campaigns.byId(*id);
    if (!known) return known.failure();
    const auto saved = campaigns.save(*id, known->revision, *draft);
    if (!saved) return saved.failure();
    return answerWithId(*id, Words::tr("Campaign %1 saved."));
}

Outcome duplicate(Desk& desk, const Arguments& arguments)
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto copy = repository(desk).duplicate(*id, arguments.value(word("--name")));
    if (!copy) return copy.failure();
    return answerWithId(*copy, Words::tr("Campaign %1 created."));
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    if (auto done = repository(desk).remove(*id); !done) return done.failure();
    return answerWithId(*id, Words::tr("Campaign %1 deleted."));
}

Outcome archive(Desk& desk, const Arguments& arguments)
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    if (auto done = repository(desk).setArchived(*id, !arguments.has(word("--back"))); !done) return done.failure();
    return answerWithId(*id, arguments.has(word("--back")) ? Words::tr("Campaign %1 is back from the archive.")
                                                           : Words::tr("Campaign %1 archived."));
}

QJsonArray tierDaysJson(const QList<TierDay>& days)
{
    QJsonArray json;
    for (const auto& day : days)
        json.append(QJsonObject{{word("day"), day.day.toString(Qt::ISODate)}, {word("recipients"), day.users}});
    return json;
}

QJsonObject problemJson(const Problem& problem)
{
    return {{word("code"), problemCodeName(problem.code)},
            {word("severity"), severityName(problem.severity)},
            {word("message"), problemText(problem)},
            {word("subject"), problem.subject},
            {word("count"), problem.count}};
}

QString problemLine(const Problem& problem)
{
    return Words::tr("%1: %2").arg(severityText(problem.severity), problemText(problem));
}

Outcome check(Desk& desk, const Arguments& arguments)
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto record = repository(desk).byId(*id);
    if (!record) return record.failure();
    SystemDnsLookup dns;
    const bool offline = arguments.has(word("--offline"));
    const auto probe = offline ? AccountProbe()
                               : serverProbe(storedSecrets(desk.folder(), desk.vaultPassphraseFile(), desk.database()));
    ModelForTexts model(desk);
    const auto report = checkCampaign(desk.database(), desk.session(), desk.clock(), record->draft, *id,
                                      offline ? nullptr : &dns, probe, offline ? TextJudge() : model.judge());
    if (!report) return report.failure();
    QJsonArray problems;
    QStringList lines;
    for (const auto& problem : report->problems) {
        problems.append(problemJson(problem));
        lines.append(problemLine(problem));
        if (problem.code == ProblemCode::Disarmed)
            lines.last().append(QLatin1Char(' ') + Words::tr("The command for it: relaisctl engine arm."));
    }
    for (const auto& day : std::as_const(report->tierDays))
        lines.append(Words::tr("%1: %2 people").arg(day.day.toString(Qt::ISODate)).arg(day.users));
    lines.append(Words::tr("%1 recipients, %2 suppressed; about %3 s.")
                     .arg(report->audience.recipients)
                     .arg(report->audience.suppressed)
                     .arg(report->durationSeconds));
    return Answer{QJsonObject{{word("ok"), report->ok()},
                              {word("problems"), problems},
                              {word("recipients"), report->audience.recipients},
                              {word("suppressed"), report->audience.suppressed},
                              {word("duplicates"), report->audience.duplicates},
                              {record->draft.channel == Channel::Email ? word("without_email") : word("without_phone"),
                               report->audience.withoutAddress},
                              {word("duration_seconds"), report->durationSeconds},
                              {word("tier_days"), tierDaysJson(report->tierDays)},
                              {word("cost"), report->cost ? amountJson(*report->cost) : QJsonValue(0)},
                              {word("currency"), report->cost ? QJsonValue(report->cost->currency) : QJsonValue()}},
                  lines.join(QLatin1Char('\n'))};
}

Result<ContactId> contactOf(Desk& desk, const QString& numberOrEmail)
{
    bool ok = false;
    const auto number = numberOrEmail.toLongLong(&ok);
    if (ok) return ContactId(number);
    auto rows = desk.database().query(sql::contacts::id_by_email,
                                      {desk.session().workspace.value(), numberOrEmail.trimmed().toLower()});
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, numberOrEmail, QStringLiteral("no such contact"));
    return ContactId(rows->integer(0));
}

QJsonObject bubbleJson(const MessageBubble& bubble)
{
    return {{word("header"), bubble.header},
            {word("text"), bubble.text},
            {word("footer"), bubble.footer},
            {word("buttons"), QJsonArray::fromStringList(bubble.buttons)}};
}

/// From the top to the bottom, as its reader sees it: what it carries, the text, what is small below it, and the buttons.
QString bubbleText(const MessageBubble& bubble)
{
    QStringList parts;
    const bool isFile = !bubble.headerFormat.isEmpty() && bubble.headerFormat != word("TEXT");
    if (isFile)
        parts += (QStringLiteral("[%1] ").arg(bubble.headerFormat) + bubble.header).trimmed();
    else if (!bubble.header.isEmpty())
        parts += bubble.header;
    parts += bubble.text;
    if (!bubble.footer.isEmpty()) parts += bubble.footer;
    QStringList buttons;
    for (const auto& button : bubble.buttons) buttons += QStringLiteral("[%1]").arg(button);
    if (!buttons.isEmpty()) parts += buttons.join(QLatin1Char(' '));
    return parts.join(QLatin1Char('\n'));
}

Answer previewAnswer(const WhatsappPreview& preview)
{
    QJsonArray messages{bubbleJson(preview.first)};
    auto text = Words::tr("To: %1\n\n%2").arg(preview.to, bubbleText(preview.first));
    if (preview.second) {
        messages.append(bubbleJson(*preview.second));
        text +=
            QStringLiteral("\n\n") + Words::tr("Message 2, to whoever answers:\n%1").arg(bubbleText(*preview.second));
    }
    return {QJsonObject{{word("to"), preview.to},
                        {word("messages"), messages},
                        {word("text"), preview.first.text},
                        {word("empty_variables"), QJsonArray::fromStringList(preview.emptyVariables)}},
            text};
}

Outcome preview(Desk& desk, const Arguments& arguments)
{
    if (!arguments.has(word("--contact"))) return wrongUsage(word("--contact"), Words::tr("whose mail is it to be?"));
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto record = repository(desk).byId(*id);
    if (!record) return record.failure();
    const auto contact = contactOf(desk, arguments.value(word("--contact")));
    if (!contact) return contact.failure();
    if (record->draft.channel == Channel::Whatsapp) {
        const auto bubbles = previewWhatsapp(desk.database(), desk.session(), desk.clock(), record->draft, *contact);
        if (!bubbles) return bubbles.failure();
        return previewAnswer(*bubbles);
    }
    const auto mail = previewMail(desk.database(), desk.session(), record->draft, *contact);
    if (!mail) return mail.failure();
    return Answer{QJsonObject{{word("to"), mail->to},
                              {word("subject"), mail->subject},
                              {word("html"), mail->html},
                              {word("text"), mail->text},
                              {word("empty_variables"), QJsonArray::fromStringList(mail->emptyVariables)}},
                  Words::tr("To: %1\nSubject: %2\n\n%3").arg(mail->to, mail->subject, mail->text)};
}

/// The answer to a test that is on its way, with what the workspace has against its words: a test goes out all the same.
Outcome tested(Desk& desk, const CampaignDraft& draft, QJsonObject json, QString text)
{
    const auto found = moderateCampaign(desk.database(), desk.session(), desk.clock(), draft);
    if (!found) return found.failure();
    QJsonArray warnings;
    for (auto problem : *found) {
        problem.severity = Severity::Warning;
        warnings.append(problemJson(problem));
        text += QLatin1Char('\n') + problemLine(problem);
    }
    json.insert(word("warnings"), warnings);
    return Answer{json, text};
}

/// A test to oneself, with the values of a real contact.
Outcome test(Desk& desk, const Arguments& arguments)
{
    for (const auto* option : {"--to", "--contact"})
        if (!arguments.has(word(option))) return wrongUsage(word(option), Words::tr("is missing"));
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto record = repository(desk).byId(*id);
    if (!record) return record.failure();
    const auto contact = contactOf(desk, arguments.value(word("--contact")));
    if (!contact) return contact.failure();
    if (record->draft.channel == Channel::Whatsapp) {
        const auto to = arguments.value(word("--to"));
        const auto queued =
            queueWhatsappTest(desk.database(), desk.session(), desk.clock(), {record->draft, *contact, to});
        if (!queued) return queued.failure();
        return tested(desk, record->draft,
                      {{word("id"), id->value()},
                       {word("to"), to},
                       {word("message"), queued->value()},
                       {word("status"), word("queued")}},
                      Words::tr("The test to %1 waits for the engine: relaisctl engine run --until-idle").arg(to));
    }
    if (const auto to = EmailAddress::parse(arguments.value(word("--to"))); !to)
        return wrongUsage(word("--to"), to.error().detail);
    const TestSend wanted{record->draft, *id, *contact, arguments.value(word("--to"))};
    PracticeHost practice(desk.folder(), desk.clock());
    const auto reply = sendTest(desk.database(), desk.session(), desk.clock(), wanted,
                                storedSecrets(desk.folder(), desk.vaultPassphraseFile(), desk.database()),
                                [&] { return practice.port(); });
    if (!reply) return reply.failure();
    return tested(desk, record->draft,
                  {{word("id"), id->value()}, {word("to"), wanted.address}, {word("reply"), *reply}},
                  Words::tr("Test sent to %1. The server says: %2").arg(wanted.address, *reply));
}

} // namespace

QList<Command> campaignCommands()
{
    const auto campaign = [](const char* verb) { return QStringList{word("campaign"), word(verb)}; };
    const auto id = word("ID");
    return {
        {campaign("create"), word("FILE.json"), {}, 1, 1, Needs::Workspace, create},
        {campaign("list"),
         word("[--search Q] [--archived] [--limit N] [--after CURSOR]"),
         {{word("--search"), word("Q")},
          {word("--archived")},
          {word("--limit"), word("N")},
          {word("--after"), word("CURSOR")}},
         0,
         0,
         Needs::Workspace,
         list},
        {campaign("show"), id, {}, 1, 1, Needs::Workspace, show},
        {campaign("update"), word("ID FILE.json"), {}, 2, 2, Needs::Workspace, update},
        {campaign("duplicate"),
         word("ID [--name NAME]"),
         {{word("--name"), word("NAME")}},
         1,
         1,
         Needs::Workspace,
         duplicate},
        {campaign("archive"), word("ID [--back]"), {{word("--back")}}, 1, 1, Needs::Workspace, archive},
        {campaign("delete"), id, {}, 1, 1, Needs::Workspace, remove},
        {campaign("check"), word("ID [--offline]"), {{word("--offline")}}, 1, 1, Needs::Workspace, check},
        {campaign("preview"),
         word("ID --contact CONTACT"),
         {{word("--contact"), word("CONTACT")}},
         1,
         1,
         Needs::Workspace,
         preview},
        {campaign("test"),
         word("ID --to ADDRESS --contact CONTACT"),
         {{word("--to"), word("ADDRESS")}, {word("--contact"), word("CONTACT")}},
         1,
         1,
         Needs::Workspace,
         test},
    };
}

} // namespace relais::ctl
