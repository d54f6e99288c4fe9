<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessText</name>
    <message numerus="yes">
        <source>%Ln campaign(s) paused</source>
        <translation>
            <numerusform>%Ln campaign paused</numerusform>
            <numerusform>%Ln campaigns paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignText</name>
    <message numerus="yes">
        <source>{%1} is empty for %Ln contact(s). Write a fallback, {%1|...}, or leave them out.</source>
        <translation>
            <numerusform>{%1} is empty for %Ln contact. Write a fallback, {%1|...}, or leave it out.</numerusform>
            <numerusform>{%1} is empty for %Ln contacts. Write a fallback, {%1|...}, or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) without an e-mail address are left out.</source>
        <translation>
            <numerusform>%Ln contact without an e-mail address is left out.</numerusform>
            <numerusform>%Ln contacts without an e-mail address are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have had this campaign, or another copy of it, in the last 7 days.</source>
        <translation>
            <numerusform>%Ln of them has had this campaign, or another copy of it, in the last 7 days.</numerusform>
            <numerusform>%Ln of them have had this campaign, or another copy of it, in the last 7 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) without a phone number are left out.</source>
        <translation>
            <numerusform>%Ln contact without a phone number is left out.</numerusform>
            <numerusform>%Ln contacts without a phone number are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have the number of another recipient: one message each number.</source>
        <translation>
            <numerusform>%Ln contact has the number of another recipient: one message each number.</numerusform>
            <numerusform>%Ln contacts have the number of another recipient: one message each number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Meta allows this number so few new people a day that it takes %Ln day(s).</source>
        <translation>
            <numerusform>Meta allows this number as many new people a day as this takes: %Ln day.</numerusform>
            <numerusform>Meta allows this number so few new people a day that it takes %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyText</name>
    <message numerus="yes">
        <source>%Ln message(s) without a price</source>
        <translation>
            <numerusform>%Ln message without a price</numerusform>
            <numerusform>%Ln messages without a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RateCardField</name>
    <message numerus="yes">
        <source>%Ln country(s)</source>
        <translation>
            <numerusform>%Ln country</numerusform>
            <numerusform>%Ln countries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatsappText</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::AccountCard</name>
    <message numerus="yes">
        <source>In %Ln hour(s)</source>
        <translation>
            <numerusform>In %Ln hour</numerusform>
            <numerusform>In %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln minute(s)</source>
        <translation>
            <numerusform>In %Ln minute</numerusform>
            <numerusform>In %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln second(s)</source>
        <translation>
            <numerusform>In %Ln second</numerusform>
            <numerusform>In %Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait. Nothing is lost.</source>
        <translation>
            <numerusform>%Ln message waits. Nothing is lost.</numerusform>
            <numerusform>%Ln messages wait. Nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at a time</source>
        <translation>
            <numerusform>%Ln at a time</numerusform>
            <numerusform>%Ln at a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::AudienceStep</name>
    <message numerus="yes">
        <source>%Ln on the suppression list, left out</source>
        <translation>
            <numerusform>%Ln on the suppression list, left out</numerusform>
            <numerusform>%Ln on the suppression list, left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen twice, written to once</source>
        <translation>
            <numerusform>%Ln chosen twice, written to once</numerusform>
            <numerusform>%Ln chosen twice, written to once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an e-mail address, left out</source>
        <translation>
            <numerusform>%Ln without an e-mail address, left out</numerusform>
            <numerusform>%Ln without an e-mail address, left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a phone number, left out</source>
        <translation>
            <numerusform>%Ln without a phone number, left out</numerusform>
            <numerusform>%Ln without a phone number, left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with the number of another, one message for both</source>
        <translation>
            <numerusform>%Ln with the number of another, one message for both</numerusform>
            <numerusform>%Ln with the number of another, one message a number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::AuditView</name>
    <message numerus="yes">
        <source>The trail of %Ln entry(ies) is whole: none was changed, added or removed with another program.</source>
        <translation>
            <numerusform>The trail of %Ln entry is whole: it was not changed or removed with another program.</numerusform>
            <numerusform>The trail of %Ln entries is whole: none was changed, added or removed with another program.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) written to %1.</source>
        <translation>
            <numerusform>%Ln entry written to %1.</numerusform>
            <numerusform>%Ln entries written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::CampaignPage</name>
    <message numerus="yes">
        <source>%Ln message(s) may or may not have arrived: the line or the program died in the very moment. They are not sent again by themselves. Look at the sent folder or ask one recipient, choose them below (none: all of them), then say what became of them.</source>
        <translation>
            <numerusform>%Ln message may or may not have arrived: the line or the program died in the very moment. It is not sent again by itself. Look at the sent folder or ask the recipient, then say what became of it.</numerusform>
            <numerusform>%Ln messages may or may not have arrived: the line or the program died in the very moment. They are not sent again by themselves. Look at the sent folder or ask one recipient, choose them below (none: all of them), then say what became of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) will not be sent.</source>
        <translation>
            <numerusform>%Ln message will not be sent.</numerusform>
            <numerusform>%Ln messages will not be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait to be tried again.</source>
        <translation>
            <numerusform>%Ln message waits to be tried again.</numerusform>
            <numerusform>%Ln messages wait to be tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) count as sent.</source>
        <translation>
            <numerusform>%Ln message counts as sent.</numerusform>
            <numerusform>%Ln messages count as sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait to be sent again.</source>
        <translation>
            <numerusform>%Ln message waits to be sent again.</numerusform>
            <numerusform>%Ln messages wait to be sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) that still wait will never be sent. What has been sent stays sent. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln message that still waits will never be sent. What has been sent stays sent. This cannot be undone.</numerusform>
            <numerusform>%Ln messages that still wait will never be sent. What has been sent stays sent. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s) again?</source>
        <translation>
            <numerusform>Send %Ln message again?</numerusform>
            <numerusform>Send %Ln messages again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Count %Ln message(s) as sent?</source>
        <translation>
            <numerusform>Count %Ln message as sent?</numerusform>
            <numerusform>Count %Ln messages as sent?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) may or may not have arrived: the line or the program died in the very moment. They are not sent again by themselves.</source>
        <translation>
            <numerusform>%Ln message may or may not have arrived: the line or the program died in the very moment. It is not sent again by itself.</numerusform>
            <numerusform>%Ln messages may or may not have arrived: the line or the program died in the very moment. They are not sent again by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::CampaignsPage</name>
    <message numerus="yes">
        <source>%Ln stored file(s) are deleted with this draft. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln stored file is deleted with this draft. This cannot be undone.</numerusform>
            <numerusform>%Ln stored files are deleted with this draft. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::CheckStep</name>
    <message numerus="yes">
        <source>%Ln recipient(s), %1 at the account’s limits.</source>
        <translation>
            <numerusform>%Ln recipient, %1 at the account’s limits.</numerusform>
            <numerusform>%Ln recipients, %1 at the account’s limits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the suppression list, left out.</source>
        <translation>
            <numerusform>%Ln on the suppression list, left out.</numerusform>
            <numerusform>%Ln on the suppression list, left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ComputerCard</name>
    <message numerus="yes">
        <source>After %Ln minute(s)</source>
        <translation>
            <numerusform>After %Ln minute</numerusform>
            <numerusform>After %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ContactActions</name>
    <message numerus="yes">
        <source>%Ln contact(s) added to “%1”.</source>
        <translation>
            <numerusform>%Ln contact added to “%1”.</numerusform>
            <numerusform>%Ln contacts added to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) deleted.</source>
        <translation>
            <numerusform>%Ln contact deleted.</numerusform>
            <numerusform>%Ln contacts deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) written to %1.</source>
        <translation>
            <numerusform>%Ln contact written to %1.</numerusform>
            <numerusform>%Ln contacts written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) taken out of “%1”.</source>
        <translation>
            <numerusform>%Ln contact taken out of “%1”.</numerusform>
            <numerusform>%Ln contacts taken out of “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are one now.</source>
        <translation>
            <numerusform>%Ln contact is one now.</numerusform>
            <numerusform>%Ln contacts are one now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ConversationListModel</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ConversationPane</name>
    <message numerus="yes">
        <source>%Ln message(s) written to %1</source>
        <translation>
            <numerusform>%Ln message written to %1</numerusform>
            <numerusform>%Ln messages written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::DashboardPage</name>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln failure</numerusform>
            <numerusform>%Ln failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::DeskView</name>
    <message numerus="yes">
        <source>%Ln account(s) stopped</source>
        <translation>
            <numerusform>%Ln account stopped</numerusform>
            <numerusform>%Ln accounts stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) paused</source>
        <translation>
            <numerusform>%Ln campaign paused</numerusform>
            <numerusform>%Ln campaigns paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread conversation(s)</source>
        <translation>
            <numerusform>%Ln unread conversation</numerusform>
            <numerusform>%Ln unread conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::DuplicatesSheet</name>
    <message numerus="yes">
        <source>%Ln more of them come up later.</source>
        <translation>
            <numerusform>%Ln more of them comes up later.</numerusform>
            <numerusform>%Ln more of them come up later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) were left for later.</source>
        <translation>
            <numerusform>%Ln group was left for later.</numerusform>
            <numerusform>%Ln groups were left for later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are one now.</source>
        <translation>
            <numerusform>%Ln contact is one now.</numerusform>
            <numerusform>%Ln contacts are one now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::EraseSheet</name>
    <message numerus="yes">
        <source>So do %Ln entry(s) that are the same person: merged into this one, or deleted with the same address.</source>
        <translation>
            <numerusform>So does %Ln entry that is the same person: merged into this one, or deleted with the same address.</numerusform>
            <numerusform>So do %Ln entries that are the same person: merged into this one, or deleted with the same address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What stands in %Ln message(s) to them.</source>
        <translation>
            <numerusform>What stands in %Ln message to them.</numerusform>
            <numerusform>What stands in %Ln messages to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those still wait(s), and will not be sent.</source>
        <translation>
            <numerusform>%Ln of those still waits, and will not be sent.</numerusform>
            <numerusform>%Ln of those still wait, and will not be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was said in conversations: %Ln message(s).</source>
        <translation>
            <numerusform>What was said in conversations: %Ln message.</numerusform>
            <numerusform>What was said in conversations: %Ln messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with them.</source>
        <translation>
            <numerusform>%Ln file with it.</numerusform>
            <numerusform>%Ln files with them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ExportSheet</name>
    <message numerus="yes">
        <source>%Ln row(s), %1 a second</source>
        <translation>
            <numerusform>%Ln row, %1 a second</numerusform>
            <numerusform>%Ln rows, %1 a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::FittingActions</name>
    <message numerus="yes">
        <source>%Ln contact(s) added to “%1”.</source>
        <translation>
            <numerusform>%Ln contact added to “%1”.</numerusform>
            <numerusform>%Ln contacts added to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) taken out of “%1”.</source>
        <translation>
            <numerusform>%Ln contact taken out of “%1”.</numerusform>
            <numerusform>%Ln contacts taken out of “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contact(s)?</source>
        <translation>
            <numerusform>Delete %Ln contact?</numerusform>
            <numerusform>Delete %Ln contacts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) deleted.</source>
        <translation>
            <numerusform>%Ln contact deleted.</numerusform>
            <numerusform>%Ln contacts deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop writing to %Ln contact(s)?</source>
        <translation>
            <numerusform>Stop writing to %Ln contact?</numerusform>
            <numerusform>Stop writing to %Ln contacts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) will not be written to.</source>
        <translation>
            <numerusform>%Ln address will not be written to.</numerusform>
            <numerusform>%Ln addresses will not be written to.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ImportColumns</name>
    <message numerus="yes">
        <source>%Ln column(s) imported</source>
        <translation>
            <numerusform>%Ln column imported</numerusform>
            <numerusform>%Ln columns imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ImportPage</name>
    <message numerus="yes">
        <source>%Ln contact(s) added.</source>
        <translation>
            <numerusform>%Ln contact added.</numerusform>
            <numerusform>%Ln contacts added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::InvitationMinutes</name>
    <message numerus="yes">
        <source>A code may be used for %Ln minute(s) from when its mail leaves.</source>
        <translation>
            <numerusform>A code may be used for %Ln minute from when its mail leaves.</numerusform>
            <numerusform>A code may be used for %Ln minutes from when its mail leaves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::LaunchSheet</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”, with %Ln file(s)</source>
        <translation>
            <numerusform>“%1”, with %Ln file</numerusform>
            <numerusform>“%1”, with %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %Ln contact(s)</source>
        <translation>
            <numerusform>Schedule for %Ln contact</numerusform>
            <numerusform>Schedule for %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Launch to %Ln contact(s)</source>
        <translation>
            <numerusform>Launch to %Ln contact</numerusform>
            <numerusform>Launch to %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln on the suppression list</source>
        <translation>
            <numerusform>Left out: %Ln on the suppression list</numerusform>
            <numerusform>Left out: %Ln on the suppression list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln without an e-mail address</source>
        <translation>
            <numerusform>Left out: %Ln without an e-mail address</numerusform>
            <numerusform>Left out: %Ln without an e-mail address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %Ln contact(s) with an empty value</source>
        <translation>
            <numerusform>Leave out the %Ln contact with an empty value</numerusform>
            <numerusform>Leave out the %Ln contacts with an empty value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln without a phone number</source>
        <translation>
            <numerusform>Left out: %Ln without a phone number</numerusform>
            <numerusform>Left out: %Ln without a phone number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln new people</source>
        <translation>
            <numerusform>%1: %Ln new person</numerusform>
            <numerusform>%1: %Ln new people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more day(s)</source>
        <translation>
            <numerusform>and %Ln more day</numerusform>
            <numerusform>and %Ln more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::MessageList</name>
    <message numerus="yes">
        <source>%Ln message(s) written to %1</source>
        <translation>
            <numerusform>%Ln message written to %1</numerusform>
            <numerusform>%Ln messages written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::OwnFieldsCard</name>
    <message numerus="yes">
        <source>“%1” is now: %2. %Ln value(s) written as this type keeps them.</source>
        <translation>
            <numerusform>“%1” is now: %2. %Ln value written as this type keeps it.</numerusform>
            <numerusform>“%1” is now: %2. %Ln values written as this type keeps them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have a value in it. These values go with it, and it cannot be undone.</source>
        <translation>
            <numerusform>%Ln contact has a value in it. It goes with the field, and it cannot be undone.</numerusform>
            <numerusform>%Ln contacts have a value in it. These values go with it, and it cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::PersonTableModel</name>
    <message numerus="yes">
        <source>%Ln workspace(s)</source>
        <translation>
            <numerusform>%Ln workspace</numerusform>
            <numerusform>%Ln workspaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::RelayCard</name>
    <message numerus="yes">
        <source>Answered %1 · %Ln event(s) brought</source>
        <translation>
            <numerusform>Answered %1 · %Ln event brought</numerusform>
            <numerusform>Answered %1 · %Ln events brought</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose all %Ln that fit</source>
        <translation>
            <numerusform>Choose all %Ln that fit</numerusform>
            <numerusform>Choose all %Ln that fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::SignInPage</name>
    <message numerus="yes">
        <source>Again in %Ln second(s)</source>
        <translation>
            <numerusform>Again in %Ln second</numerusform>
            <numerusform>Again in %Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::SuppressionActions</name>
    <message numerus="yes">
        <source>%Ln address(es) will not be written to.</source>
        <translation>
            <numerusform>%Ln address will not be written to.</numerusform>
            <numerusform>%Ln addresses will not be written to.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::SuppressionCard</name>
    <message numerus="yes">
        <source>%Ln address(es) written to %1.</source>
        <translation>
            <numerusform>%Ln address written to %1.</numerusform>
            <numerusform>%Ln addresses written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::TemplatesSheet</name>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln template</numerusform>
            <numerusform>%Ln templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln approved</numerusform>
            <numerusform>%Ln approved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::WhatsappStep</name>
    <message numerus="yes">
        <source>%Ln template(s), %1 of them approved.</source>
        <translation>
            <numerusform>%Ln template, %1 of them approved.</numerusform>
            <numerusform>%Ln templates, %1 of them approved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::WorkspacesPage</name>
    <message numerus="yes">
        <source>%Ln campaign(s) that are scheduled or under way are paused.</source>
        <translation>
            <numerusform>%Ln campaign that is scheduled or under way is paused.</numerusform>
            <numerusform>%Ln campaigns that are scheduled or under way are paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait there unsent.</source>
        <translation>
            <numerusform>%Ln message waits there unsent.</numerusform>
            <numerusform>%Ln messages wait there unsent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::WritingFiguresCard</name>
    <message numerus="yes">
        <source>%Ln answer(s) are remembered, so that the same question need not be asked again.</source>
        <translation>
            <numerusform>%Ln answer is remembered, so that the same question need not be asked again.</numerusform>
            <numerusform>%Ln answers are remembered, so that the same question need not be asked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not usable</source>
        <translation>
            <numerusform>%Ln not usable</numerusform>
            <numerusform>%Ln not usable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relaisctl</name>
    <message numerus="yes">
        <source>%1: %n recipient(s)</source>
        <translation>
            <numerusform>%1: %n recipient</numerusform>
            <numerusform>%1: %n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed.</source>
        <translation>
            <numerusform>%n contact changed.</numerusform>
            <numerusform>%n contacts changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to %1.</source>
        <translation>
            <numerusform>%n contact written to %1.</numerusform>
            <numerusform>%n contacts written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted.</source>
        <translation>
            <numerusform>%n contact deleted.</numerusform>
            <numerusform>%n contacts deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1.</source>
        <translation>
            <numerusform>%n message written to %1.</numerusform>
            <numerusform>%n messages written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) changed to “%1”.</source>
        <translation>
            <numerusform>%n message changed to “%1”.</numerusform>
            <numerusform>%n messages changed to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of contacts that are probably one person.</source>
        <translation>
            <numerusform>%n group of contacts that are probably one person.</numerusform>
            <numerusform>%n groups of contacts that are probably one person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) went into contact %1.</source>
        <translation>
            <numerusform>%n contact went into contact %1.</numerusform>
            <numerusform>%n contacts went into contact %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The trail of %n entries is whole.</source>
        <translation>
            <numerusform>The trail of %n entry is whole.</numerusform>
            <numerusform>The trail of %n entries is whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries written.</source>
        <translation>
            <numerusform>%n entry written.</numerusform>
            <numerusform>%n entries written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A code may be used for %n minute(s) from when it leaves.</source>
        <translation>
            <numerusform>A code may be used for %n minute from when it leaves.</numerusform>
            <numerusform>A code may be used for %n minutes from when it leaves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of conversations in %1</source>
        <translation>
            <numerusform>%n file of conversations in %1</numerusform>
            <numerusform>%n files of conversations in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) erased.</source>
        <translation>
            <numerusform>%n contact erased.</numerusform>
            <numerusform>%n contacts erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting message(s) cancelled.</source>
        <translation>
            <numerusform>%n waiting message cancelled.</numerusform>
            <numerusform>%n waiting messages cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) written as the type keeps them.</source>
        <translation>
            <numerusform>%n value written as the type keeps it.</numerusform>
            <numerusform>%n values written as the type keeps them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Field “%1” deleted; %n contact(s) had a value in it.</source>
        <translation>
            <numerusform>Field “%1” deleted; %n contact had a value in it.</numerusform>
            <numerusform>Field “%1” deleted; %n contacts had a value in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) written to %1.</source>
        <translation>
            <numerusform>%n address written to %1.</numerusform>
            <numerusform>%n addresses written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) put off (retries, quiet hours, limits for one person), the next leaves %1</source>
        <translation>
            <numerusform>%Ln message put off (retries, quiet hours, limits for one person), leaves %1</numerusform>
            <numerusform>%Ln messages put off (retries, quiet hours, limits for one person), the next leaves %1</numerusform>
        </translation>
    </message>
</context>
</TS>
