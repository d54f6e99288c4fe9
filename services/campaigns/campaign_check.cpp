// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_check.h"

#include "models/mail/html_text.h"
#include "services/access/agency.h"
#include "services/campaigns/campaign_moderation.h"
#include "services/campaigns/dns_lookup.h"
#include "services/campaigns/preview.h"
#include "services/campaigns/variables.h"
#include "services/campaigns/whatsapp_check.h"
#include "services/campaigns/whatsapp_draft.h"
#include "services/channels/account_repository.h"
#include "services/contacts/audience_sql.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "sql/campaigns.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <chrono>

#include <algorithm>

namespace relais {

namespace {

/// Most servers refuse a mail above 10 MB; base64 takes a third more.
constexpr auto kRecently = std::chrono::hours(7 * 24);
constexpr qint64 kComfortableAttachment = 7 * 1024 * 1024;
/// What one connection to a server does in a second, roughly, when no limit says anything.
constexpr qint64 kPerConnectionAndSecond = 20;

class Check
{
public:
    Check(Database& database, const Session& session, const Clock& clock, const CampaignDraft& draft,
          std::optional<CampaignId> stored, DnsLookup* dns, const AccountProbe& probe, const TextJudge& judge)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_draft(draft)
        , m_stored(stored)
        , m_dns(dns)
        , m_probe(probe)
        , m_judge(judge)
    {
    }

    Result<CheckReport> run()
    {
        if (auto done = account(); !done) return done.failure();
        if (auto done = templates(); !done) return done.failure();
        if (auto done = audience(); !done) return done.failure();
        texts();
        if (auto done = moderation(); !done) return done.failure();
        if (auto done = attachments(); !done) return done.failure();
        schedule();
        senderDomain();
        return std::move(m_report);
    }

private:
    void add(ProblemCode code, Severity severity, const QString& subject = {}, const QString& detail = {},
             qint64 count = 0)
    {
        m_report.problems.append({code, severity, subject, detail, count});
    }

    Result<void> account()
    {
        if (m_draft.account.isEmpty()) {
            add(ProblemCode::NoAccount, Severity::Error);
            return {};
        }
        auto found = AccountRepository(m_database, m_session, m_clock).byName(m_draft.account);
        if (!found && found.error().code != ErrorCode::NotFound) return found.failure();
        if (!found) {
            add(ProblemCode::AccountMissing, Severity::Error, m_draft.account);
            return {};
        }
        m_account = *found;
        m_report.practice = m_account->draft.practice;
        const auto fits = fitsAgency(m_database, m_account->draft);
        if (!fits && fits.error().code != ErrorCode::Invalid) return fits;
        if (!fits)
            add(ProblemCode::AccountUnreachable, Severity::Error, m_draft.account, fits.error().detail);
        else if (!m_account->isUp)
            add(ProblemCode::AccountDown, Severity::Warning, m_draft.account, m_account->reason);
        else
            ask();
        const auto agency = agencyInfo(m_database);
        if (!agency) return agency.failure();
        if (!agency->armed) add(ProblemCode::Disarmed, Severity::Warning);
        return {};
    }

    void ask()
    {
        if (!m_probe || m_account->draft.practice) return;
        auto answer = m_probe(*m_account);
        // A server always says something; a secret store that is locked does not.
        if (!answer)
            add(ProblemCode::AccountUnreachable, Severity::Warning, m_draft.account,
                answer.error().detail.isEmpty() ? QStringLiteral("its password cannot be read")
                                                : answer.error().detail);
        else
            m_templatesNow = std::move(answer->templates);
    }

    Result<void> audience()
    {
        const auto count = countAudience(m_database, m_session, m_draft.audience, m_requiredSql, m_draft.channel);
        if (!count && count.error().code != ErrorCode::NotFound) return count.failure();
        if (!count) {
            add(ProblemCode::UnknownName, Severity::Error, count.error().subject, count.error().detail);
            return {};
        }
        m_report.audience = *count;
        if (count->recipients == 0) add(ProblemCode::NoRecipients, Severity::Error);
        const auto without = m_draft.channel == Channel::Email ? ProblemCode::WithoutEmail : ProblemCode::WithoutPhone;
        if (count->withoutAddress > 0) add(without, Severity::Note, {}, {}, count->withoutAddress);
        if (count->sameAddress > 0) add(ProblemCode::SamePhone, Severity::Note, {}, {}, count->sameAddress);
        m_report.durationSeconds = duration(count->recipients);
        if (auto done = weigh(count->recipients); !done) return done;
        if (!m_stored) return {};
        const auto again =
            countRecentlySent(m_database, m_session, m_draft.audience, *m_stored, m_clock.now() - kRecently);
        if (!again) return again.failure();
        if (*again > 0) add(ProblemCode::RecentlySent, Severity::Warning, {}, {}, *again);
        return {};
    }

