// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/consent.h"
#include "models/contacts/contact.h"
#include "services/contacts/category_repository.h"
#include "ui/shell/rights.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

/// What is known of a contact beside its fields: categories, consents with their source and proof, whether it may be written to.
/// It tells what a person wants changed and changes nothing itself; who may change nothing only reads.
class ContactExtras final : public QWidget
{
    Q_OBJECT
public:
    explicit ContactExtras(const Rights& rights);

    void show(const Contact& contact, const QList<Category>& categories, const QList<Consent>& consents);

Q_SIGNALS:
    void categoryToggled(relais::CategoryId category, bool in);
    void consentSet(const relais::Consent& consent);
    void stopWanted(const QString& address);
    void liftWanted(const QString& address);
    void removeWanted();
    void personalDataWanted();
    void eraseWanted();

private:
    /// Stops one of the addresses, or lets it be written to again.
    struct Suppress
    {
        QPushButton* button;
        QString address = {};
        bool isStopped = false;
    };

    void addSuppress(Suppress& suppress, const QString& name, QVBoxLayout* column);
    void showCategories(const QList<Category>& categories, const QStringList& chosen);
    void showConsents(const QList<Consent>& consents);
    void addEvidence(const Consent& known, int line);

    Rights m_rights;
    QVBoxLayout* m_categoryRows;
    QGridLayout* m_consentRows;
    Suppress m_email;
    Suppress m_phone;
};

} // namespace relais::ui
