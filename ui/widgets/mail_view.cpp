// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mail_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/segments.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPalette>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kPhoneWidth = 340;
constexpr int kClip = 16;
enum View { Desktop, Phone, Text };

/// Shows what stands in the mail and nothing else: no file of this computer, nothing from the network.
class OfflineBrowser final : public QTextBrowser
{
public:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

MailView::MailView(const Theme& theme)
    : m_views(new Segments({tr("Wide"), tr("Narrow"), tr("Text")}))
    , m_subject(makeText({}, Role::Heading))
    , m_from(makeText({}, Role::Small))
    , m_to(makeText({}, Role::Small))
    , m_paper(new QWidget)
    , m_body(new OfflineBrowser)
    , m_under(new QWidget)
    , m_files(makeText({}, Role::Small))
{
    m_views->setIcons({theme.icon(QStringLiteral("desktop"), Token::Muted),
                       theme.icon(QStringLiteral("phone"), Token::Muted),
                       theme.icon(QStringLiteral("text"), Token::Muted)});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    head->setSpacing(2);
    for (auto* label : {m_subject, m_from, m_to}) head->addWidget(label);
    column->addLayout(head);
    column->addWidget(makeRule());
    auto* middle = new QHBoxLayout(m_paper);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addWidget(m_body);
    column->addWidget(m_paper, 1);
    auto* under = new QVBoxLayout(m_under);
    under->setContentsMargins(0, 0, 0, 0);
    under->setSpacing(0);
    under->addWidget(makeRule());
    auto* files = new QHBoxLayout;
    files->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    files->setSpacing(space::kSmall);
    auto* clip = new QLabel;
    clip->setPixmap(
        theme.icon(QStringLiteral("attach"), Token::Muted).pixmap(QSize(kClip, kClip), devicePixelRatioF()));
    files->addWidget(clip, 0, Qt::AlignTop);
    files->addWidget(m_files, 1);
    under->addLayout(files);
    column->addWidget(m_under);
    m_under->hide();
    m_files->setAccessibleName(tr("Attachments"));
    m_files->setObjectName(QStringLiteral("mail-files"));
    outer->addWidget(card, 1);
    m_body->setProperty("bare", true);
    m_body->setOpenLinks(false);
    m_body->setFrameShape(QFrame::NoFrame);
    m_body->setAccessibleName(tr("Preview"));
    m_body->setObjectName(QStringLiteral("mail-body"));
    // Mail programs show mails on white, in the dark too.
    auto paper = m_body->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, QColor(0x1B, 0x1C, 0x1F));
    m_body->setPalette(paper);
    m_body->setStyleSheet(QStringLiteral("background: white; color: #1B1C1F; border: none; padding: 16px 24px;"));
    // Its own colour for links: the palette's is made for the window's ground, not for white paper.
    m_body->document()->setDefaultStyleSheet(QStringLiteral("a { color: #3B5BDB; }"));
    connect(m_views, &Segments::changed, this, &MailView::render);
}

void MailView::show(const QString& subject, const QString& from, const QString& to, const QString& html,
                    const QString& text)
{
    m_subject->setText(subject);
    m_from->setText(from);
    m_to->setText(to.isEmpty() ? QString() : tr("to %1").arg(to));
    m_html = html;
    m_text = text;
    render();
}

void MailView::showFiles(const QStringList& files)
{
    m_files->setText(files.join(QLatin1Char('\n')));
    m_under->setVisible(!files.isEmpty());
}

void MailView::clear()
{
    showFiles({});
    show({}, {}, {}, {}, {});
}

void MailView::render()
{
    const auto view = m_views->chosen();
    m_body->setMaximumWidth(view == Phone ? kPhoneWidth : QWIDGETSIZE_MAX);
    if (view == Text || m_html.isEmpty())
        m_body->setPlainText(m_text);
    else
        m_body->setHtml(m_html);
}

} // namespace relais::ui