    qint64 duration(qint64 recipients) const
    {
        if (!m_account || recipients == 0) return 0;
        const auto& draft = m_account->draft;
        qint64 longest = recipients / (kPerConnectionAndSecond * std::max(1, draft.connections));
        const auto bound = [&](qint64 messages, qint64 seconds) {
            longest = std::max(longest, (recipients - 1) / messages * seconds);
        };
        for (const auto& limit : draft.limits) bound(std::max(1, limit.messages), limit.window.count());
        if (draft.daily) bound(std::max(1, *draft.daily), 24 * 3600);
        return longest;
    }

    Result<void> weigh(qint64 recipients)
    {
        if (!m_account || !m_account->draft.whatsapp()) return {};
        auto weight = weighWhatsapp(m_database, m_session, m_clock, m_draft, *m_account, m_form, recipients);
        if (!weight) return weight.failure();
        m_report.problems += weight->problems;
        m_report.tierDays = std::move(weight->tierDays);
        m_report.durationSeconds = std::max(m_report.durationSeconds, weight->tierSeconds);
        m_report.cost = std::move(weight->cost);
        return {};
    }

    /// What the texts ask of a contact: the audience is counted by it in one pass.
    Result<void> templates()
    {
        const auto catalogue = VariableCatalogue::load(m_database, m_session);
        if (!catalogue) return catalogue.failure();
        if (m_draft.channel == Channel::Whatsapp) {
            const auto found = findInWhatsapp(m_database, m_session, m_clock, m_draft, m_account);
            if (!found) return found.failure();
            m_templateProblems = found->problems;
            m_required = found->required;
            m_form = found->form;
            if (m_form && m_templatesNow)
                if (const auto changed = changeOf(*m_form, *m_templatesNow)) m_templateProblems.append(*changed);
            for (const auto& key : std::as_const(m_required)) m_requiredSql.append(catalogue->sqlOf(key));
            return {};
        }
        const auto& step = m_draft.steps.value(0);
        const auto compile = [&](const QString& source, TemplateSyntax syntax, const char* key) {
            const auto made = Template::compile(source, syntax, catalogue->resolver());
            if (made)
                m_required += made->required(), m_used += made->variables();
            else
                m_templateProblems.append({ProblemCode::BadTemplate, Severity::Error,
                                           QStringLiteral("steps[0].%1").arg(QLatin1String(key)), made.error().detail});
        };
        compile(step.subject, TemplateSyntax::Text, "subject");
        compile(step.html, TemplateSyntax::Html, "html");
        compile(step.text, TemplateSyntax::Text, "text");
        m_required.removeDuplicates();
        m_required.removeIf(isComposersVariable);
        for (const auto& key : std::as_const(m_required)) m_requiredSql.append(catalogue->sqlOf(key));
        return {};
    }

    void texts()
    {
        if (m_draft.channel == Channel::Whatsapp) {
            m_report.problems += m_templateProblems;
            lacking();
            return;
        }
        const auto& step = m_draft.steps.value(0);
        if (step.subject.trimmed().isEmpty()) add(ProblemCode::NoSubject, Severity::Error);
        if (step.text.trimmed().isEmpty() && textFromHtml(step.html).isEmpty()
            && !step.html.contains(QLatin1String("<img"), Qt::CaseInsensitive))
            add(ProblemCode::NoText, Severity::Error);
        m_report.problems += m_templateProblems;
        lacking();
        if (!m_used.contains(*composersVariable(QStringLiteral("unsubscribe"))))
            add(ProblemCode::NoUnsubscribeLink, Severity::Warning);
        links(step);
    }

    Result<void> moderation()
    {
        const auto found = moderateCampaign(m_database, m_session, m_clock, m_draft, m_judge);
        if (!found) return found.failure();
        m_report.problems += *found;
        return {};
    }

    void lacking()
    {
        const auto& counts = m_report.audience.lacking;
        for (qsizetype i = 0; i < counts.size(); ++i)
            if (counts[i] > 0) add(ProblemCode::EmptyVariable, Severity::Error, m_required[i], {}, counts[i]);
    }

    void links(const CampaignStep& step)
    {
        static const QRegularExpression href(QStringLiteral("<a\\s[^>]*?href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')"),
                                             QRegularExpression::CaseInsensitiveOption);
        QSet<QString> seen;
        for (auto found = href.globalMatch(step.html); found.hasNext();) {
            const auto match = found.next();
            const auto link = (match.captured(1) + match.captured(2)).trimmed();
            // A variable makes the link, or a place in the mail itself: nothing to look at here.
            if (link.startsWith(QLatin1Char('{')) || (link.startsWith(QLatin1Char('#')) && link.size() > 1)
                || seen.contains(link))
                continue;
            seen.insert(link);
            if (!isGoodLink(QString(link).replace(QLatin1String("&amp;"), QLatin1String("&"))))
                add(ProblemCode::BadLink, Severity::Warning, link);
        }
    }

