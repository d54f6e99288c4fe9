// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/failure_list.h"

#include "ui/text/detail_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/status_look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kCountWidth = 48;
}

CauseWords wordsOf(const FailureCause& cause)
{
    if (cause.status == MessageStatus::Unsure)
        return {FailureList::tr("Nobody knows whether it arrived"),
                FailureList::tr(
                    "The line was cut after the last byte. Look at one of them, then say above what became of them.")};
    const auto code = cause.code;
    // Enhanced codes: RFC 3463; reply codes: RFC 5321, 4.2.3.
    if (code.contains(QLatin1String("5.1.")) || code.startsWith(QLatin1String("551"))
        || code.startsWith(QLatin1String("553")))
        return {FailureList::tr("The address does not exist"),
                FailureList::tr("It is on the suppression list now. Ask the contact for another one.")};
    if (code.contains(QLatin1String(".2.2")) || code.startsWith(QLatin1String("552"))
        || code.startsWith(QLatin1String("452")))
        return {FailureList::tr("The mailbox is full"), FailureList::tr("Try them again in some days.")};
    if (code.contains(QLatin1String(".7.")) || code.startsWith(QLatin1String("554")))
        return {FailureList::tr("The server refuses it as unwanted"),
                FailureList::tr("Look at the text and at SPF, DKIM and DMARC of your domain before you try again.")};
    if (code.startsWith(QLatin1Char('4')))
        return {FailureList::tr("The server put it off too often"),
                FailureList::tr("Nothing is wrong with the address. Try them again later.")};
    if (code.startsWith(QLatin1String("550")))
        return {FailureList::tr("The server refused the recipient"),
                FailureList::tr("Read its words; when the address is right, try again.")};
    if (code.startsWith(QLatin1Char('5')))
        return {FailureList::tr("The server refused it"),
                FailureList::tr("Read its words, correct what they name, then try again.")};
    return {FailureList::tr("It could not be sent"), FailureList::tr("Correct what stands here, then try again.")};
}

FailureList::FailureList(const Theme& theme)
    : m_theme(theme)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    setObjectName(QStringLiteral("failures"));
}

void FailureList::show(const QList<FailureCause>& causes)
{
    const bool same = std::equal(causes.cbegin(), causes.cend(), m_shown.cbegin(), m_shown.cend(),
                                 [](const FailureCause& a, const FailureCause& b) {
                                     return a.status == b.status && a.code == b.code && a.count == b.count;
                                 });
    if (same && m_rows->count() > 0) return;
    m_shown = causes;
    clearLayout(m_rows);
    if (causes.isEmpty()) {
        auto* none = makeText(tr("Nothing failed so far."), Role::Muted);
        none->setContentsMargins(space::kLarge, 0, space::kLarge, space::kLarge);
        m_rows->addWidget(none);
    }
    for (const auto& cause : causes) {
        const auto words = wordsOf(cause);
        const auto look = lookOf(cause.status);
        m_rows->addWidget(makeRule());
        auto* row = new QHBoxLayout;
        row->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
        row->setSpacing(space::kMedium);
        auto* count = makeLabel(QLocale().toString(cause.count), Role::Heading);
        count->setFixedWidth(kCountWidth);
        count->setAlignment(Qt::AlignRight | Qt::AlignTop);
        auto* icon = new QLabel;
        icon->setPixmap(m_theme.icon(look.icon, look.token).pixmap(QSize(16, 16), devicePixelRatioF()));
        auto* texts = new QVBoxLayout;
        texts->setSpacing(2);
        texts->addWidget(makeText(words.title, Role::Heading));
        if (!cause.example.isEmpty())
            texts->addWidget(
                makeText((cause.code + QLatin1Char(' ') + tr("“%1”").arg(detailText(cause.example))).trimmed(),
                         Role::Small));
        texts->addWidget(makeText(words.remedy));
        row->addWidget(count, 0, Qt::AlignTop);
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addLayout(texts, 1);
        m_rows->addLayout(row);
    }
}

} // namespace relais::ui
