// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/outgoing_file.h"
#include "services/practice/whatsapp_cloud.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTableView;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace relais::ui {

class PhoneModel;
class StateView;

/// The phones of the people that the workspace's practice accounts wrote to: what arrived on each from it, and a way to answer as its owner. Answers take the way of
/// Meta's: by webhook.
class PhonesView final : public QWidget
{
    Q_OBJECT
public:
    explicit PhonesView(Desk& desk);

    void refresh();

Q_SIGNALS:
    void campaignsWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Seen;
    /// `ours`: the number that the conversation in sight is with.
    using Act = std::function<Result<void>(practice::WhatsappCloud&, const QString& who, const QString& ours)>;

    QWidget* makePhone();
    void show(const Seen& seen);
    void showPhone(const Seen& seen);
    void choose(const QString& who);
    void say(const QString& text);
    /// A picture that is drawn on the spot, for who has none at hand.
    void sendPicture();
    void chooseFile();
    void sendFile(const QString& path);
    void sendMedia(const OutgoingFile& file);
    /// Does that on the phone that is open. What fails is said; what was typed stays then.
    void act(Act what, std::function<void()> done = {});

    Desk& m_desk;
    PhoneModel* m_model;
    QTableView* m_table;
    StateView* m_state;
    QLabel* m_name;
    QScrollArea* m_scroll;
    QVBoxLayout* m_bubbles;
    QLineEdit* m_text;
    QToolButton* m_picture;
    QToolButton* m_file;
    QPushButton* m_send;
    QPushButton* m_stop;
    QPushButton* m_read;
    QPushButton* m_block;
    QTimer* m_pulse;
    QString m_who;   ///< user id of the phone that is open
    QString m_ours;  ///< the number of ours that spoke with them last
    QString m_shown; ///< what its bubbles were made of
    bool m_isBlocked = false;
    Latest m_latest;
};

} // namespace relais::ui
