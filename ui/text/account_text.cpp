// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/account_text.h"

#include <QCoreApplication>

namespace relais {

namespace {

struct AccountText
{
    Q_DECLARE_TR_FUNCTIONS(AccountText)
};

} // namespace

QString accountText(const QString& name, bool practice)
{
    return practice ? AccountText::tr("%1 (practice)").arg(name) : name;
}

QString practiceText()
{
    return AccountText::tr("Practice: nothing leaves this computer, nobody gets it.");
}

} // namespace relais
