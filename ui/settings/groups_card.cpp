// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/groups_card.h"

#include "services/contacts/contact_repository.h"
#include "ui/settings/segment_sheet.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kSwatch = 14;

QIcon swatch(const QString& colour)
{
    QPixmap pixmap(kSwatch * 2, kSwatch * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    painter.drawEllipse(QRectF(1, 1, kSwatch - 2, kSwatch - 2));
    return QIcon(pixmap);
}

} // namespace

GroupsCard::GroupsCard(Desk& desk)
    : m_desk(desk)
    , m_rows(new QVBoxLayout)
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Categories and segments"), Role::Heading));
    head->addStretch();
    auto* add = makeButton(tr("New category"), Look::Small);
    add->setObjectName(QStringLiteral("new-category"));
    connect(add, &QPushButton::clicked, this, &GroupsCard::add);
    head->addWidget(add);
    column->addLayout(head);
    m_rows->setSpacing(2);
    column->addLayout(m_rows);
}

void GroupsCard::refresh()
{
    m_desk.run(relais::ui::readGroups).then(this, m_latest.only([this](const Result<ContactGroups>& groups) {
        if (groups)
            show(*groups);
        else
            m_rows->addWidget(makeText(errorText(groups.error()), Role::Bad));
    }));
}

void GroupsCard::show(const ContactGroups& groups)
{
    clearLayout(m_rows);
    for (const auto& category : groups.categories) m_rows->addWidget(makeRow(category));
    QStringList categories;
    for (const auto& category : groups.categories) categories += category.name;
    for (const auto& segment : groups.segments) m_rows->addWidget(makeSegmentRow(segment, categories));
    if (groups.categories.isEmpty() && groups.segments.isEmpty())
        m_rows->addWidget(
            makeText(tr("Categories are groups you make by hand; segments are saved filters. Campaigns go to either."),
                     Role::Small));
}

QWidget* GroupsCard::makeRow(const Category& category)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    auto* colour = makeIconButton(m_desk.theme, QStringLiteral("tag"), tr("Colour of %1").arg(category.name));
    colour->setIcon(swatch(category.colour));
    connect(colour, &QToolButton::clicked, this, [this, category] {
        const auto chosen =
            QColorDialog::getColor(QColor(category.colour), this, tr("Colour of %1").arg(category.name));
        if (chosen.isValid()) change(category, category.name, chosen.name());
    });
    auto* name = new QLineEdit(category.name);
    name->setProperty("inPlace", true);
    name->setAccessibleName(tr("Name of the category %1").arg(category.name));
    name->setObjectName(QStringLiteral("category-") + category.name);
    connect(name, &QLineEdit::editingFinished, this, [this, category, name] {
        const auto typed = name->text().trimmed();
        if (typed != category.name) change(category, typed, category.colour);
    });
    auto* removed = makeIconButton(m_desk.theme, QStringLiteral("trash"),
                                   tr("Delete the category %1; its contacts stay").arg(category.name));
    connect(removed, &QToolButton::clicked, this, [this, category] { remove(category); });
    row->addWidget(colour);
    row->addWidget(name, 1);
    row->addWidget(makeLabel(QLocale().toString(category.contacts), Role::Small));
    row->addWidget(removed);
    return box;
}

QWidget* GroupsCard::makeSegmentRow(const Segment& segment, const QStringList& categories)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeLabel(tr("Segment: %1").arg(segment.name)));
    row->addStretch();
    auto* changed = makeIconButton(m_desk.theme, QStringLiteral("edit"), tr("Change the segment %1").arg(segment.name));
    changed->setObjectName(QStringLiteral("change-segment-") + segment.name);
    connect(changed, &QToolButton::clicked, this, [this, segment, categories] {
        auto* sheet = new SegmentSheet(m_desk, segment, categories, this);
        connect(sheet, &SegmentSheet::saved, this,
                [this, segment](const Segment& now) { segmentChanged(segment, now); });
    });
    row->addWidget(changed);
    auto* removed =
        makeIconButton(m_desk.theme, QStringLiteral("trash"), tr("Delete the segment %1").arg(segment.name));
    connect(removed, &QToolButton::clicked, this, [this, segment] { removeSegment(segment); });
    row->addWidget(removed);
    return box;
}

