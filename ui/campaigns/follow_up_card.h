// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/whatsapp_plan.h"
#include "services/campaigns/variables.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QTimer;

namespace relais::ui {

class FormField;
class Note;
class Theme;

/// Message 2: whether there is one, its text with variables and links, who gets it, and until when.
class FollowUpCard final : public QWidget
{
    Q_OBJECT
    Q_MOC_INCLUDE(<QPlainTextEdit>)
public:
    explicit FollowUpCard(const Theme& theme);

    void setOffers(const QList<VariableCatalogue::Offer>& offers);
    void show(const std::optional<FollowUpStep>& step);
    /// Nothing: no second message. What was written stays here for whoever wants it after all.
    std::optional<FollowUpStep> step() const;

Q_SIGNALS:
    void changed();
    /// The model is to help with that text.
    void writingWanted(QPlainTextEdit* text);

private:
    QWidget* makeHead();
    QWidget* makeTools();
    QWidget* makeTime();
    void showWho();
    void showLength();
    /// After the first pause: links that WhatsApp would not open.
    void checkLinks();
    void insertLink();
    void tell();

    const Theme& m_theme;
    QCheckBox* m_has;
    QLabel* m_who;
    QWidget* m_inside;
    QPlainTextEdit* m_text;
    QMenu* m_variables;
    QLabel* m_length;
    QDoubleSpinBox* m_hours;
    QLineEdit* m_link;
    FormField* m_linkField;
    Note* m_note;
    QTimer* m_pause;
    QString m_written; ///< as it was stored, until a person types
    double m_withinHours = FollowUpStep::kLongest;
    bool m_isFilling = false;
};

} // namespace relais::ui
