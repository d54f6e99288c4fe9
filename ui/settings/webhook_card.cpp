// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/webhook_card.h"

#include "services/conversations/way_out.h"
#include "ui/sending/engine_thread.h"
#include "ui/sending/webhook_address.h"
#include "ui/shell/preferences.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace relais::ui {

namespace {

QString path()
{
    return QStringLiteral("/webhooks/whatsapp");
}

} // namespace

WebhookCard::WebhookCard(Desk& desk, Preferences& preferences)
    : m_desk(desk)
    , m_preferences(preferences)
    , m_receive(new QCheckBox(tr("Receive WhatsApp’s answers on this computer")))
    , m_at(makeLineField(QStringLiteral("webhooks-at"), tr("Receive webhooks at"),
                         tr("Where your tunnel or reverse proxy leads, as in 127.0.0.1:8080.")))
    , m_state(new Note(desk.theme))
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeLabel(tr("WhatsApp’s answers"), Role::Heading));
    column->addWidget(makeText(
        tr("Meta brings answers and statuses to a public https address of yours; a tunnel leads from there to this computer. Practice needs none of this."),
        Role::Small));
    m_receive->setObjectName(QStringLiteral("receive-webhooks"));
    m_receive->setChecked(preferences.receivesWebhooks());
    m_at.edit->setText(preferences.webhooksAt());
    m_state->setObjectName(QStringLiteral("webhooks-state"));
    column->addWidget(m_receive);
    column->addWidget(m_at.row);
    column->addWidget(m_state);
    addPath(column);
    connect(m_receive, &QCheckBox::clicked, this, &WebhookCard::apply);
    connect(m_at.edit, &QLineEdit::editingFinished, this, &WebhookCard::apply);
    connect(&desk.engine, &EngineThread::receivingChanged, this, &WebhookCard::showState);
    connect(&desk.engine, &EngineThread::failed, this, &WebhookCard::showState);
    connect(m_state->action(tr("Try again")), &QPushButton::clicked, this, [this] { m_desk.engine.receiveAgain(); });
    showState();
}

void WebhookCard::addPath(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    auto* words = makeText(tr("For Meta, after your public address: %1").arg(path()), Role::Small);
    auto* copy = makeButton(tr("Copy"), Look::Small);
    copy->setObjectName(QStringLiteral("copy-webhook-path"));
    copy->setAccessibleName(tr("Copy the path for Meta"));
    row->addWidget(words, 1);
    row->addWidget(copy);
    column->addLayout(row);
    column->addWidget(makeText(
        tr("Mail accounts’ one-click unsubscribe address: your public address with %1 after it. The clicks come the same way.")
            .arg(QLatin1String(kWayOutPath)),
        Role::Small));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(path());
        m_desk.navigator.toast(
            tr("%1 is copied. At Meta it stands after your public address, beside the account’s verify token.")
                .arg(path()));
    });
}

void WebhookCard::apply()
{
    const auto at = receivableAt(m_at.edit->text());
    m_at.row->setError(at ? QString() : detailText(at.error().detail));
    if (!at && m_receive->isChecked()) {
        m_receive->setChecked(m_preferences.receivesWebhooks());
        return;
    }
    if (at) m_preferences.setWebhooksAt(m_at.edit->text().trimmed());
    m_preferences.setReceivesWebhooks(m_receive->isChecked());
    m_desk.engine.receiveAt(m_receive->isChecked() ? std::optional(*at) : std::nullopt);
    showState();
}

void WebhookCard::showState()
{
    auto* again = m_state->action(tr("Try again"));
    again->hide();
    if (!m_preferences.receivesWebhooks()) {
        m_state->show(NoteKind::Info, {});
        return;
    }
    const auto& now = m_desk.engine.receiving();
    if (!now) {
        const auto& why = m_desk.engine.lastFailure();
        m_state->show(why ? NoteKind::Warn : NoteKind::Info,
                      why ? tr("Nothing is received yet: %1").arg(errorText(*why)) : tr("Beginning to listen …"));
        return;
    }
    const auto address = QStringLiteral("%1:%2").arg(now->at.host).arg(now->at.port);
    if (!now->failure) {
        m_state->show(NoteKind::Good, tr("Listening at http://%1%2 while Relais is open.").arg(address, path()));
        return;
    }
    const auto why =
        now->failure->code == ErrorCode::Network
            ? tr("Nothing is received: another program has %1 already. Close it, or choose another port here and in your tunnel.")
                  .arg(address)
            : tr("Nothing is received yet: %1").arg(errorText(*now->failure));
    const auto seconds = std::chrono::duration_cast<Seconds>(now->next).count();
    m_state->show(NoteKind::Bad,
                  seconds > 0 ? tr("%1 It is tried again by itself within %2 s.").arg(why).arg(seconds) : why);
    again->show();
}

} // namespace relais::ui
