// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/suggested_reply.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/elided_label.h"
#include "ui/writing/with_model.h"
#include "ui/writing/written_by_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace relais::ui {

SuggestedReply::SuggestedReply(Desk& desk)
    : m_desk(desk)
    , m_who(new ElidedLabel({}, Role::Small))
    , m_take(makeButton(tr("Take it"), Look::Small))
    , m_another(makeButton(tr("Another"), Look::Small))
    , m_drop(makeButton(tr("Drop it"), Look::Small))
{
    setObjectName(QStringLiteral("suggestion"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTiny);
    row->addWidget(m_who, 1);
    row->addWidget(m_drop);
    row->addWidget(m_another);
    row->addWidget(m_take);
    m_take->setObjectName(QStringLiteral("take-suggestion"));
    m_take->setAccessibleName(tr("Take the suggested answer"));
    m_take->setToolTip(tr("Tab"));
    m_another->setObjectName(QStringLiteral("another-suggestion"));
    m_another->setAccessibleName(tr("Suggest another answer"));
    m_drop->setObjectName(QStringLiteral("drop-suggestion"));
    m_drop->setAccessibleName(tr("Drop the suggested answer"));
    connect(m_take, &QPushButton::clicked, this, &SuggestedReply::take);
    connect(m_another, &QPushButton::clicked, this, [this] { start(*m_id, true); });
    connect(m_drop, &QPushButton::clicked, this, &SuggestedReply::drop);
    hide();
}

SuggestedReply::~SuggestedReply()
{
    m_end.request_stop();
}

void SuggestedReply::start(ConversationId id, bool isAgain)
{
    m_end.request_stop();
    m_end = std::stop_source();
    m_id = id;
    m_words.clear();
    Q_EMIT grown({});
    setRole(m_who, Role::Small);
    m_who->setText(tr("An answer is being suggested …"));
    m_take->setEnabled(false);
    m_another->setEnabled(false);
    QFrame::show();
    // What a contact wrote goes nowhere before it was said where.
    whoWillWrite(m_desk, m_end.get_token())
        .then(this, m_latest.only([this, id, isAgain](const Result<WritingStatus>& status) {
            sayWhere(m_who, status);
            ask(id, isAgain);
        }));
}

void SuggestedReply::ask(ConversationId id, bool isAgain)
{
    auto tell = m_desk.background.reporter<QString>(this, [this, stop = m_end.get_token()](const QString& soFar) {
        if (!stop.stop_requested() && m_words.isEmpty()) Q_EMIT grown(soFar);
    });
    withModel<ReplyWriter>(m_desk, [id, isAgain, tell, stop = m_end.get_token()](ReplyWriter& writer) {
        return writer.suggest(id, isAgain, tell, stop);
    }).then(this, m_latest.only([this](const Result<Written>& written) { show(written); }));
}

void SuggestedReply::show(const Result<Written>& written)
{
    if (!m_id) return;
    if (!written) {
        const auto error = written.error();
        drop();
        if (error.code != ErrorCode::Cancelled) Q_EMIT failed(error);
        return;
    }
    m_words = written->text;
    setRole(m_who, written->by.leavesComputer ? Role::Warn : Role::Small);
    m_who->setText(written->by.isPractice ? tr("Practice: no model wrote this.") : writtenByText(written->by));
    m_take->setEnabled(true);
    m_another->setEnabled(true);
    Q_EMIT grown(m_words);
}

void SuggestedReply::drop()
{
    if (!m_id) return;
    m_end.request_stop();
    m_latest.drop();
    m_id.reset();
    m_words.clear();
    hide();
    Q_EMIT grown({});
}

bool SuggestedReply::take()
{
    if (m_words.isEmpty()) return false;
    const auto words = m_words;
    drop();
    Q_EMIT taken(words);
    return true;
}

} // namespace relais::ui
