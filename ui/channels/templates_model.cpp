// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/templates_model.h"

#include "ui/text/template_text.h"
#include "ui/text/whatsapp_text.h"
#include "ui/widgets/table.h"

namespace relais::ui {

namespace {

StatusLook lookOfTemplate(const QString& status)
{
    const auto word = templateStatusText(status);
    if (status == QLatin1String("APPROVED")) return {QStringLiteral("good"), Token::Good, word};
    if (status == QLatin1String("PENDING") || status == QLatin1String("IN_APPEAL"))
        return {QStringLiteral("clock"), Token::Muted, word};
    if (status == QLatin1String("PAUSED")) return {QStringLiteral("pause"), Token::Warn, word};
    return {QStringLiteral("bad"), Token::Bad, word};
}

} // namespace

void TemplatesModel::show(const QList<WhatsappTemplate>& templates)
{
    if (templates == m_templates) return;
    beginResetModel();
    m_templates = templates;
    endResetModel();
}

QVariant TemplatesModel::data(const QModelIndex& index, int role) const
{
    const auto* form = itemAt(index.row());
    if (!form) return {};
    if (role == kMutedRole) return index.column() != Name;
    if (role == kStatusRole && index.column() == Status) return QVariant::fromValue(lookOfTemplate(form->status));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case Name: return form->name;
    case Language: return templateLanguageText(form->language);
    case Category: return templateCategoryText(form->category);
    case Status: return templateStatusText(form->status);
    case Quality: return qualityText(form->quality);
    default: return {};
    }
}

QVariant TemplatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Name");
    case Language: return tr("Language");
    case Category: return tr("Category");
    case Status: return tr("Status");
    case Quality: return tr("Quality");
    default: return {};
    }
}

} // namespace relais::ui
