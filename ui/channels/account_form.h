// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/channels/account_repository.h"
#include "ui/widgets/form_field.h"

#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;

namespace relais::ui {

class RateCardField;

/// A field of a form with the option that it is for, as AccountDraft::mistakes() names it.
struct OptionField
{
    QString option;
    LineField line;
};

/// The fields of one kind of account. It knows neither the store nor the provider: the sheet around it does.
class AccountForm : public QWidget
{
    Q_OBJECT
public:
    /// Ready to be filled in with `draft`: that of `account`, or what a new one starts with.
    virtual void fill(const AccountDraft& draft) = 0;
    /// `before` with what the fields say; nothing: every field that is wrong says why.
    std::optional<AccountDraft> read(AccountDraft before);
    /// What was typed of what is secret: what is left empty is not in it.
    virtual AccountSecrets secrets() const = 0;

    /// What stands in it of prices; null: this kind has none.
    virtual RateCardField* rateCard() const { return nullptr; }

    QString name() const;
    void setName(const QString& name);
    bool isPractice() const;
    /// For practice, and nothing else: `why`.
    void fixPractice(const QString& why);
    QWidget* firstField() const;
    /// The first field that is wrong, and can be seen; null: none is.
    FormField* firstWrong() const;

Q_SIGNALS:
    void practiceChanged();

protected:
    explicit AccountForm(const QString& practiceWords);

    /// From top to bottom, as a person goes through them.
    virtual QList<OptionField> fields() const = 0;
    /// What is this kind's own; a field that cannot be read says so.
    virtual void readOwn(AccountDraft& draft) = 0;
    /// A mistake that is not named by the option of a field.
    virtual void complainOf(const Error& mistake) { static_cast<void>(mistake); }
    /// Opens what hides that field.
    virtual void reveal(FormField* field) { static_cast<void>(field); }

    // What every kind has; each form places them.
    QCheckBox* m_practice;
    OptionField m_name;
    OptionField m_limits;
    OptionField m_daily;
    OptionField m_perRecipient;
    OptionField m_recipientHours;
    OptionField m_ramp;
    OptionField m_connections;
    OptionField m_attempts;
    OptionField m_backoff;
    void fillCommon(const AccountDraft& draft);

private:
    void readCommon(AccountDraft& draft);
    void readPerRecipient(AccountDraft& draft);
    void complain(const AccountDraft& draft, const QList<OptionField>& all);
};

/// Takes a whole number from a field, or says what is wanted.
void readNumber(const LineField& field, int least, const std::function<void(int)>& take);

} // namespace relais::ui
