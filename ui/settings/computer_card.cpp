// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/computer_card.h"

#include "ui/shell/preferences.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

namespace relais::ui {

namespace {
constexpr std::array kSchemes = {Scheme::System, Scheme::Light, Scheme::Dark};
constexpr std::array kIdleMinutes = {5, 15, 30, 60, 0};
} // namespace

ComputerCard::ComputerCard(Preferences& preferences, Theme& theme)
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeLabel(tr("This computer"), Role::Heading));

    auto* language = new QComboBox;
    language->setObjectName(QStringLiteral("language"));
    language->addItem(tr("As the system"), QString());
    for (const auto& code : availableLanguages()) {
        // Qt calls the plain one "American English".
        auto name = code == QLatin1String("en") ? QStringLiteral("English") : QLocale(code).nativeLanguageName();
        name[0] = name.at(0).toUpper();
        language->addItem(name, code);
    }
    language->setCurrentIndex(qMax(0, language->findData(preferences.language())));
    connect(language, &QComboBox::activated, this, [this, &preferences, language] {
        preferences.setLanguage(language->currentData().toString());
        Q_EMIT languageChosen();
    });
    column->addWidget(new FormField(tr("Language"), language));

    auto* scheme = new QComboBox;
    scheme->setObjectName(QStringLiteral("scheme"));
    scheme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    scheme->setCurrentIndex(
        static_cast<int>(std::find(kSchemes.begin(), kSchemes.end(), preferences.scheme()) - kSchemes.begin()));
    connect(scheme, &QComboBox::activated, this, [&preferences, &theme](int index) {
        preferences.setScheme(kSchemes.at(static_cast<size_t>(index)));
        theme.choose(kSchemes.at(static_cast<size_t>(index)));
    });
    column->addWidget(new FormField(tr("Look"), scheme));

    auto* idle = new QComboBox;
    idle->setObjectName(QStringLiteral("idle-lock"));
    for (const auto minutes : kIdleMinutes)
        idle->addItem(minutes == 0 ? tr("Never") : tr("After %Ln minute(s)", nullptr, minutes), minutes);
    idle->setCurrentIndex(qMax(0, idle->findData(preferences.idleMinutes())));
    connect(idle, &QComboBox::activated, this,
            [&preferences, idle] { preferences.setIdleMinutes(idle->currentData().toInt()); });
    column->addWidget(new FormField(tr("Lock the window when nobody is at it"), idle,
                                    tr("Sending goes on meanwhile. Ctrl+L locks at once.")));
}

} // namespace relais::ui
