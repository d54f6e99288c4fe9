// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/access/walk/content.h"

#include "services/access/invitations.h"
#include "services/access/people.h"
#include "services/access/sign_in.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_repository.h"
#include "services/campaigns/template_library.h"
#include "services/channels/account_repository.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/duplicate_finder.h"
#include "services/contacts/suppression_list.h"
#include "services/conversations/conversation_actions.h"
#include "services/conversations/rule_repository.h"
#include "services/conversations/sequences.h"
#include "services/conversations/test_message.h"
#include "services/costs/campaign_budget.h"
#include "services/costs/rate_cards.h"
#include "services/figures/dashboard.h"
#include "services/moderation/moderation_list.h"
#include "services/reading/reading_queue.h"
#include "services/storage/database.h"
#include "services/writing/answer_cache.h"
#include "services/writing/provider_store.h"
#include "services/writing/voice.h"
#include "services/writing/writing_figures.h"
#include "services/writing/writing_settings.h"
#include "tests/conversations/sample_inbox.h"

#include <QFile>
#include <QRandomGenerator>

namespace relais::test {

namespace {

using namespace std::chrono_literals;

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s: %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    return std::move(*result);
}

void must(const Result<void>& result)
{
    if (!result)
        qFatal("%s %s: %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
}

class Maker
{
public:
    Maker(Database& database, SecretStore& secrets, const Session& owner, const FakeClock& clock, QString folder,
          const QString& word, quint32 seed)
        : m_database(database)
        , m_secrets(secrets)
        , m_owner(owner)
        , m_clock(clock)
        , m_folder(std::move(folder))
        , m_random(seed)
    {
        m_made.word = word;
        m_made.workspace = owner.workspace;
        m_made.slug = owner.workspaceSlug;
        m_made.number = QString::number(2'000'000 + m_random.bounded(7'000'000));
    }

    Content make()
    {
        people();
        contacts();
        groups();
        accounts();
        texts();
        campaigns();
        messages();
        conversations();
        whatsappCampaigns();
        money();
        leftovers();
        must(rebuildFigures(m_database, m_owner));
        return m_made;
    }

private:
    qint64 write(const char* sql, const QVariantList& values)
    {
        return must(m_database.runText(QString::fromLatin1(sql), values)).insertedId;
    }
    qint64 workspace() const { return m_made.workspace.value(); }
    qint64 now() const { return toMs(m_clock.now()); }
    int some(int least, int most) { return least + m_random.bounded(most - least + 1); }

    void people()
    {
        const auto add = [&](Role role) {
            return must(
                People(m_database, m_owner, m_clock)
                    .add({m_made.personEmail(role), m_made.called(qPrintable(roleName(role))), role, Secret(kPassword)},
                         HashCost::ForTests));
        };
        m_made.admin = add(Role::Admin);
        m_made.manager = add(Role::Manager);
        m_made.agent = add(Role::Agent);
    }

    void contacts()
    {
        write("INSERT INTO custom_fields (workspace_id, key, label, type) VALUES (?, 'tier', 'Tier', 'text')",
              {workspace()});
        ContactRepository all(m_database, m_owner, m_clock);
        const int count = some(14, 20);
        for (int i = 0; i < count; ++i) {
            ContactData data;
            data.name = QStringLiteral("%1 Dupont %2").arg(m_made.word).arg(i);
            data.company = m_random.bounded(2) ? QStringLiteral("Moulins") : m_made.called("works");
            data.email = *EmailAddress::parse(QStringLiteral("%1%2@people.example").arg(m_made.word).arg(i));
            if (i < 2) data.phone = *PhoneNumber::parse(m_made.phone());
            data.externalId = QStringLiteral("%1-%2").arg(m_made.word).arg(i);
            data.language = m_random.bounded(2) ? QStringLiteral("fr") : QStringLiteral("en");
            data.fields.insert(QStringLiteral("tier"),
                               m_random.bounded(2) ? QStringLiteral("gold") : QStringLiteral("tin"));
            data.fields.insert(m_made.ownField(), QString::number(i) + QStringLiteral(",50"));
            data.tags = {m_made.tag()};
            m_contacts.append(must(all.add(data)));
        }
        m_made.contact = m_contacts[0];
        m_made.twin = m_contacts[1];
        m_made.third = m_contacts[2];
        m_made.stopped = m_contacts[5];
        must(SuppressionList(m_database, m_owner, m_clock)
                 .add(m_made.word + QStringLiteral("5@people.example"), QStringLiteral("bounced"), {}));
        m_made.deleted = m_contacts.takeLast();
        must(all.remove({m_made.deleted}));
        must(DuplicateFinder(m_database, m_owner).tellApart({m_contacts[2], m_contacts[3]}));
        ConsentList consents(m_database, m_owner, m_clock);
        must(consents.set(m_made.contact,
                          {.channel = ConsentChannel::Email, .granted = true, .source = m_made.called("form")}));
        must(consents.set(m_made.twin,
                          {.channel = ConsentChannel::Whatsapp, .granted = false, .source = m_made.called("form")}));
        write("INSERT INTO erased_addresses (workspace_id, mark, created_at) VALUES (?, ?, 0)",
              {workspace(), m_made.word.toUtf8()});
        must(SuppressionList(m_database, m_owner, m_clock)
                 .add(m_made.suppressed(), QStringLiteral("manual"), m_made.called("hand")));
        must(SuppressionList(m_database, m_owner, m_clock)
                 .add(QStringLiteral("everywhere@people.example"), QStringLiteral("manual"), {}));
    }

    void groups()
    {
        CategoryRepository groups(m_database, m_owner, m_clock);
        m_made.category = must(groups.add(m_made.called("category")));
        must(groups.assign(m_made.category, m_contacts.mid(0, some(2, 6))));
        // A name that others have too.
        must(groups.assign(must(groups.add(QStringLiteral("VIP"))), m_contacts.mid(0, some(1, 4))));
        must(groups.addSegment({m_made.called("segment"), {.categories = {m_made.called("category")}}}));
    }

    void accounts()
    {
        AccountRepository all(m_database, m_owner, m_clock);
        const auto from = *Mailbox::parse(QStringLiteral("%1 <hello@%1.example>").arg(m_made.word));
        const auto mail = [&](const char* name) {
            return AccountDraft{.name = m_made.called(name),
                                .settings = SmtpSettings{.from = from},
                                .practice = true,
                                .backoff = Seconds(10)};
        };
        m_made.mail = must(all.add(mail("mail"), {}, nullptr));
        m_made.spare = must(
            all.add(mail("spare"), {{AccountSecret::Login, Secret("hidden " + m_made.word.toUtf8())}}, &m_secrets));
        write("INSERT INTO pacing_log (account_id, at, n) VALUES (?, ?, ?)", {m_made.mail.value(), now(), some(1, 9)});
    }

    CampaignDraft mailDraft(const char* name) const
    {
        CampaignDraft draft;
        draft.name = m_made.called(name);
        draft.account = m_made.called("mail");
        draft.steps[0].subject = QStringLiteral("%1 {nom}").arg(m_made.word);
        draft.steps[0].html = QStringLiteral("<p>%1 {entreprise|chez vous}</p><a href=\"{unsubscribe}\">Stop</a>")
                                  .arg(m_made.called("secret words"));
        return draft;
    }

    void texts()
    {
        must(TemplateLibrary(m_database, m_owner, m_clock)
                 .save({.name = m_made.called("letter"),
                        .subject = m_made.called("subject"),
                        .html = QStringLiteral("<p>x</p>"),
                        .text = {},
                        .updatedAt = {}}));
        StoredRule rule;
        rule.rule.name = m_made.called("rule");
        rule.rule.keywords = {QStringLiteral("prix")};
        rule.rule.tags = {m_made.tag()};
        rule.rule.assignTo = m_made.personEmail(Role::Agent);
        m_made.rule = must(RuleRepository(m_database, m_owner, m_clock).save({rule})).first().id;
    }

    void campaigns()
    {
        CampaignRepository all(m_database, m_owner, m_clock);
        auto draft = mailDraft("draft");
        QFile file(m_folder + QLatin1Char('/') + m_made.word + QStringLiteral(".txt"));
        if (!file.open(QIODevice::WriteOnly) || file.write(m_made.word.toUtf8()) < 0) qFatal("no file");
        file.close();
        draft.steps[0].attachments = {{.path = file.fileName(), .id = {}, .name = {}, .contentId = {}}};
        m_made.draft = must(all.create(draft));
        m_made.attachment = *must(all.byId(m_made.draft)).draft.steps[0].attachments[0].id;
        const auto launch = [&](const char* name, std::optional<Instant> at = {}) {
            const auto id = must(all.create(mailDraft(name)));
            must(launchCampaign(m_database, m_owner, m_clock, id, {.at = at}));
            return id;
        };
        m_made.scheduled = launch("scheduled", m_clock.now() + 48h);
        m_made.sending = launch("sending");
        m_made.paused = launch("paused");
        m_made.done = launch("done");
        write("UPDATE campaigns SET status = 3 WHERE id = ?", {m_made.paused.value()});
        write("UPDATE messages SET due_at = ?, held = 1 WHERE campaign_id = ? AND status = 0",
              {toMs(m_clock.now() + 1h), m_made.paused.value()});
        write("UPDATE campaigns SET status = 4, finished_at = ? WHERE id = ?", {now(), m_made.done.value()});
    }

    /// One of each status, at least, in the campaign that is done.
    void messages()
    {
        QList<qint64> ids;
        {
            auto rows = must(m_database.queryText(
                QStringLiteral("SELECT id FROM messages WHERE campaign_id = %1 ORDER BY id").arg(m_made.done.value()),
                {}));
            while (rows.next()) ids.append(rows.integer(0));
        }
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const auto status =
                i < qsizetype(kAllMessageStatuses.size())
                    ? kAllMessageStatuses[std::size_t(i)]
                    : kAllMessageStatuses[std::size_t(m_random.bounded(int(kAllMessageStatuses.size())))];
            const auto finished = isFinal(status) ? QVariant(now()) : QVariant(QMetaType::fromType<qint64>());
            const auto provider = QStringLiteral("wamid.%1.%2").arg(m_made.word).arg(i);
            write(
                "UPDATE messages SET status = ?, attempts = 1, finished_at = ?, sent_at = ?, provider_id = ?, error_code = '550', error_text = ? WHERE id = ?",
                {static_cast<int>(status), finished, finished, provider, m_made.called("trouble"), ids[i]});
            write(
                "INSERT INTO attempts (message_id, number, workspace_id, at, outcome, code, text) VALUES (?, 1, ?, ?, 0, '250', ?)",
                {ids[i], workspace(), now(), m_made.called("answer")});
            write("INSERT INTO provider_ids (provider_id, workspace_id, message_id) VALUES (?, ?, ?)",
                  {provider, workspace(), ids[i]});
            if (status == MessageStatus::Unsure) m_made.unsure = MessageId(ids[i]);
        }
        m_made.message = MessageId(ids[5]);
    }

    void conversations()
    {
        SampleInbox inbox(m_database, m_made.workspace, now() - 3'600'000);
        m_made.whatsapp = inbox.account();
        write(
            "UPDATE accounts SET name = ?, name_key = ?, settings = json_set(settings, '$.phone_number_id', ?, '$.business_account_id', ?) WHERE id = ?",
            {m_made.called("whatsapp"), m_made.called("whatsapp"), m_made.number, m_made.number,
             m_made.whatsapp.value()});
        const auto people = some(2, 5);
        for (int i = 0; i < people; ++i) {
            const auto id = inbox.converse(QStringLiteral("%1 Dupont %2").arg(m_made.word).arg(100 + i), i);
            inbox.hear(id, m_made.called("said this"), i + 1);
            inbox.openWindow(id, m_clock.now() + 1h);
            (i == 0 ? m_made.conversation : m_made.closed) = id;
        }
        m_made.file =
            InteractionId(inbox.hearFile(m_made.conversation, QStringLiteral("image"), m_made.called("picture.png"),
                                         QStringLiteral("image/png"), "\x89PNG", 10));
        m_made.missing =
            InteractionId(inbox.missFile(m_made.conversation, QStringLiteral("image"), m_made.called("gone.png"),
                                         QStringLiteral("image/png"), MediaState::Failed, m_made.word, 11));
        inbox.answer(m_made.conversation, m_made.called("answer"), 12);
        inbox.note(m_made.conversation, m_made.called("note"), 13);
        inbox.hear(m_made.conversation, m_made.called("said more"), 14);
        inbox.addTemplate(m_made.templateName(), QStringLiteral("fr"), QStringLiteral("Bonjour {{1}}"));
        ConversationActions actions(m_database, m_owner, m_clock);
        must(actions.changeTags(m_made.conversation, {m_made.tag()}, {}));
        must(actions.assign(m_made.conversation, m_made.personEmail(Role::Agent)));
        must(actions.close(m_made.closed));
        auto rows = must(m_database.queryText(
            QStringLiteral("SELECT contact_id FROM conversations WHERE id = %1").arg(m_made.conversation.value()), {}));
        if (rows.next()) m_made.written = ContactId(rows.integer(0));
    }

    void whatsappCampaigns()
    {
        CampaignDraft draft;
        draft.name = m_made.called("whatsapp draft");
        draft.channel = Channel::Whatsapp;
        draft.account = m_made.called("whatsapp");
        draft.whatsapp.first = {.name = m_made.templateName(),
                                .language = QStringLiteral("fr"),
                                .variables = {QStringLiteral("{nom|client}")},
                                .header = {},
                                .buttons = {}};
        draft.whatsapp.second = FollowUpStep{.text = m_made.called("follow-up")};
        m_made.whatsappDraft = must(CampaignRepository(m_database, m_owner, m_clock).create(draft));
        m_made.test = must(
            queueWhatsappTest(m_database, m_owner, m_clock,
                              {.draft = draft, .contact = m_made.contact, .number = QStringLiteral("+33600000001")}));

        const auto campaign = write(
            "INSERT INTO campaigns (workspace_id, name, channel, draft, account_id, status, launched_at, created_at, updated_at) VALUES (?, ?, 'whatsapp', '{}', ?, 4, ?, ?, ?)",
            {workspace(), m_made.called("sequence"), m_made.whatsapp.value(), now(), now(), now()});
        m_made.sequence = CampaignId(campaign);
        for (int step = 1; step <= 2; ++step)
            write(
                "INSERT INTO campaign_contents (workspace_id, campaign_id, step, content) VALUES (?, ?, ?, '{\"text\":\"Merci\",\"names\":{}}')",
                {workspace(), campaign, step});
        write(
            "INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at, sent_at, finished_at) "
            "SELECT workspace_id, ?, 1, contact_id, account_id, address, 3, ?, ?, ? FROM conversations WHERE id = ?",
            {campaign, now(), now(), now(), m_made.conversation.value()});
        must(Sequences(m_database, m_owner, m_clock).reset(m_made.conversation, m_made.sequence));
        write(
            "INSERT INTO rule_runs (workspace_id, conversation_id, rule_id, interaction_id, at) VALUES (?, ?, ?, ?, ?)",
            {workspace(), m_made.conversation.value(), m_made.rule.value(), m_made.file.value(), now()});
    }

    void money()
    {
        must(RateCards(m_database, m_owner, m_clock)
                 .set(m_made.whatsapp,
                      "country,category,currency,rate\n*,utility,EUR,0.0" + QByteArray::number(some(10, 99)) + "\n"));
        must(setCampaignBudget(m_database, m_owner, m_clock, m_made.sending,
                               Money{some(1, 9) * 1'000'000LL, QStringLiteral("EUR")}));
        write(
            "INSERT INTO message_costs (message_id, workspace_id, campaign_id, account_id, day, month, country, category, rated_as, billable, amount, currency) "
            "VALUES (?, ?, ?, ?, ?, 202609, 'FR', 'utility', '*', 1, ?, 'EUR')",
            {m_made.message.value(), workspace(), m_made.done.value(), m_made.whatsapp.value(), utcDay(m_clock.now()),
             some(1, 9) * 1000});
        write("INSERT INTO cost_reservations (message_id, campaign_id, amount, currency) VALUES (?, ?, ?, 'EUR')",
              {m_made.unsure.value(), m_made.done.value(), some(1, 9)});
    }

    /// What only comes about from outside, or by parts that a test of these services does not run.
    void leftovers()
    {
        write("INSERT INTO unreachable_days (workspace_id, address, day) VALUES (?, ?, 20000)",
              {workspace(), m_made.email()});
        m_made.invitation = must(
            Invitations(m_database, m_owner, m_clock)
                .create({.email = m_made.word + QStringLiteral("@invited.example"), .language = QStringLiteral("en")}));
        must(saveVoice(m_database, m_owner, m_clock,
                       {.does = m_made.called("voice"), .audience = m_made.called("readers")}));
        must(AnswerCache(m_database, m_owner, m_clock).keep(m_made.word.toUtf8(), m_made.called("known answer")));
        must(countWriting(m_database, m_owner, m_clock, m_made.called("model"), {.asked = 3, .known = 1}));
        must(switchReading(m_database, m_owner, m_clock, true));
        write("INSERT INTO readings_due (interaction_id, workspace_id, due_at) VALUES (?, ?, ?)",
              {m_made.file.value(), workspace(), now()});
        write(
            "INSERT INTO readings (interaction_id, workspace_id, language, sentiment, intent, urgency, model, read_at) VALUES (?, ?, 'fr', 'neutral', 'question', 'normal', ?, ?)",
            {m_made.file.value(), workspace(), m_made.word, now()});
        write(
            "INSERT INTO automatic_answers (conversation_id, workspace_id, rule_id, interaction_id, due_at) VALUES (?, ?, ?, ?, ?)",
            {m_made.conversation.value(), workspace(), m_made.rule.value(), m_made.file.value(), now()});
        must(ModerationList(m_database, m_owner, m_clock)
                 .save({{.sought = m_made.called("forbidden"),
                         .verdict = ModerationVerdict::Block,
                         .reason = m_made.called("why")}}));
        must(ModerationList(m_database, m_owner, m_clock).setModel(ModelPart::Warns));
        m_made.provider = must(ProviderStore(m_database, m_owner, m_clock)
                                   .add({.name = m_made.called("provider"),
                                         .kind = ProviderKind::OpenAi,
                                         .baseUrl = QStringLiteral("http://127.0.0.1:1"),
                                         .model = m_made.word,
                                         .isOn = false},
                                        {}, nullptr));
        auto agent = m_owner;
        agent.user = m_made.agent;
        agent.role = Role::Agent;
        m_made.sample = must(WritingSamples(m_database, agent, m_clock).add(m_made.called("own text")));
        must(WritingSettingsStore(m_database, m_owner, m_clock)
                 .save({.baseUrl = QStringLiteral("http://127.0.0.1:1"), .model = m_made.word}));
    }

    Database& m_database;
    SecretStore& m_secrets;
    const Session& m_owner;
    const FakeClock& m_clock;
    QString m_folder;
    QRandomGenerator m_random;
    Content m_made;
    QList<ContactId> m_contacts;
};

} // namespace

Content Content::ghost() const
{
    auto one = *this;
    const auto raise = [](auto&... ids) {
        ((ids = std::remove_reference_t<decltype(ids)>(ids.value() + kGhosts)), ...);
    };
    raise(one.workspace, one.admin, one.manager, one.agent, one.contact, one.twin, one.third, one.deleted, one.written,
          one.stopped, one.category, one.mail, one.whatsapp, one.spare, one.draft, one.whatsappDraft, one.scheduled,
          one.sending, one.paused, one.done, one.sequence, one.attachment, one.message, one.unsure, one.test,
          one.conversation, one.closed, one.file, one.missing, one.rule, one.invitation, one.sample, one.provider);
    one.word = QStringLiteral("ghost");
    one.slug = QStringLiteral("ghost");
    one.number = QStringLiteral("9999999");
    return one;
}

Content makeContent(Database& database, SecretStore& secrets, const Session& owner, const FakeClock& clock,
                    const QString& folder, const QString& word, quint32 seed)
{
    return Maker(database, secrets, owner, clock, folder, word, seed).make();
}

} // namespace relais::test
