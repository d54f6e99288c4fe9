// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/whatsapp_draft.h"

#include "models/campaigns/whatsapp_link.h"
#include "services/campaigns/preview.h"
#include "services/campaigns/variables.h"
#include "services/channels/account_repository.h"
#include "services/channels/whatsapp/template_store.h"
#include "services/core/clock.h"
#include "services/storage/database.h"

namespace relais {

namespace {

void collectNames(const QString& source, const VariableCatalogue& catalogue, QHash<QString, QString>& names)
{
    // Errors are found later, with their place.
    static_cast<void>(Template::compile(source, TemplateSyntax::Text, [&](const QString& folded) {
        const auto key = catalogue.resolve(folded);
        if (key) names.insert(folded, *key);
        return key;
    }));
}

/// The place in campaign.json of a mistake in a content.
QString placeIn(int step, const QString& inner)
{
    return QStringLiteral("steps[%1].%2").arg(step).arg(inner);
}

class Findings
{
public:
    Findings(Database& database, const Session& session, const Clock& clock, const CampaignDraft& draft)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_draft(draft)
    {
    }

    Result<WhatsappFindings> of(const std::optional<Account>& account)
    {
        if (account && !account->draft.whatsapp())
            add(ProblemCode::WrongAccount, Severity::Error, account->draft.name);
        else if (account)
            if (auto done = templateStep(*account); !done) return done.failure();
        if (m_draft.whatsapp.second)
            if (auto done = followUp(*m_draft.whatsapp.second); !done) return done.failure();
        m_found.required.removeDuplicates();
        return std::move(m_found);
    }

private:
    void add(ProblemCode code, Severity severity, const QString& subject = {}, const QString& detail = {})
    {
        m_found.problems.append({code, severity, subject, detail});
    }

    Result<void> templateStep(const Account& account)
    {
        const auto& wanted = m_draft.whatsapp.first;
        if (wanted.name.isEmpty()) {
            add(ProblemCode::NoTemplate, Severity::Error);
            return {};
        }
        const auto form = TemplateStore(m_database, m_session, m_clock).find(account.id, wanted.name, wanted.language);
        if (!form && form.error().code != ErrorCode::NotFound && form.error().code != ErrorCode::Invalid)
            return form.failure();
        if (!form) {
            add(ProblemCode::TemplateMissing, Severity::Error, wanted.name, form.error().detail);
            return {};
        }
        m_found.form = *form;
        if (!form->isApproved()) add(ProblemCode::TemplateNotApproved, Severity::Error, form->name, form->status);
        if (form->quality == QLatin1String("RED")) add(ProblemCode::TemplateQuality, Severity::Warning, form->name);
        return texts(0);
    }

    Result<void> followUp(const FollowUpStep& step)
    {
        if (step.text.trimmed().isEmpty()) {
            add(ProblemCode::NoText, Severity::Error, placeIn(1, QStringLiteral("text")));
            return {};
        }
        if (step.text.size() > FollowUpStep::kLongestText)
            add(ProblemCode::TextTooLong, Severity::Error, placeIn(1, QStringLiteral("text")));
        for (const auto& link : linksIn(step.text))
            if (!whatsappLink(link)) add(ProblemCode::BadLink, Severity::Error, link);
        return texts(1);
    }

    Result<void> texts(int step)
    {
        const auto content = whatsappContentOf(m_database, m_session, m_clock, m_draft, step);
        if (!content) return content.failure();
        if (content->use) gaps(*content->use);
        const auto blueprint = WhatsappBlueprint::create(*content);
        if (blueprint)
            m_found.required += blueprint->required();
        else if (blueprint.error().code == ErrorCode::Invalid)
            add(ProblemCode::BadTemplate, Severity::Error, placeIn(step, blueprint.error().subject),
                blueprint.error().detail);
        else
            return blueprint.failure();
        return {};
    }

