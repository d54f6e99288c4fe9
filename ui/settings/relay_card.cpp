// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/relay_card.h"

#include "services/secrets/secret_store.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/sending/engine_thread.h"
#include "ui/settings/relay_sheet.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/question.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kLookEveryMs = 3000;

bool isSame(const Relay& one, const Relay& other)
{
    return one.id == other.id && one.name == other.name && one.url == other.url && one.fetchedAt == other.fetchedAt
           && one.received == other.received && one.trouble == other.trouble;
}

} // namespace

RelayCard::RelayCard(Desk& desk)
    : m_desk(desk)
    , m_rows(new QVBoxLayout)
    , m_look(new QTimer(this))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("relay-card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Relays"), Role::Heading));
    head->addStretch();
    auto* add = makeButton(tr("Add a relay …"), Look::Small);
    add->setObjectName(QStringLiteral("add-relay"));
    head->addWidget(add);
    column->addLayout(head);
    column->addWidget(makeText(
        tr("A relay is a small server of yours that is always on: it keeps what comes in while this computer is off, and cannot read it."),
        Role::Small));
    m_rows->setSpacing(space::kMedium);
    column->addLayout(m_rows);
    m_look->setInterval(kLookEveryMs);
    connect(m_look, &QTimer::timeout, this, &RelayCard::refresh);
    connect(add, &QPushButton::clicked, this, &RelayCard::add);
}

void RelayCard::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_look->start();
}

void RelayCard::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_look->stop();
}

void RelayCard::refresh()
{
    m_desk.run([](const Work& work) { return RelayList(work.database, work.session, work.clock).list(); })
        .then(this, m_latest.only([this](const Result<QList<Relay>>& relays) {
            setVisible(relays || relays.error().code != ErrorCode::NotAllowed);
            if (relays) show(*relays);
        }));
}

void RelayCard::show(const QList<Relay>& relays)
{
    // What is read again every few seconds stays under the mouse and the keyboard unless it is another.
    if (m_shown && std::equal(relays.begin(), relays.end(), m_shown->begin(), m_shown->end(), isSame)) return;
    m_shown = relays;
    clearLayout(m_rows);
    for (const auto& relay : relays) m_rows->addWidget(makeRow(relay));
}

QWidget* RelayCard::makeRow(const Relay& relay)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kTiny);
    top->addWidget(makeText(relay.name), 1);
    auto* fetch = makeButton(tr("Fetch now"), Look::Small);
    fetch->setObjectName(QStringLiteral("fetch-relay"));
    fetch->setAccessibleName(tr("Fetch from %1 now").arg(relay.name));
    auto* line =
        makeIconButton(m_desk.theme, QStringLiteral("copy"), tr("What the relay %1 must be told").arg(relay.name));
    auto* removed = makeIconButton(m_desk.theme, QStringLiteral("trash"), tr("Remove the relay %1").arg(relay.name));
    removed->setObjectName(QStringLiteral("remove-relay"));
    top->addWidget(fetch);
    top->addWidget(line);
    top->addWidget(removed);
    column->addLayout(top);
    column->addWidget(makeText(relay.url, Role::Small));
    const auto when = relay.fetchedAt ? tr("Answered %1 · %Ln event(s) brought", nullptr, plural(relay.received))
                                            .arg(momentText(*relay.fetchedAt))
                                      : tr("It has not answered yet.");
    column->addWidget(makeText(when, Role::Small));
    if (!relay.trouble.isEmpty()) {
        auto* trouble = makeText(detailText(relay.trouble), Role::Bad);
        trouble->setObjectName(QStringLiteral("relay-trouble"));
        column->addWidget(trouble);
    }
    connect(fetch, &QPushButton::clicked, this, &RelayCard::fetchNow);
    connect(line, &QToolButton::clicked, this, [this, name = relay.name] { showLine(name); });
    connect(removed, &QToolButton::clicked, this, [this, relay] { askToRemove(relay); });
    return box;
}

void RelayCard::add()
{
    auto* sheet = new RelaySheet(m_desk, this);
    connect(sheet, &RelaySheet::added, this, [this] {
        refresh();
        m_desk.engine.fetchNow();
    });
    sheet->start();
}

void RelayCard::fetchNow()
{
    const bool asked = m_desk.engine.fetchNow();
    m_desk.navigator.toast(asked ? tr("The relays are asked now.")
                                 : tr("Nothing is fetched while sending rests on this computer."));
}

void RelayCard::showLine(const QString& name)
{
    m_desk
        .runLong([name, open = m_desk.secrets()](const Work& work) -> Result<RelayDesk> {
            const auto secrets = open();
            if (!secrets) return secrets.failure();
            return RelayList(work.database, work.session, work.clock).deskOf(name, **secrets);
        })
        .then(this, [this](const Result<RelayDesk>& desk) {
            if (!desk) {
                m_desk.navigator.toast(errorText(desk.error()));
                return;
            }
            auto* sheet = new RelaySheet(m_desk, this);
            sheet->showLine(*desk);
            sheet->start();
        });
}

void RelayCard::askToRemove(const Relay& relay)
{
    auto* question = new Question(m_desk.theme, this,
                                  {tr("Remove the relay “%1”?").arg(relay.name),
                                   tr("It is asked no more, and what still waits there can never be opened again."),
                                   tr("Remove it"), tr("Keep it")});
    connect(question, &Question::agreed, this, [this, name = relay.name] {
        m_desk
            .runLong([name, open = m_desk.secrets()](const Work& work) -> Result<void> {
                const auto secrets = open();
                if (!secrets) return secrets.failure();
                return RelayList(work.database, work.session, work.clock).remove(name, **secrets);
            })
            .then(this, [this, name](const Result<void>& done) {
                m_desk.navigator.toast(
                    done ? tr("The relay “%1” is asked no more. Remove this desk there, too.").arg(name)
                         : errorText(done.error()));
                refresh();
            });
    });
}

} // namespace relais::ui
