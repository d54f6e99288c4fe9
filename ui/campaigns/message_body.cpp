// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/message_body.h"

#include "models/mail/html_text.h"
#include "ui/campaigns/marked_text.h"
#include "ui/campaigns/rich_text.h"
#include "ui/campaigns/variable_highlighter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/typed_text.h"

#include <QInputDialog>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextEdit>
#include <QTextList>
#include <QVBoxLayout>

namespace relais::ui {

MessageBody::MessageBody(const Theme& theme)
    : m_theme(theme)
    , m_editors(new QStackedWidget)
    , m_writing(new QTextEdit)
    , m_source(new QPlainTextEdit)
    , m_plain(new QPlainTextEdit)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (auto* editor : std::initializer_list<QWidget*>{m_writing, m_source, m_plain}) {
        editor->setProperty("bare", true);
        m_editors->addWidget(editor);
    }
    m_writing->setFont(theme.font(TextSize::Reading));
    m_writing->setObjectName(QStringLiteral("message-text"));
    m_writing->setAccessibleName(tr("Message"));
    m_writing->setPlaceholderText(
        tr("Write your message. {first_name|dear client} puts the first name in, and what to say when there is none."));
    m_writing->setTabChangesFocus(true);
    m_source->setObjectName(QStringLiteral("message-html"));
    m_source->setAccessibleName(tr("HTML of the message"));
    m_source->setFont(QFont(QStringLiteral("monospace")));
    m_plain->setObjectName(QStringLiteral("message-plain"));
    m_plain->setAccessibleName(tr("Plain text of the message"));
    m_plain->setPlaceholderText(tr("For programs that show no HTML. Empty: it is made from the message."));
    for (auto* document : {m_writing->document(), m_source->document(), m_plain->document()})
        new VariableHighlighter(theme, document);
    column->addWidget(m_editors);
    const auto tell = [this] {
        if (!m_isFilling) Q_EMIT changed();
    };
    connect(m_writing, &QTextEdit::textChanged, this, tell);
    connect(m_source, &QPlainTextEdit::textChanged, this, tell);
    connect(m_plain, &QPlainTextEdit::textChanged, this, tell);
}

void MessageBody::show(const QString& html, const QString& plain)
{
    m_isFilling = true;
    const bool showsAll = isPlainRichText(html);
    m_source->setPlainText(html);
    m_sourceRules = !showsAll;
    if (showsAll) m_writing->setHtml(html);
    m_plain->setPlainText(plain);
    showMode(showsAll ? Writing : Source);
    m_isFilling = false;
}

QString MessageBody::html() const
{
    return m_sourceRules ? m_source->toPlainText() : cleanHtml(*m_writing->document());
}

QString MessageBody::plain() const
{
    return m_plain->toPlainText();
}

MessageBody::Mode MessageBody::mode() const
{
    return static_cast<Mode>(m_editors->currentIndex());
}

void MessageBody::showMode(Mode mode)
{
    m_editors->setCurrentIndex(mode);
    Q_EMIT modeShown(mode);
}

void MessageBody::setMode(Mode wanted)
{
    if (mode() == wanted) return;
    if (wanted == Writing && m_sourceRules && !isPlainRichText(m_source->toPlainText())) {
        Q_EMIT modeShown(mode());
        Q_EMIT problemFound(
            tr("This HTML holds more than the text view can show (tables, styles). Go on editing it as HTML."));
        return;
    }
    m_isFilling = true;
    if (wanted == Source && !m_sourceRules) {
        m_source->setPlainText(cleanHtml(*m_writing->document()));
        m_sourceRules = true;
    }
    if (wanted == Writing && m_sourceRules) {
        m_writing->setHtml(m_source->toPlainText());
        m_sourceRules = false;
    }
    showMode(wanted);
    m_isFilling = false;
    Q_EMIT problemFound({});
    Q_EMIT changed();
}

void MessageBody::insertText(const QString& text)
{
    switch (mode()) {
    case Writing: m_writing->insertPlainText(text); break;
    case Source: m_source->insertPlainText(text); break;
    case Plain: m_plain->insertPlainText(text); break;
    }
}

void MessageBody::toggleBold()
{
    m_writing->setFontWeight(m_writing->fontWeight() >= QFont::DemiBold ? QFont::Normal : QFont::Bold);
}

void MessageBody::toggleItalic()
{
    m_writing->setFontItalic(!m_writing->fontItalic());
}

void MessageBody::addLink()
{
    auto cursor = m_writing->textCursor();
    const auto address = QInputDialog::getText(this, tr("Link"), tr("Address (https, mailto or wa.me)"),
                                               QLineEdit::Normal, QStringLiteral("https://"))
                             .trimmed();
    if (address.isEmpty() || address == QLatin1String("https://")) return;
    if (cursor.hasSelection())
        cursor.mergeCharFormat(linkTo(address));
    else
        cursor.insertText(address, linkTo(address));
}

QTextCharFormat MessageBody::linkTo(const QString& address) const
{
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorHref(address);
    format.setForeground(m_theme.color(Token::Accent));
    format.setFontUnderline(true);
    return format;
}

void MessageBody::insertLink(const QString& words, const QString& address)
{
    switch (mode()) {
    case Writing: {
        auto cursor = m_writing->textCursor();
        const auto before = cursor.charFormat();
        cursor.insertText(words, linkTo(address));
        cursor.setCharFormat(before);
        m_writing->setTextCursor(cursor);
        break;
    }
    case Source:
        m_source->insertPlainText(QStringLiteral("<a href=\"%1\">%2</a>").arg(address, words.toHtmlEscaped()));
        break;
    case Plain: m_plain->insertPlainText(words + QStringLiteral(": ") + address); break;
    }
}

void MessageBody::addList()
{
    auto cursor = m_writing->textCursor();
    if (auto* list = cursor.currentList()) {
        list->remove(cursor.block());
        return;
    }
    cursor.createList(QTextListFormat::ListDisc);
}

void MessageBody::addPicture(const QString& contentId, const QString& alternative)
{
    QTextImageFormat format;
    format.setName(QStringLiteral("cid:") + contentId);
    format.setProperty(QTextFormat::ImageAltText, alternative);
    m_writing->textCursor().insertImage(format);
}

QTextCursor MessageBody::cursor() const
{
    return mode() == Writing ? m_writing->textCursor() : plainEditor()->textCursor();
}

bool MessageBody::hasChoice() const
{
    return cursor().hasSelection();
}

bool MessageBody::takesMarked() const
{
    return mode() != Source;
}

QString MessageBody::marked() const
{
    if (mode() == Writing) return markedText(cursor());
    const auto text = hasChoice() ? typedIn(cursor()) : typedIn(*plainEditor());
    return mode() == Source ? textFromHtml(text, HtmlBraces::Variables) : text;
}

void MessageBody::takeMarked(const QString& text, bool replaces)
{
    auto at = cursor();
    if (!replaces)
        at.clearSelection();
    else if (!at.hasSelection())
        at.select(QTextCursor::Document);
    if (mode() == Plain)
        at.insertText(text);
    else if (mode() == Source)
        at.insertText(htmlOfMarked(text));
    else
        at.insertHtml(htmlOfMarked(text));
}

} // namespace relais::ui
