// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_repository.h"
#include "services/campaigns/preview.h"
#include "services/campaigns/template_library.h"
#include "tests/campaigns/campaign_desk.h"

#include <QFile>
#include <QTest>

using namespace relais;
using test::CampaignDesk;

class CampaignsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void secondSaverIsTold()
    {
        test::TempAgency agency;
        CampaignDesk desk(agency);
        desk.addAccount();
        CampaignRepository campaigns(agency.database(), agency.session(), agency.clock());
        const auto id = campaigns.create(CampaignDesk::draft());
        QVERIFY(id);
        auto mine = campaigns.byId(*id);
        QVERIFY(mine);
        QVERIFY(mine->draft == CampaignDesk::draft());
        mine->draft.name = QStringLiteral("Deux");
        const auto saved = campaigns.save(*id, mine->revision, mine->draft);
        QVERIFY(saved);
        const auto late = campaigns.save(*id, mine->revision, CampaignDesk::draft());
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QCOMPARE(campaigns.byId(*id)->summary.name, QStringLiteral("Deux"));
        QVERIFY(campaigns.save(*id, *saved, CampaignDesk::draft()));
    }

    void unknownNamesAreNamed()
    {
        test::TempAgency agency;
        CampaignDesk desk(agency);
        desk.addAccount();
        CampaignRepository campaigns(agency.database(), agency.session(), agency.clock());
        const auto refused = [&](auto change) {
            auto draft = CampaignDesk::draft();
            change(draft);
            const auto made = campaigns.create(draft);
            return made ? Error{} : made.error();
        };
        auto error = refused([](CampaignDraft& d) { d.account = QStringLiteral("nowhere"); });
        QCOMPARE(error.code, ErrorCode::NotFound);
        QCOMPARE(error.subject, QStringLiteral("nowhere"));
        error = refused([](CampaignDraft& d) { d.audience.categories = QStringList{QStringLiteral("nobody")}; });
        QCOMPARE(error.subject, QStringLiteral("nobody"));
        error = refused([](CampaignDraft& d) { d.steps[0].subject = QStringLiteral("{nmo}"); });
        QCOMPARE(error.code, ErrorCode::Invalid);
        QCOMPARE(error.subject, QStringLiteral("steps[0].subject"));
        QCOMPARE(error.detail, QStringLiteral("line 1, column 1: unknown variable {nmo}"));
        // What is being typed is kept all the same.
        const auto id = campaigns.create(CampaignDesk::draft());
        auto draft = CampaignDesk::draft();
        draft.steps[0].subject = QStringLiteral("{nm");
        QVERIFY(!campaigns.save(*id, 1, draft));
        QVERIFY(campaigns.save(*id, 1, draft, CampaignRepository::Strictness::Lenient));
    }

    void attachmentsAreReadOnce()
    {
        test::TempAgency agency;
        CampaignDesk desk(agency);
        desk.addAccount();
        CampaignRepository campaigns(agency.database(), agency.session(), agency.clock());
        const auto path = agency.folder().path() + QStringLiteral("/devis.pdf");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4 x");
        file.close();
        auto draft = CampaignDesk::draft();
        draft.steps[0].attachments = {{path, std::nullopt, {}, {}}};
        const auto id = campaigns.create(draft);
        QVERIFY(id);
        QVERIFY(file.remove());
        const auto stored = attachmentsOf(agency.database(), agency.session(), *id);
        QCOMPARE(stored->size(), 1);
        QCOMPARE(stored->at(0).name, QStringLiteral("devis.pdf"));
        QCOMPARE(stored->at(0).mediaType, "application/pdf");
        QCOMPARE(stored->at(0).data, "%PDF-1.4 x");
        const auto copy = campaigns.duplicate(*id, QStringLiteral("Copie"));
        QVERIFY(copy);
        QCOMPARE(attachmentsOf(agency.database(), agency.session(), *copy)->size(), 1);
        auto known = campaigns.byId(*id);
        known->draft.steps[0].attachments.clear();
        QVERIFY(campaigns.save(*id, known->revision, known->draft));
        QCOMPARE(attachmentsOf(agency.database(), agency.session(), *id)->size(), 0);
        QCOMPARE(attachmentsOf(agency.database(), agency.session(), *copy)->size(), 1);
        draft.steps[0].attachments = {{path, std::nullopt, {}, {}}};
        QCOMPARE(campaigns.create(draft).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(desk.one(QStringLiteral("SELECT count(*) FROM campaigns")), QStringLiteral("2"));
    }

    void pagesJoinWithoutGap()
    {
        test::TempAgency agency;
        CampaignDesk desk(agency);
        desk.addAccount();
        CampaignRepository campaigns(agency.database(), agency.session(), agency.clock());
        for (int i = 0; i < 7; ++i) {
            QVERIFY(campaigns.create(CampaignDesk::draft()));
            if (i % 2) agency.clock().advance(Milliseconds(5));
        }
        QList<qint64> seen;
        CampaignQuery query;
        query.limit = 3;
        do {
            const auto page = campaigns.list(query);
            QVERIFY(page);
            for (const auto& item : page->items) seen.append(item.id.value());
            query.after = page->next;
        } while (query.after);
        QCOMPARE(seen, (QList<qint64>{7, 6, 5, 4, 3, 2, 1}));
    }

    void anotherWorkspaceHasNone()
    {
        test::TempAgency agency;
        CampaignDesk desk(agency);
        desk.addAccount();
        const auto id =
            CampaignRepository(agency.database(), agency.session(), agency.clock()).create(CampaignDesk::draft());
        const auto other = agency.addWorkspace(QStringLiteral("Autre"));
        CampaignRepository theirs(agency.database(), other, agency.clock());
        QCOMPARE(theirs.byId(*id).error().code, ErrorCode::NotFound);
        QCOMPARE(theirs.remove(*id).error().code, ErrorCode::NotFound);
        QCOMPARE(theirs.list({})->items.size(), 0);
    }

    void anAgentMayOnlyRead()
    {
        test::TempAgency agency;
        CampaignDesk desk(agency);
        desk.addAccount();
        auto agent = agency.session();
        agent.role = Role::Agent;
        CampaignRepository campaigns(agency.database(), agent, agency.clock());
        QVERIFY(campaigns.list({}));
        QCOMPARE(campaigns.create(CampaignDesk::draft()).error().code, ErrorCode::NotAllowed);
    }

    void previewIsWhatThePersonSees()
    {
        test::TempAgency agency;
        CampaignDesk desk(agency);
        desk.addAccount();
        desk.run(QStringLiteral("INSERT INTO custom_fields VALUES (1, 'ville', 'Ville', 'text')"));
        desk.run(QStringLiteral("UPDATE users SET signature_html = '<b>Zoé {nom}</b>'"));
        const auto contact = desk.addContact(QStringLiteral("R&D <x>"), QStringLiteral("a@b.fr"));
        desk.run(QStringLiteral("UPDATE contacts SET fields = '{\"ville\":\"Évry\"}'"));
        auto draft = CampaignDesk::draft();
        draft.steps[0].subject = QStringLiteral("{nom} à {Ville} {company|}");
        draft.steps[0].html = QStringLiteral("<p>{nom} {prenom}</p>{signature}");
        const auto mail = previewMail(agency.database(), agency.session(), draft, contact);
        QVERIFY2(mail, qPrintable(mail ? QString() : mail.error().detail));
        QCOMPARE(mail->subject, QStringLiteral("R&D <x> à Évry"));
        QCOMPARE(mail->html, QStringLiteral("<p>R&amp;D &lt;x&gt; </p><b>Zoé {nom}</b>"));
        QCOMPARE(mail->emptyVariables, QStringList{QStringLiteral("first_name")});
        QVERIFY(!previewMail(agency.database(), agency.session(), draft, ContactId(99)));
        const auto test = composeTestMail(agency.database(), agency.session(), agency.clock(), draft, std::nullopt,
                                          contact, QStringLiteral("me@maison.example"));
        QVERIFY(test);
        QVERIFY(test->contains("<me@maison.example>"));
    }

    void libraryKeepsTexts()
    {
        test::TempAgency agency;
        TemplateLibrary library(agency.database(), agency.session(), agency.clock());
        MailTemplate wanted;
        wanted.name = QStringLiteral("Vœux");
        wanted.subject = QStringLiteral("Bonne année {nom|}");
        QVERIFY(library.save(wanted));
        wanted.subject = QStringLiteral("Bonne année");
        QVERIFY(library.save(wanted));
        QCOMPARE(library.list()->size(), 1);
        QCOMPARE(library.byName(QStringLiteral("vœux"))->subject, QStringLiteral("Bonne année"));
        wanted.html = QStringLiteral("{nope}");
        QCOMPARE(library.save(wanted).error().subject, QStringLiteral("html"));
        QVERIFY(library.remove(QStringLiteral("VŒUX")));
        QVERIFY(!library.remove(QStringLiteral("VŒUX")));
    }
};

QTEST_GUILESS_MAIN(CampaignsTest)
#include "tst_campaigns.moc"