    /// Meta refuses a parameter that is empty, and fetches a header's file itself.
    void gaps(const TemplateUse& use)
    {
        const auto look = [this](const QStringList& texts, const char* key) {
            for (qsizetype i = 0; i < texts.size(); ++i)
                if (texts[i].trimmed().isEmpty())
                    add(ProblemCode::BadTemplate, Severity::Error,
                        placeIn(0, QStringLiteral("%1[%2]").arg(QLatin1String(key)).arg(i)),
                        QStringLiteral("nothing stands there"));
        };
        look(use.variables, "variables");
        look(use.buttons, "buttons");
        if (use.form.hasMediaHeader() && !use.header.trimmed().isEmpty() && !isHeaderMedia(use.header))
            add(ProblemCode::BadLink, Severity::Error, use.header);
    }

    Database& m_database;
    const Session& m_session;
    const Clock& m_clock;
    const CampaignDraft& m_draft;
    WhatsappFindings m_found;
};

} // namespace

WhatsappContent withVariables(WhatsappContent content, const VariableCatalogue& catalogue)
{
    QStringList sources{content.text};
    if (content.use) sources += content.use->variables + content.use->buttons + QStringList{content.use->header};
    for (const auto& source : std::as_const(sources)) collectNames(source, catalogue, content.variables);
    return content;
}

namespace {

/// What is still to be written, so that the rest can be seen.
void fillGaps(TemplateUse& use)
{
    const auto gap = QStringLiteral("…");
    if (use.form.needsHeader() && use.header.trimmed().isEmpty()) use.header = gap;
    for (auto* texts : {&use.variables, &use.buttons})
        for (auto& text : *texts)
            if (text.trimmed().isEmpty()) text = gap;
}

} // namespace

Result<WhatsappContent> whatsappContentOf(Database& database, const Session& session, const Clock& clock,
                                          const CampaignDraft& draft, int step)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    const auto catalogue = VariableCatalogue::load(database, session);
    if (!catalogue) return catalogue.failure();
    if (step == 1) return withVariables({.text = draft.whatsapp.second.value_or(FollowUpStep()).text}, *catalogue);
    const auto account = AccountRepository(database, session, clock).byName(draft.account);
    if (!account) return account.failure();
    auto form = TemplateStore(database, session, clock)
                    .find(account->id, draft.whatsapp.first.name, draft.whatsapp.first.language);
    if (!form) return form.failure();
    const auto wanted = withHeaderApart(draft.whatsapp.first, *form);
    return withVariables({.use = TemplateUse{.form = std::move(*form),
                                             .variables = wanted.variables,
                                             .header = wanted.header,
                                             .buttons = wanted.buttons}},
                         *catalogue);
}

Result<WhatsappFindings> findInWhatsapp(Database& database, const Session& session, const Clock& clock,
                                        const CampaignDraft& draft, const std::optional<Account>& account)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    return Findings(database, session, clock, draft).of(account);
}

Result<WhatsappPreview> previewWhatsapp(Database& database, const Session& session, const Clock& clock,
                                        const CampaignDraft& draft, ContactId contact)
{
    WhatsappPreview preview;
    if (const auto account = AccountRepository(database, session, clock).byName(draft.account)) {
        const auto& number = account->number;
        preview.from = number.verifiedName.isEmpty() ? draft.account : number.verifiedName;
        preview.number = number.displayNumber;
    }
    for (int step = 0; step < (draft.whatsapp.second ? 2 : 1); ++step) {
        auto content = whatsappContentOf(database, session, clock, draft, step);
        if (!content) return content.failure();
        if (content->use) fillGaps(*content->use);
        const auto blueprint = WhatsappBlueprint::create(*content);
        if (!blueprint)
            return fail(blueprint.error().code, placeIn(step, blueprint.error().subject), blueprint.error().detail);
        auto keys = content->variables.values();
        keys.append(QStringLiteral("name"));
        keys.append(QStringLiteral("phone"));
        keys.removeDuplicates();
        const auto values = valuesOf(database, session, keys, contact);
        if (!values) return values.failure();
        const auto value = [&](const QString& key) { return values->value(key).toString(); };
        preview.to =
            QStringLiteral("%1  %2").arg(value(QStringLiteral("name")), value(QStringLiteral("phone"))).trimmed();
        if (step == 0)
            preview.first = blueprint->bubble(value);
        else
            preview.second = blueprint->bubble(value);
        for (const auto& key : blueprint->required())
            if (value(key).trimmed().isEmpty() && !preview.emptyVariables.contains(key))
                preview.emptyVariables.append(key);
    }
    return preview;
}

} // namespace relais
