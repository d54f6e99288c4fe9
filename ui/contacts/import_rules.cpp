// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/import_rules.h"

#include "services/contacts/category_repository.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/form_field.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <map>

namespace relais::ui {

namespace {

constexpr int kFieldWidth = 320;

/// Every country by its name in the language of the window.
std::map<QString, QString> countries()
{
    std::map<QString, QString> byName;
    for (const auto& locale :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        const auto code = QLocale::territoryToCode(locale.territory());
        if (code.size() == 2) byName.emplace(QLocale::territoryToString(locale.territory()), code);
    }
    return byName;
}

void addChoice(QVBoxLayout* column, const QString& title, std::initializer_list<QRadioButton*> buttons)
{
    column->addWidget(makeLabel(title, Role::Heading));
    auto* group = new QButtonGroup(column->parentWidget());
    for (auto* button : buttons) {
        group->addButton(button);
        column->addWidget(button);
    }
    column->addSpacing(space::kSmall);
}

} // namespace

ImportRules::ImportRules(Desk& desk)
    : m_country(new QComboBox)
    , m_category(new QComboBox)
    , m_skip(new QRadioButton(tr("Leave them as they are")))
    , m_update(new QRadioButton(tr("Update them with what the file says; empty cells change nothing")))
    , m_keepDone(new QRadioButton(tr("Keep what is done, with a report")))
    , m_nothing(new QRadioButton(tr("Leave nothing behind (others wait for the database meanwhile)")))
    , m_keepValid(new QCheckBox(tr("Import a row without its bad cells, instead of refusing it")))
    , m_rejects(new QLineEdit)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kWide, space::kLarge, space::kWide, space::kLarge);
    column->setSpacing(space::kSmall);
    m_country->addItem(tr("None: national numbers are refused"), QString());
    for (const auto& [name, code] : countries()) m_country->addItem(QStringLiteral("%1 (%2)").arg(name, code), code);
    m_country->setCurrentIndex(qMax(0, m_country->findData(QLocale::territoryToCode(QLocale::system().territory()))));
    m_country->setObjectName(QStringLiteral("import-country"));
    m_category->setEditable(true);
    m_category->setObjectName(QStringLiteral("import-category"));
    m_category->lineEdit()->setPlaceholderText(tr("None"));
    for (QWidget* field : {static_cast<QWidget*>(m_country), static_cast<QWidget*>(m_category)})
        field->setFixedWidth(kFieldWidth);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kWide);
    top->addWidget(new FormField(tr("Country of numbers without a prefix"), m_country));
    top->addWidget(new FormField(tr("Put all rows into the category"), m_category));
    top->addStretch();
    column->addLayout(top);
    column->addSpacing(space::kSmall);
    addChoice(column, tr("Contacts who are here already"), {m_skip, m_update});
    addChoice(column, tr("If you cancel half way"), {m_keepDone, m_nothing});
    m_skip->setChecked(true);
    m_keepDone->setChecked(true);
    m_update->setObjectName(QStringLiteral("import-update"));
    column->addWidget(makeLabel(tr("Rows with a mistake"), Role::Heading));
    column->addWidget(m_keepValid);
    m_rejects->setPlaceholderText(tr("Beside the file, as NAME-rejects.csv"));
    m_rejects->setObjectName(QStringLiteral("import-rejects"));
    column->addWidget(new FormField(tr("Refused rows are written to"), m_rejects,
                                    tr("With their line and the reason, ready to be mended and imported again.")));
    column->addWidget(
        makeText(tr("An address on the suppression list is never taken off it by an import."), Role::Small));
    column->addStretch();
    scroll->setWidget(card);
    outer->addWidget(scroll);
    desk.run([](const Work& work) { return CategoryRepository(work.database, work.session, work.clock).list(); })
        .then(this, [this](const Result<QList<Category>>& categories) {
            if (!categories) return; // the name can be typed
            const auto typed = m_category->currentText();
            for (const auto& category : *categories) m_category->addItem(category.name);
            m_category->setCurrentText(typed);
        });
}

ImportOptions ImportRules::applied(ImportOptions options) const
{
    options.defaultCountry = m_country->currentData().toString();
    options.category = m_category->currentText().trimmed();
    options.onDuplicate = m_update->isChecked() ? OnDuplicate::Update : OnDuplicate::Skip;
    options.onCancel = m_nothing->isChecked() ? OnCancel::Nothing : OnCancel::KeepDone;
    options.keepValid = m_keepValid->isChecked();
    const QFileInfo file(options.file);
    const auto typed = m_rejects->text().trimmed();
    options.rejectsFile =
        typed.isEmpty() ? file.dir().filePath(file.completeBaseName() + QStringLiteral("-rejects.csv")) : typed;
    return options;
}

} // namespace relais::ui
