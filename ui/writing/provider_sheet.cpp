// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/provider_sheet.h"

#include "services/writing/provider_store.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 560;

/// With its key in the store that can be opened.
Result<void> store(const Work& work, const SecretOpener& open, std::optional<ProviderId> id, const ProviderDraft& draft,
                   const std::optional<Secret>& key)
{
    std::unique_ptr<SecretStore> secrets;
    if (key) {
        auto opened = open();
        if (!opened) return opened.failure();
        secrets = std::move(*opened);
    }
    ProviderStore providers(work.database, work.session, work.clock);
    if (id) return providers.change(*id, draft, key, secrets.get());
    const auto added = providers.add(draft, key, secrets.get());
    if (!added) return added.failure();
    return {};
}

} // namespace

ProviderSheet::ProviderSheet(Desk& desk, QWidget* over, const std::optional<Provider>& provider)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_provider(provider)
    , m_name(makeLineField(QStringLiteral("provider-name"), tr("Name"), tr("As you want to read it below a text.")))
    , m_kind(new QComboBox)
    , m_url(makeLineField(QStringLiteral("provider-url"), tr("Address"),
                          tr("With https, as in https://api.example.com; http on this computer only.")))
    , m_model(makeLineField(QStringLiteral("provider-model"), tr("Model"), tr("Its name at the provider.")))
    , m_key(makePasswordField(
          QStringLiteral("provider-key"), tr("Key"),
          provider && provider->hasKey
              ? tr("Left empty: the key that is kept stays.")
              : tr("It stays in the keychain or vault and is never shown. A server of your own may want none.")))
    , m_vault(makePasswordField(
          QStringLiteral("vault-passphrase"), tr("Passphrase of the vault"),
          tr("This computer has no keychain: passwords are kept in an encrypted file that this opens.")))
    , m_isOn(new QCheckBox(tr("Ask this provider when those before it cannot answer")))
    , m_note(new Note(desk.theme))
    , m_save(makeButton(tr("Save"), Look::Primary))
{
    build();
}

void ProviderSheet::build()
{
    setObjectName(QStringLiteral("provider-sheet"));
    setAccessibleName(m_provider ? tr("Provider “%1”").arg(m_provider->draft.name) : tr("New provider"));
    content()->setSpacing(space::kMedium);
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    content()->addWidget(makeText(
        tr("When Ollama cannot answer, briefs, texts and messages of contacts are sent to this provider: they leave this computer, unless the address is on it."),
        Role::Warn));
    m_kind->setObjectName(QStringLiteral("provider-kind"));
    m_kind->addItems({tr("As OpenAI does (most providers, and servers of one’s own)"), tr("As Anthropic does")});
    content()->addWidget(m_name.row);
    content()->addWidget(new FormField(tr("How it is asked"), m_kind));
    for (auto* row : {m_url.row, m_model.row, m_key.row, m_vault.row}) content()->addWidget(row);
    m_vault.row->hide();
    m_isOn->setObjectName(QStringLiteral("provider-on"));
    m_isOn->setChecked(!m_provider || m_provider->draft.isOn);
    content()->addWidget(m_isOn);
    content()->addWidget(m_note);
    if (m_provider) {
        m_name.edit->setText(m_provider->draft.name);
        m_kind->setCurrentIndex(static_cast<int>(m_provider->draft.kind));
        m_url.edit->setText(m_provider->draft.baseUrl);
        m_model.edit->setText(m_provider->draft.model);
    }
    auto* leave = makeButton(tr("Cancel"));
    leave->setObjectName(QStringLiteral("provider-leave"));
    m_save->setObjectName(QStringLiteral("provider-save"));
    addFoot(leave, m_save);
    connect(m_save, &QPushButton::clicked, this, &ProviderSheet::save);
}

void ProviderSheet::start()
{
    open(m_name.edit);
}

FormField* ProviderSheet::fieldOf(const Error& error) const
{
    if (error.code == ErrorCode::Conflict || error.subject == QLatin1String("name")) return m_name.row;
    if (error.subject == QLatin1String("model")) return m_model.row;
    return error.subject == QLatin1String("key") ? m_key.row : m_url.row;
}

std::optional<ProviderDraft> ProviderSheet::draft()
{
    m_note->show(NoteKind::Info, {});
    for (const auto& field : {m_name, m_url, m_model, m_key}) field.row->setError({});
    const auto wanted = ProviderDraft{.name = m_name.edit->text(),
                                      .kind = static_cast<ProviderKind>(m_kind->currentIndex()),
                                      .baseUrl = m_url.edit->text(),
                                      .model = m_model.edit->text(),
                                      .isOn = m_isOn->isChecked()}
                            .checked();
    if (wanted) return *wanted;
    auto* wrong = fieldOf(wanted.error());
    wrong->setError(detailText(wanted.error().detail));
    wrong->field()->setFocus();
    return std::nullopt;
}

void ProviderSheet::save()
{
    const auto wanted = draft();
    if (!wanted) return;
    const auto typed = m_key.edit->text().trimmed().toUtf8();
    const auto key = typed.isEmpty() ? std::nullopt : std::optional(Secret(typed));
    if (!m_vault.edit->text().isEmpty()) m_desk.engine.setVaultPassphrase(Secret(m_vault.edit->text().toUtf8()));
    m_save->setEnabled(false);
    const auto id = m_provider ? std::optional(m_provider->id) : std::nullopt;
    m_desk
        .runLong([open = m_desk.secrets(), id, draft = *wanted, key](const Work& work) {
            return store(work, open, id, draft, key);
        })
        .then(this, [this](const Result<void>& done) {
            if (!done) {
                showFailure(done.error());
                return;
            }
            Q_EMIT saved();
            close();
        });
}

void ProviderSheet::showFailure(const Error& error)
{
    m_save->setEnabled(true);
    m_vault.row->setVisible(m_vault.row->isVisible() || error.code == ErrorCode::SecretsLocked);
    if (error.code == ErrorCode::Conflict || error.code == ErrorCode::Invalid)
        fieldOf(error)->setError(error.code == ErrorCode::Invalid ? detailText(error.detail) : errorText(error));
    else
        m_note->show(NoteKind::Bad, errorText(error));
}

} // namespace relais::ui