    static bool isGoodLink(QString link)
    {
        // A variable inside of a link stands for some word.
        link.replace(QRegularExpression(QStringLiteral("\\{[^}]*\\}")), QStringLiteral("x"));
        const QUrl url(link, QUrl::StrictMode);
        if (!url.isValid()) return false;
        const auto scheme = url.scheme().toLower();
        if (scheme == QLatin1String("mailto")) return url.path().contains(QLatin1Char('@'));
        if (scheme == QLatin1String("tel") || scheme == QLatin1String("sms")) return !url.path().isEmpty();
        if (scheme != QLatin1String("http") && scheme != QLatin1String("https")) return false;
        if (url.host() == QLatin1String("wa.me"))
            return QRegularExpression(QStringLiteral("^/[1-9][0-9]{6,14}$")).match(url.path()).hasMatch()
                   || url.path().startsWith(QLatin1String("/message/"));
        return url.host().contains(QLatin1Char('.')) || url.host() == QLatin1String("localhost");
    }

    Result<void> attachments()
    {
        if (m_draft.channel != Channel::Email) return {};
        QSet<QString> inlineImages;
        if (m_stored) {
            auto rows =
                m_database.query(sql::campaigns::attachment_sizes, {m_session.workspace.value(), m_stored->value()});
            if (!rows) return rows.failure();
            while (rows->next()) {
                if (rows->integer(1) > kComfortableAttachment)
                    add(ProblemCode::AttachmentTooBig, Severity::Warning, rows->text(0), {}, rows->integer(1));
                inlineImages.insert(rows->text(2));
            }
        }
        static const QRegularExpression cid(QStringLiteral("[\"'(]cid:([^\"')]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
        for (auto found = cid.globalMatch(m_draft.steps.value(0).html); found.hasNext();)
            if (const auto id = found.next().captured(1); !inlineImages.contains(id))
                add(ProblemCode::MissingInlineImage, Severity::Warning, id);
        return {};
    }

    void schedule()
    {
        if (m_draft.schedule.start && *m_draft.schedule.start <= m_clock.now())
            add(ProblemCode::StartPassed, Severity::Warning, toIso(*m_draft.schedule.start));
    }

    /// Whether the world is told who may send for the sender's domain. DKIM keys have names that only the
    /// provider knows: the usual ones are tried, and nothing is said when none is found but SPF is there.
    void senderDomain()
    {
        if (!m_dns || !m_account || m_account->draft.practice || !m_account->draft.smtp()) return;
        const auto domain = m_account->draft.smtp()->from.address.domain();
        const auto spf = hasRecord(domain, QLatin1String("v=spf1"));
        if (!spf) {
            add(ProblemCode::DnsUnknown, Severity::Note, domain, spf.error().detail);
            return;
        }
        if (!*spf) add(ProblemCode::NoSpf, Severity::Warning, domain);
        const auto dmarc = hasRecord(QStringLiteral("_dmarc.") + domain, QLatin1String("v=DMARC1"));
        if (dmarc && !*dmarc) add(ProblemCode::NoDmarc, Severity::Warning, domain);
        for (const char* selector : {"default", "mail", "selector1", "google", "dkim", "s1", "k1", "brevo"}) {
            const auto key =
                hasRecord(QStringLiteral("%1._domainkey.%2").arg(QLatin1String(selector), domain), QLatin1String("p="));
            if (!key || *key) return;
        }
        add(ProblemCode::NoDkim, Severity::Note, domain);
    }

    Result<bool> hasRecord(const QString& name, QLatin1String wanted)
    {
        const auto texts = m_dns->txt(name);
        if (!texts) return texts.failure();
        return std::any_of(texts->begin(), texts->end(),
                           [&](const QString& text) { return text.contains(wanted, Qt::CaseInsensitive); });
    }

    Database& m_database;
    const Session& m_session;
    const Clock& m_clock;
    const CampaignDraft& m_draft;
    std::optional<CampaignId> m_stored;
    DnsLookup* m_dns;
    const AccountProbe& m_probe;
    const TextJudge& m_judge;
    std::optional<Account> m_account;
    std::optional<WhatsappTemplate> m_form;
    std::optional<QList<WhatsappTemplate>> m_templatesNow; ///< nothing: Meta was not asked
    QStringList m_required;                                ///< variables without which a text has a gap
    QStringList m_requiredSql;
    QStringList m_used;
    QList<Problem> m_templateProblems;
    CheckReport m_report;
};

} // namespace

bool CheckReport::ok() const
{
    return std::none_of(problems.begin(), problems.end(),
                        [](const Problem& problem) { return problem.severity == Severity::Error; });
}

Result<CheckReport> checkCampaign(Database& database, const Session& session, const Clock& clock,
                                  const CampaignDraft& draft, std::optional<CampaignId> stored, DnsLookup* dns,
                                  const AccountProbe& probe, const TextJudge& judge)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    return Check(database, session, clock, draft, stored, dns, probe, judge).run();
}

} // namespace relais
