// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/reset_code_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 480;
}

ResetCodeSheet::ResetCodeSheet(Desk& desk, QWidget* over, const QString& name, const ResetCode& code)
    : Sheet(desk.theme, over, kWidth)
{
    const auto title = tr("Reset code for %1").arg(name);
    setAccessibleName(title);
    setObjectName(QStringLiteral("reset-code-sheet"));
    content()->addWidget(makeLabel(title, Role::Title));
    auto* shown = new QLineEdit(QString::fromUtf8(code.code.reveal()));
    shown->setReadOnly(true);
    shown->setFont(desk.theme.font(TextSize::Title, QFont::DemiBold));
    shown->setObjectName(QStringLiteral("reset-code"));
    shown->setAccessibleName(title);
    auto* copy = makeButton(tr("Copy"));
    copy->setIcon(desk.theme.icon(QStringLiteral("copy"), Token::Muted));
    copy->setObjectName(QStringLiteral("copy-reset-code"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(shown, 1);
    row->addWidget(copy);
    content()->addLayout(row);
    const auto until =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(code.until)).toLocalTime(), QLocale::ShortFormat);
    content()->addWidget(makeText(
        tr("Tell it to them by a way you trust: it is shown here once and kept nowhere. At the sign-in they press “I have a reset code” and choose a new password; it works once, until %1. Until then their old password stays.")
            .arg(until),
        Role::Muted));
    auto* done = makeButton(tr("Done"), Look::Primary);
    done->setObjectName(QStringLiteral("reset-code-done"));
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(done);
    content()->addLayout(foot);
    connect(done, &QPushButton::clicked, this, &Sheet::close);
    connect(copy, &QPushButton::clicked, this, [shown, copy] {
        QGuiApplication::clipboard()->setText(shown->text());
        copy->setText(tr("Copied"));
    });
    open(shown);
    shown->selectAll();
}

} // namespace relais::ui
