// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace relais::test {

/// What is opened while it lives speaks French; after that the sources' own English is spoken again.
class InFrench
{
public:
    InFrench() { installTranslations(*QCoreApplication::instance(), QStringLiteral("fr")); }
    ~InFrench()
    {
        qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>());
        QLocale::setDefault(m_locale);
    }
    Q_DISABLE_COPY_MOVE(InFrench)

private:
    QLocale m_locale;
};

} // namespace relais::test
