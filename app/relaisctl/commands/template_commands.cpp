// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/campaign_operands.h"
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/words.h"
#include "services/campaigns/template_library.h"
#include "services/channels/account_repository.h"
#include "services/channels/template_sync.h"
#include "services/channels/whatsapp/template_store.h"
#include "services/practice/practice_host.h"

#include <QJsonArray>

#include <algorithm>

namespace relais::ctl {

namespace {

QJsonObject templateJson(const MailTemplate& item)
{
    return {{word("name"), item.name},
            {word("subject"), item.subject},
            {word("html"), item.html},
            {word("text"), item.text},
            {word("updated_at"), toIso(item.updatedAt)}};
}

Outcome add(Desk& desk, const Arguments& arguments)
{
    const auto json = readDocument(arguments.operands().first());
    if (!json) return json.failure();
    MailTemplate wanted;
    const QHash<QString, QString*> fields{{word("name"), &wanted.name},
                                          {word("subject"), &wanted.subject},
                                          {word("html"), &wanted.html},
                                          {word("text"), &wanted.text}};
    for (auto value = json->begin(); value != json->end(); ++value) {
        if (!fields.contains(value.key())) return fail(ErrorCode::Invalid, value.key(), QStringLiteral("unknown key"));
        if (!value.value().isString()) return fail(ErrorCode::Invalid, value.key(), QStringLiteral("a text is wanted"));
        *fields[value.key()] = value.value().toString();
    }
    const auto id = TemplateLibrary(desk.database(), desk.session(), desk.clock()).save(wanted);
    if (!id) return id.failure();
    return Answer{QJsonObject{{word("name"), wanted.name}}, Words::tr("Template “%1” saved.").arg(wanted.name)};
}

Outcome list(Desk& desk, const Arguments&)
{
    const auto all = TemplateLibrary(desk.database(), desk.session(), desk.clock()).list();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& item : *all) {
        items.append(templateJson(item));
        lines.append(QStringLiteral("%1  %2").arg(item.name, -24).arg(item.subject));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome show(Desk& desk, const Arguments& arguments)
{
    const auto item =
        TemplateLibrary(desk.database(), desk.session(), desk.clock()).byName(arguments.operands().first());
    if (!item) return item.failure();
    return Answer{templateJson(*item),
                  item->subject + QStringLiteral("\n\n") + (item->text.isEmpty() ? item->html : item->text)};
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    const auto& name = arguments.operands().first();
    if (auto done = TemplateLibrary(desk.database(), desk.session(), desk.clock()).remove(name); !done)
        return done.failure();
    return Answer{QJsonObject{{word("name"), name}}, Words::tr("Template “%1” deleted.").arg(name)};
}

QJsonObject formJson(const WhatsappTemplate& form)
{
    QJsonArray buttons;
    for (const auto& button : form.buttons())
        buttons.append(QJsonObject{{word("type"), button.type}, {word("text"), button.text}});
    return {{word("name"), form.name},
            {word("language"), form.language},
            {word("status"), form.status},
            {word("category"), form.category},
            {word("quality"), form.quality},
            {word("reason"), form.reason},
            {word("header"), form.headerFormat()},
            {word("body"), form.body()},
            {word("footer"), form.footer()},
            {word("variables"), QJsonArray::fromStringList(form.bodyVariables())},
            {word("buttons"), buttons}};
}

/// All that a campaign has to fill or a person will see.
QString formText(const WhatsappTemplate& form)
{
    QStringList lines{QStringLiteral("%1 (%2, %3, %4)").arg(form.name, form.language, form.status, form.category), {}};
    if (!form.headerFormat().isEmpty()) lines += Words::tr("Header: %1").arg(form.headerFormat());
    lines += form.body();
    if (!form.footer().isEmpty()) lines += form.footer();
    for (const auto& button : form.buttons()) lines += QStringLiteral("[%1] %2").arg(button.type, button.text);
    return lines.join(QLatin1Char('\n'));
}

Result<Account> whatsappAccount(Desk& desk, const QString& name)
{
    auto account = AccountRepository(desk.database(), desk.session(), desk.clock()).byName(name);
    if (account && !account->draft.whatsapp())
        return fail(ErrorCode::Invalid, name, QStringLiteral("this account has no WhatsApp templates"));
    return account;
}

Outcome sync(Desk& desk, const Arguments& arguments)
{
    const auto account = whatsappAccount(desk, arguments.operands().first());
    if (!account) return account.failure();
    PracticeHost practice(desk.folder(), desk.clock());
    const auto found = syncTemplates(desk.database(), desk.session(), desk.clock(), *account,
                                     storedSecrets(desk.folder(), desk.vaultPassphraseFile(), desk.database()),
                                     [&] { return practice.whatsappPort(); });
    if (!found) return found.failure();
    const auto approved =
        std::count_if(found->begin(), found->end(), [](const WhatsappTemplate& form) { return form.isApproved(); });
    return Answer{QJsonObject{{word("templates"), found->size()}, {word("approved"), approved}},
                  Words::tr("%1 templates, %2 of them approved.").arg(found->size()).arg(approved)};
}

Outcome listForms(Desk& desk, const Arguments& arguments)
{
    const auto account = whatsappAccount(desk, arguments.operands().first());
    if (!account) return account.failure();
    const auto all = TemplateStore(desk.database(), desk.session(), desk.clock()).list(account->id);
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& form : *all) {
        items.append(formJson(form));
        lines.append(QStringLiteral("%1  %2  %3  %4")
                         .arg(form.name, -32)
                         .arg(form.language, -6)
                         .arg(form.status, -10)
                         .arg(form.category));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome showForm(Desk& desk, const Arguments& arguments)
{
    const auto account = whatsappAccount(desk, arguments.operands().first());
    if (!account) return account.failure();
    const auto form = TemplateStore(desk.database(), desk.session(), desk.clock())
                          .find(account->id, arguments.operands().at(1), arguments.value(word("--language")));
    if (!form) return form.failure();
    return Answer{formJson(*form), formText(*form)};
}

/// `template list` and `template show` speak of the library without an account, of an account's templates with one.
Outcome listEither(Desk& desk, const Arguments& arguments)
{
    return arguments.operands().isEmpty() ? list(desk, arguments) : listForms(desk, arguments);
}

Outcome showEither(Desk& desk, const Arguments& arguments)
{
    return arguments.operands().size() == 1 ? show(desk, arguments) : showForm(desk, arguments);
}

} // namespace

QList<Command> templateCommands()
{
    const auto library = [](const char* verb) { return QStringList{word("template"), word(verb)}; };
    return {
        {library("add"), word("FILE.json"), {}, 1, 1, Needs::Workspace, add},
        {library("sync"), word("ACCOUNT"), {}, 1, 1, Needs::Workspace, sync},
        {library("list"), word("[ACCOUNT]"), {}, 0, 1, Needs::Workspace, listEither},
        {library("show"),
         word("[ACCOUNT] NAME [--language L]"),
         {{word("--language"), word("L")}},
         1,
         2,
         Needs::Workspace,
         showEither},
        {library("delete"), word("NAME"), {}, 1, 1, Needs::Workspace, remove},
    };
}

} // namespace relais::ctl
