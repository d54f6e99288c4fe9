// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/variable_row.h"

#include "models/template/field_text.h"
#include "ui/campaigns/variable_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpressionValidator>
#include <QStackedWidget>
#include <QToolButton>

namespace relais::ui {

namespace {
constexpr int kMark = 64;
constexpr int kSource = 140;
enum Kind { Field, Words };
} // namespace

VariableRow::VariableRow(const Theme& theme, const VariableCatalogue& catalogue, const Names& names)
    : m_catalogue(catalogue)
    , m_source(new QComboBox)
    , m_kinds(new QStackedWidget)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    auto* mark = makeLabel(names.mark, Role::Mark);
    mark->setToolTip(names.example.isEmpty() ? names.mark : tr("%1, for example %2").arg(names.mark, names.example));
    auto* place = new QWidget;
    place->setFixedWidth(kMark);
    auto* markRow = new QHBoxLayout(place);
    markRow->setContentsMargins(0, 0, 0, 0);
    markRow->addWidget(mark, 0, Qt::AlignVCenter);
    markRow->addStretch();
    row->addWidget(place);
    m_source->setObjectName(names.object + QStringLiteral("-source"));
    m_source->setFixedWidth(kSource);
    m_source->addItem(tr("Text"), QString());
    const auto offers = catalogue.offers();
    for (const auto& offer : offers) m_source->addItem(offerText(offer), offer.key);
    row->addWidget(makeSpokenLabel(tr("%1: where it comes from").arg(names.name), m_source));
    row->addWidget(m_source);
    m_kinds->addWidget(makeField(names));
    m_kinds->addWidget(makeText(theme, names));
    m_kinds->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_kinds, 1);
    connect(m_source, &QComboBox::activated, this, &VariableRow::chooseSource);
}

QWidget* VariableRow::makeField(const Names& names)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_fallback = new QLineEdit;
    m_fallback->setObjectName(names.object + QStringLiteral("-fallback"));
    m_fallback->setAccessibleName(tr("%1: what to say where it is empty").arg(names.name));
    m_fallback->setPlaceholderText(tr("nobody is written to"));
    m_fallback->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[^{}]*")), m_fallback));
    row->addWidget(makeLabel(tr("if empty"), Role::Small));
    row->addWidget(m_fallback, 1);
    connect(m_fallback, &QLineEdit::textEdited, this, &VariableRow::takeField);
    return box;
}

QWidget* VariableRow::makeText(const Theme& theme, const Names& names)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTiny);
    m_words = new QLineEdit;
    m_words->setObjectName(names.object + QStringLiteral("-text"));
    m_words->setAccessibleName(names.name);
    m_words->setPlaceholderText(names.example.isEmpty() ? tr("What stands there")
                                                        : tr("for example %1").arg(names.example));
    row->addWidget(m_words, 1);
    auto* insert = makeIconButton(theme, QStringLiteral("variable"), tr("Insert a field into %1").arg(names.name));
    insert->setObjectName(names.object + QStringLiteral("-insert"));
    insert->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(insert);
    addVariables(*menu, m_catalogue.offers(), [this](const QString& text) {
        m_words->insert(text);
        m_text = m_words->text();
        m_words->setFocus();
        Q_EMIT edited();
    });
    insert->setMenu(menu);
    row->addWidget(insert);
    connect(m_words, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_text = text;
        Q_EMIT edited();
    });
    return box;
}

void VariableRow::show(const QString& text)
{
    m_text = text;
    showKind();
}

void VariableRow::showKind()
{
    const auto field = FieldText::parse(m_text, m_catalogue.resolver());
    const auto at = field ? m_source->findData(field->key) : -1;
    // A fallback that says nothing on purpose ({name|}) would look like none.
    const bool isField = at > 0 && (!field->fallback || !field->fallback->isEmpty());
    m_kinds->setCurrentIndex(isField ? Field : Words);
    m_source->setCurrentIndex(isField ? at : 0);
    if (isField) m_fallback->setText(field->fallback.value_or(QString()));
    m_words->setText(m_text);
}

void VariableRow::chooseSource(int index)
{
    if (index > 0) {
        takeField();
        m_kinds->setCurrentIndex(Field);
        return;
    }
    m_words->setText(m_text);
    m_kinds->setCurrentIndex(Words);
    m_words->setFocus();
}

void VariableRow::takeField()
{
    FieldText field{.key = m_source->currentData().toString()};
    if (const auto words = m_fallback->text(); !words.trimmed().isEmpty()) field.fallback = words;
    m_text = field.text();
    m_words->setText(m_text);
    Q_EMIT edited();
}

} // namespace relais::ui
