// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/phones_view.h"

#include "services/channels/account_repository.h"
#include "services/practice/practice_host.h"
#include "services/practice/whatsapp_server.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/practice/phone_model.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/build.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QBuffer>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImage>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLinearGradient>
#include <QPainter>
#include <QPolygonF>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kPulseMs = 700;
constexpr int kWidest = 380;

MessageBubble bubbleOf(const practice::WhatsappBubble& seen)
{
    MessageBubble bubble{.headerFormat = seen.mediaKind.toUpper(),
                         .header = seen.media,
                         .text = seen.text,
                         .footer = seen.footer,
                         .buttons = {}};
    if (!seen.header.isEmpty()) {
        bubble.headerFormat = QStringLiteral("TEXT");
        bubble.header = seen.header;
    }
    for (const auto& button : seen.buttons) bubble.buttons += button.text;
    return bubble;
}

/// Of the workspace's practice accounts.
Result<QStringList> practiceNumbers(const Work& work)
{
    const auto accounts = AccountRepository(work.database, work.session, work.clock).list();
    if (!accounts) return accounts.failure();
    QStringList numbers;
    for (const auto& account : *accounts)
        if (const auto* settings = account.draft.whatsapp(); settings && account.draft.practice)
            numbers.append(practiceNumber(*settings, account.id).phoneNumberId);
    return numbers;
}

/// The buttons that send something back; a link or a number does not.
QList<int> answering(const practice::WhatsappBubble& seen)
{
    QList<int> all;
    for (int i = 0; i < seen.buttons.size(); ++i) {
        const auto& kind = seen.buttons.at(i).kind;
        if (kind == QLatin1String("QUICK_REPLY") || kind == QLatin1String("reply") || kind == QLatin1String("row"))
            all += i;
    }
    return all;
}

QString footOf(const practice::WhatsappTurn& turn)
{
    const auto when = momentText(turn.at);
    if (turn.isByPerson) return when;
    return turn.progress == practice::WhatsappProgress::Read ? PhonesView::tr("%1 · read").arg(when)
                                                             : PhonesView::tr("%1 · not read yet").arg(when);
}

Result<void> only(const Result<QString>& said)
{
    if (!said) return said.failure();
    return {};
}

} // namespace

/// What the stand-in knows now.
struct PhonesView::Seen
{
    QList<practice::WhatsappContact> contacts;
    QString who;
    QList<practice::WhatsappTurn> turns;
};

PhonesView::PhonesView(Desk& desk)
    : m_desk(desk)
    , m_model(new PhoneModel(this))
    , m_table(makeTable(desk.theme, m_model, tr("Phones")))
    , m_name(makeLabel({}, Role::Heading))
    , m_text(new QLineEdit)
    , m_picture(makeIconButton(desk.theme, QStringLiteral("image"), tr("Send a picture as this person")))
    , m_file(makeIconButton(desk.theme, QStringLiteral("attach"), tr("Send a file as this person …")))
    , m_send(makeButton(tr("Answer"), Look::Primary))
    , m_stop(makeButton(tr("Answer STOP"), Look::Small))
    , m_read(makeButton(tr("Read it"), Look::Small))
    , m_block(makeButton({}, Look::Small))
    , m_pulse(new QTimer(this))
{
    m_table->setObjectName(QStringLiteral("phones"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(PhoneModel::Last, QHeaderView::Stretch);
    m_table->setColumnWidth(PhoneModel::Who, 140);
    m_table->setColumnWidth(PhoneModel::When, 100);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(makePhone());
    split->setSizes({480, 520});
    m_state = new StateView(desk.theme, split);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    m_pulse->setInterval(kPulseMs);
    connect(m_pulse, &QTimer::timeout, this, &PhonesView::refresh);
    connect(m_state, &StateView::acted, this, &PhonesView::campaignsWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (const auto* contact = m_model->itemAt(now.row())) choose(contact->userId);
    });
}

QWidget* PhonesView::makePhone()
{
    auto* phone = new QWidget;
    auto* column = new QVBoxLayout(phone);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kWide, space::kLarge);
    column->setSpacing(space::kMedium);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    for (auto* button : {m_read, m_stop, m_block}) head->addWidget(button);
    column->addLayout(head);
    const auto [scroll, bubbles] = makeScrollColumn();
    m_scroll = scroll;
    m_bubbles = bubbles;
    m_bubbles->setSpacing(space::kSmall);
    scroll->setAccessibleName(tr("What stands on the phone"));
    column->addWidget(scroll, 1);
    auto* row = new QHBoxLayout;
    m_text->setAccessibleName(tr("Answer as this person"));
    m_text->setPlaceholderText(tr("Answer as this person"));
    row->addWidget(m_text, 1);
    row->addWidget(m_picture);
    row->addWidget(m_file);
    row->addWidget(m_send);
    column->addLayout(row);
    m_picture->setObjectName(QStringLiteral("phone-picture"));
    m_file->setObjectName(QStringLiteral("phone-file"));
    connect(m_picture, &QToolButton::clicked, this, &PhonesView::sendPicture);
    connect(m_file, &QToolButton::clicked, this, &PhonesView::chooseFile);
    m_text->setObjectName(QStringLiteral("phone-text"));
    m_send->setObjectName(QStringLiteral("phone-send"));
    m_stop->setObjectName(QStringLiteral("phone-stop"));
    m_read->setObjectName(QStringLiteral("phone-read"));
    m_block->setObjectName(QStringLiteral("phone-block"));
    connect(m_send, &QPushButton::clicked, this, [this] { say(m_text->text()); });
    connect(m_text, &QLineEdit::returnPressed, this, [this] { say(m_text->text()); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        act([](auto& cloud, const QString& who, const QString& ours) {
            return only(cloud.say(who, QStringLiteral("STOP"), ours));
        });
    });
    connect(m_read, &QPushButton::clicked, this, [this] {
        act([](auto& cloud, const QString& who, const QString& ours) { return cloud.read(who, QStringList{ours}); });
    });
    connect(m_block, &QPushButton::clicked, this, [this] {
        act([blocks = !m_isBlocked](auto& cloud, const QString& who, const QString&) {
            return cloud.setBlocked(who, blocks);
        });
    });
    return phone;
}