void GroupsCard::after(const Result<void>& done, const QString& text)
{
    if (!done)
        m_desk.navigator.toast(errorText(done.error()));
    else if (!text.isEmpty())
        m_desk.navigator.toast(text);
    refresh();
}

void GroupsCard::add()
{
    const auto name = QInputDialog::getText(this, tr("New category"), tr("Name of the category")).trimmed();
    if (name.isEmpty()) return;
    m_desk
        .run([name](const Work& work) { return CategoryRepository(work.database, work.session, work.clock).add(name); })
        .then(this, [this](const Result<CategoryId>& added) {
            after(added ? Result<void>() : Result<void>(added.failure()), {});
        });
}

void GroupsCard::change(const Category& category, const QString& name, const QString& colour)
{
    m_desk
        .run([id = category.id, name, colour](const Work& work) {
            return CategoryRepository(work.database, work.session, work.clock).change(id, name, colour);
        })
        .then(this, [this](const Result<void>& done) { after(done, {}); });
}

void GroupsCard::remove(const Category& category)
{
    struct Removed
    {
        QList<ContactId> contacts;
    };
    m_desk
        .run([category](const Work& work) -> Result<Removed> {
            // Who was in it, for Undo.
            ContactQuery query;
            query.filter.categories = {category.name};
            query.limit = 10'000;
            Removed removed;
            ContactRepository contacts(work.database, work.session, work.clock);
            do {
                const auto list = contacts.list(query);
                if (!list) return list.failure();
                for (const auto& contact : list->items) removed.contacts.append(contact.id);
                query.after = list->next;
            } while (query.after);
            if (auto done = CategoryRepository(work.database, work.session, work.clock).remove(category.id); !done)
                return done.failure();
            return removed;
        })
        .then(this, [this, category](const Result<Removed>& removed) {
            if (!removed) {
                after(removed.failure(), {});
                return;
            }
            refresh();
            m_desk.navigator.toast(tr("The category “%1” is deleted; its contacts stay.").arg(category.name),
                                   [this, category, ids = removed->contacts] {
                                       m_desk
                                           .run([category, ids](const Work& work) -> Result<void> {
                                               CategoryRepository categories(work.database, work.session, work.clock);
                                               const auto id = categories.add(category.name, category.colour);
                                               if (!id) return id.failure();
                                               const auto assigned = categories.assign(*id, ids);
                                               if (!assigned) return assigned.failure();
                                               return {};
                                           })
                                           .then(this, [this](const Result<void>& done) { after(done, {}); });
                                   });
        });
}

void GroupsCard::segmentChanged(const Segment& before, const Segment& now)
{
    refresh();
    m_desk.navigator.toast(tr("The segment “%1” is changed.").arg(now.name), [this, before, name = now.name] {
        m_desk
            .run([before, name](const Work& work) {
                return CategoryRepository(work.database, work.session, work.clock).changeSegment(name, before);
            })
            .then(this, [this](const Result<void>& again) { after(again, {}); });
    });
}

void GroupsCard::removeSegment(const Segment& segment)
{
    m_desk
        .run([name = segment.name](const Work& work) {
            return CategoryRepository(work.database, work.session, work.clock).removeSegment(name);
        })
        .then(this, [this, segment](const Result<void>& done) {
            if (!done) {
                after(done, {});
                return;
            }
            refresh();
            m_desk.navigator.toast(tr("The segment “%1” is deleted.").arg(segment.name), [this, segment] {
                m_desk
                    .run([segment](const Work& work) {
                        return CategoryRepository(work.database, work.session, work.clock).addSegment(segment);
                    })
                    .then(this, [this](const Result<void>& again) { after(again, {}); });
            });
        });
}

} // namespace relais::ui
