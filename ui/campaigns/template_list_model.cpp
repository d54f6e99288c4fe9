// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/template_list_model.h"

#include "ui/text/template_text.h"
#include "ui/widgets/table.h"

#include <algorithm>

namespace relais::ui {

namespace {

StatusLook lookOf(const WhatsappTemplate& form)
{
    const auto word = templateStatusText(form.status);
    if (form.isApproved()) return {QStringLiteral("good"), Token::Good, word};
    const bool comesBack = form.status == QLatin1String("PENDING") || form.status == QLatin1String("IN_APPEAL");
    return comesBack ? StatusLook{QStringLiteral("clock"), Token::Muted, word} : StatusLook{QStringLiteral("warn"), Token::Warn, word};
}

bool holds(const WhatsappTemplate& form, const QStringList& words)
{
    const auto text = QStringList{form.name, form.language, templateLanguageText(form.language), templateCategoryText(form.category), templateStatusText(form.status), form.body()}.join(QLatin1Char('\n'));
    return std::all_of(words.cbegin(), words.cend(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

void TemplateListModel::setTemplates(const QList<WhatsappTemplate>& templates)
{
    m_all = templates;
    filter();
}

void TemplateListModel::setSearch(const QString& typed)
{
    m_search = typed.simplified();
    filter();
}

void TemplateListModel::filter()
{
    beginResetModel();
    const auto words = m_search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_shown.clear();
    for (const auto& form : std::as_const(m_all))
        if (holds(form, words)) m_shown.append(form);
    endResetModel();
}

QVariant TemplateListModel::data(const QModelIndex& index, int role) const
{
    const auto* form = at(index.row());
    if (!form) return {};
    const auto look = lookOf(*form);
    if (index.column() == Status && role == kStatusRole) return QVariant::fromValue(look);
    if (role == kMutedRole) return index.column() != Name;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case Name: return form->name;
    case Language: return templateLanguageText(form->language);
    case Category: return templateCategoryText(form->category);
    case Status: return look.word;
    default: return {};
    }
}

QVariant TemplateListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Name");
    case Language: return tr("Language");
    case Category: return tr("Category");
    case Status: return tr("Status");
    default: return {};
    }
}

} // namespace relais::ui