void PhonesView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_pulse->start();
    refresh();
}

void PhonesView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_pulse->stop();
}

void PhonesView::refresh()
{
    m_desk
        .run([host = m_desk.engine.practice(), who = m_who](const Work& work) -> Result<Seen> {
            const auto* server = host->startedWhatsapp();
            if (!server) return Seen();
            const auto ours = practiceNumbers(work);
            if (!ours) return ours.failure();
            return server->act([&](const practice::WhatsappCloud& cloud) {
                Seen seen{cloud.contacts(*ours), who, {}};
                if (seen.who.isEmpty() && !seen.contacts.isEmpty()) seen.who = seen.contacts.first().userId;
                seen.turns = cloud.conversation(seen.who, *ours);
                // What stands on a phone is called by its name, not by Meta's number for it.
                for (auto& turn : seen.turns)
                    if (const auto file = cloud.media.find(turn.bubble.media)) turn.bubble.media = file->fileName;
                return seen;
            });
        })
        .then(this, m_latest.only([this](const Result<Seen>& seen) {
            if (seen)
                show(*seen);
            else
                m_state->showError(errorText(seen.error()));
        }));
}

void PhonesView::show(const Seen& seen)
{
    if (seen.contacts.isEmpty()) {
        m_state->showEmpty(
            QStringLiteral("phone"), tr("No phone has rung yet"),
            tr("Launch a WhatsApp campaign of a practice account: what it sends arrives here, on the phones of your contacts, and you answer as they would. The phones are empty again when Relais was closed."),
            tr("Campaigns"));
        return;
    }
    m_model->show(seen.contacts);
    m_state->showContent();
    m_who = seen.who;
    m_ours = seen.turns.isEmpty() ? QString() : seen.turns.last().phoneNumberId;
    const auto row = m_model->rowOf(m_who);
    if (row >= 0 && m_table->currentIndex().row() != row) m_table->selectRow(row);
    showPhone(seen);
}

