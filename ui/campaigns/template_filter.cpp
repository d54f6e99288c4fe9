// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/template_filter.h"

#include "ui/channels/templates_model.h"
#include "ui/text/template_text.h"

#include <algorithm>

namespace relais::ui {

TemplateFilter::TemplateFilter(TemplatesModel& templates, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_templates(templates)
{
    setSourceModel(&templates);
}

void TemplateFilter::setSearch(const QString& typed)
{
    m_words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

const WhatsappTemplate* TemplateFilter::at(int row) const
{
    const auto source = mapToSource(index(row, 0));
    return source.isValid() ? m_templates.itemAt(source.row()) : nullptr;
}

bool TemplateFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* form = m_templates.itemAt(row);
    if (!form) return false;
    const auto text = QStringList{form->name,
                                  form->language,
                                  templateLanguageText(form->language),
                                  templateCategoryText(form->category),
                                  templateStatusText(form->status),
                                  form->body()}
                          .join(QLatin1Char('\n'));
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace relais::ui
