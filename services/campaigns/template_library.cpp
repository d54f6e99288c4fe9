// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/template_library.h"

#include "services/access/audit.h"
#include "services/campaigns/variables.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/campaigns.h"

namespace relais {

namespace {

MailTemplate templateFrom(const Rows& rows)
{
    return {TemplateId(rows.integer(0)), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.instant(5)};
}

} // namespace

Result<QList<MailTemplate>> TemplateLibrary::list()
{
    if (auto may = m_session.require(m_database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = m_database.query(sql::campaigns::templates, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    QList<MailTemplate> all;
    while (rows->next()) all.append(templateFrom(*rows));
    return all;
}

Result<MailTemplate> TemplateLibrary::byName(const QString& name)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = m_database.query(sql::campaigns::template_by_name,
                                 {m_session.workspace.value(), name.trimmed().toCaseFolded()});
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, name, QStringLiteral("no such template"));
    return templateFrom(*rows);
}

Result<TemplateId> TemplateLibrary::save(const MailTemplate& wanted)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsWrite); !may) return may.failure();
    const auto name = wanted.name.trimmed();
    if (name.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("the template needs a name"));
    const auto catalogue = VariableCatalogue::load(m_database, m_session);
    if (!catalogue) return catalogue.failure();
    const auto check = [&](const QString& text, TemplateSyntax syntax, const char* place) -> Result<void> {
        const auto made = Template::compile(text, syntax, catalogue->resolver());
        if (!made) return fail(ErrorCode::Invalid, QLatin1String(place), made.error().detail);
        return {};
    };
    if (auto ok = check(wanted.subject, TemplateSyntax::Text, "subject"); !ok) return ok.failure();
    if (auto ok = check(wanted.html, TemplateSyntax::Html, "html"); !ok) return ok.failure();
    if (auto ok = check(wanted.text, TemplateSyntax::Text, "text"); !ok) return ok.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto saved =
        m_database.run(sql::campaigns::save_template, {m_session.workspace.value(), name, name.toCaseFolded(),
                                                       wanted.subject, wanted.html, wanted.text, toMs(m_clock.now())});
    if (!saved) return saved.failure();
    const auto stored = byName(name);
    if (!stored) return stored.failure();
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(),
                                 {QStringLiteral("campaign.save-template"), name});
        !noted)
        return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return stored->id;
}

Result<void> TemplateLibrary::remove(const QString& name)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsWrite); !may) return may.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto gone =
        m_database.run(sql::campaigns::remove_template, {m_session.workspace.value(), name.trimmed().toCaseFolded()});
    if (!gone) return gone.failure();
    if (gone->affected == 0) return fail(ErrorCode::NotFound, name, QStringLiteral("no such template"));
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(),
                                 {QStringLiteral("campaign.delete-template"), name.trimmed()});
        !noted)
        return noted;
    return transaction->commit();
}

} // namespace relais
