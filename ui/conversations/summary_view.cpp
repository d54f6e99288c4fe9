// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/summary_view.h"

#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/writing/with_model.h"
#include "ui/writing/written_by_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace relais::ui {

SummaryView::SummaryView(Desk& desk)
    : m_desk(desk)
    , m_text(makeText({}, Role::Body))
    , m_who(makeText({}, Role::Small))
    , m_ask(makeButton(tr("Summarise"), Look::Small))
{
    setObjectName(QStringLiteral("summary"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(makeLabel(tr("Summary"), Role::Heading));
    column->addWidget(m_text);
    column->addWidget(m_who);
    column->addWidget(m_ask, 0, Qt::AlignLeft);
    m_text->setObjectName(QStringLiteral("summary-text"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_ask->setObjectName(QStringLiteral("summarize"));
    m_ask->setAccessibleName(tr("Summarise the conversation"));
    connect(m_ask, &QPushButton::clicked, this, &SummaryView::start);
    m_text->hide();
    m_who->hide();
    m_ask->setEnabled(false);
    if (!desk.rights().may(Scope::InboxReply)) hide();
}

SummaryView::~SummaryView()
{
    m_end.request_stop();
}

void SummaryView::restart(ConversationId id)
{
    m_end.request_stop();
    m_latest.drop();
    m_id = id;
    m_isAgain = false;
    m_text->hide();
    m_who->hide();
    m_ask->setText(tr("Summarise"));
    m_ask->setEnabled(true);
}

void SummaryView::start()
{
    if (!m_id) return;
    m_end = std::stop_source();
    m_ask->setEnabled(false);
    setRole(m_who, Role::Small);
    m_who->setText(tr("The conversation is being read …"));
    m_who->show();
    // What a contact wrote goes nowhere before it was said where.
    whoWillWrite(m_desk, m_end.get_token()).then(this, m_latest.only([this](const Result<WritingStatus>& status) {
        sayWhere(m_who, status);
        ask(*m_id);
    }));
}

void SummaryView::ask(ConversationId id)
{
    const bool isAgain = std::exchange(m_isAgain, true);
    withModel<ReplyWriter>(m_desk, [id, language = spokenLanguage(), isAgain,
                                    stop = m_end.get_token()](ReplyWriter& writer) {
        return writer.summarize(id, language, isAgain, stop);
    }).then(this, m_latest.only([this](const Result<Written>& written) { show(written); }));
}

void SummaryView::show(const Result<Written>& written)
{
    m_ask->setEnabled(true);
    m_ask->setText(tr("Another"));
    m_text->setVisible(written.has_value());
    if (!written) {
        m_isAgain = false;
        m_ask->setText(tr("Summarise"));
        setRole(m_who, Role::Warn);
        m_who->setText(errorText(written.error()));
        return;
    }
    m_text->setText(written->text);
    setRole(m_who, written->by.leavesComputer ? Role::Warn : Role::Small);
    m_who->setText(written->by.isPractice ? tr("Practice: no model wrote this.") : writtenByText(written->by));
}

} // namespace relais::ui