void PhonesView::showPhone(const Seen& seen)
{
    const auto* contact = m_model->itemAt(m_model->rowOf(seen.who));
    if (!contact) return;
    m_isBlocked = contact->hasBlocked;
    const auto number = numberText(*contact);
    m_name->setText(
        contact->name.isEmpty() || contact->name == number ? number : contact->name + QStringLiteral(" · ") + number);
    m_block->setText(m_isBlocked ? tr("Unblock the number") : tr("Block the number"));
    for (auto* widget : std::initializer_list<QWidget*>{m_text, m_send, m_stop, m_picture, m_file})
        widget->setEnabled(!m_isBlocked);
    QStringList made{seen.who};
    for (const auto& turn : seen.turns) made += turn.id + QString::number(static_cast<int>(turn.progress));
    if (made.join(QLatin1Char(' ')) == m_shown) return;
    m_shown = made.join(QLatin1Char(' '));
    clearLayout(m_bubbles);
    for (const auto& turn : seen.turns) {
        auto* bubble =
            new Bubble(m_desk.theme, bubbleOf(turn.bubble), turn.isByPerson ? BubbleSide::Own : BubbleSide::Other,
                       footOf(turn), turn.isByPerson || m_isBlocked ? QList<int>() : answering(turn.bubble));
        connect(bubble, &Bubble::pressed, this, [this, id = turn.id](int button) {
            act([id, button](auto& cloud, const QString& who, const QString&) {
                return only(cloud.press(who, id, button));
            });
        });
        // A row of its own: aligned in the column, its height would be that of the whole width.
        auto* row = new QHBoxLayout;
        if (turn.isByPerson) row->addStretch();
        row->addWidget(bubble);
        if (!turn.isByPerson) row->addStretch();
        m_bubbles->addLayout(row);
        bubble->fit(kWidest);
    }
    m_bubbles->addStretch();
    // Once the bubbles have their places.
    QTimer::singleShot(0, m_scroll, [scroll = m_scroll] {
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    });
}

void PhonesView::choose(const QString& who)
{
    if (who == m_who) return;
    m_who = who;
    refresh();
}

void PhonesView::say(const QString& text)
{
    if (text.trimmed().isEmpty()) return;
    act([text](auto& cloud, const QString& who,
               const QString& ours) { return only(cloud.say(who, text.trimmed(), ours)); },
        [this] { m_text->clear(); });
}

void PhonesView::sendPicture()
{
    QImage picture(640, 480, QImage::Format_RGB32);
    QPainter painter(&picture);
    QLinearGradient sky(0, 0, 0, 480);
    sky.setColorAt(0, QColor(0x6f, 0x9c, 0xeb));
    sky.setColorAt(1, QColor(0xf9, 0xd9, 0xa8));
    painter.fillRect(picture.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xff, 0xf3, 0xc4));
    painter.drawEllipse(QPointF(460, 150), 52, 52);
    painter.setBrush(QColor(0x2f, 0x5d, 0x50));
    painter.drawPolygon(QPolygonF{{0, 480}, {0, 340}, {180, 220}, {360, 360}, {470, 300}, {640, 400}, {640, 480}});
    painter.end();
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    picture.save(&file, "PNG");
    sendMedia(
        {{.name = {}, .mediaType = QStringLiteral("image/png"), .kind = QStringLiteral("image"), .bytes = file.size()},
         file.data()});
}

void PhonesView::chooseFile()
{
    const auto path = QFileDialog::getOpenFileName(this, tr("Send a file as this person"));
    if (!path.isEmpty()) sendFile(path);
}

void PhonesView::sendFile(const QString& path)
{
    m_desk.runLong([path](const Work&) { return readOutgoingFile(path); })
        .then(this, [this](const Result<OutgoingFile>& file) {
            if (file)
                sendMedia(*file);
            else
                m_desk.navigator.toast(errorText(file.error()));
        });
}

void PhonesView::sendMedia(const OutgoingFile& file)
{
    act(
        [file, words = m_text->text().trimmed()](practice::WhatsappCloud& cloud, const QString& who,
                                                 const QString& ours) {
            const bool isDocument = file.look.kind == QLatin1String("document");
            return only(
                cloud.sendMedia(who, file.look.kind,
                                {file.look.mediaType.toUtf8(), file.data, isDocument ? file.look.name : QString()},
                                words, ours));
        },
        [this] { m_text->clear(); });
}

void PhonesView::act(Act what, std::function<void()> done)
{
    m_desk
        .run([host = m_desk.engine.practice(), who = m_who, ours = m_ours,
              what = std::move(what)](const Work&) -> Result<void> {
            const auto* server = host->startedWhatsapp();
            if (!server) return fail(ErrorCode::NotFound, who);
            return server->act([&](practice::WhatsappCloud& cloud) { return what(cloud, who, ours); });
        })
        .then(this, [this, done = std::move(done)](const Result<void>& acted) {
            if (!acted)
                m_desk.navigator.toast(errorText(acted.error()));
            else if (done)
                done();
            refresh();
        });
}

} // namespace relais::ui
