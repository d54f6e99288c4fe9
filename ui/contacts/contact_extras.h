// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/consent.h"
#include "models/contacts/contact.h"
#include "services/campaigns/message_repository.h"
#include "services/contacts/category_repository.h"
#include "ui/shell/rights.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class Theme;

/// What is known of a contact beside its fields: categories, consents, what was sent, whether it may be written to.
/// It tells what a person wants changed and changes nothing itself; who may change nothing only reads.
class ContactExtras final : public QWidget
{
    Q_OBJECT
public:
    ContactExtras(const Theme& theme, const Rights& rights);

    void show(const Contact& contact, const QList<Category>& categories, const QList<Consent>& consents, const QList<MessageRecord>& messages);

Q_SIGNALS:
    void categoryToggled(relais::CategoryId category, bool in);
    void consentSet(relais::ConsentChannel channel, bool granted);
    void suppressToggled();
    void removeWanted();

private:
    void showCategories(const QList<Category>& categories, const QStringList& chosen);
    void showConsents(const QList<Consent>& consents);
    void showMessages(const QList<MessageRecord>& messages);

    const Theme& m_theme;
    Rights m_rights;
    QVBoxLayout* m_categoryRows;
    QGridLayout* m_consentRows;
    QVBoxLayout* m_messageRows;
    QPushButton* m_suppress;
};

} // namespace relais::ui
