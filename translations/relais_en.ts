<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CampaignText</name>
    <message numerus="yes">
        <source>{%1} is empty for %n contact(s). Write a fallback, {%1|...}, or leave them out.</source>
        <translation>
            <numerusform>{%1} is empty for %n contact. Write a fallback, {%1|...}, or leave it out.</numerusform>
            <numerusform>{%1} is empty for %n contacts. Write a fallback, {%1|...}, or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) without an e-mail address are left out.</source>
        <translation>
            <numerusform>%n contact without an e-mail address is left out.</numerusform>
            <numerusform>%n contacts without an e-mail address are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::AccountCard</name>
    <message numerus="yes">
        <source>In %n hour(s)</source>
        <translation>
            <numerusform>In %n hour</numerusform>
            <numerusform>In %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>In %n minute</numerusform>
            <numerusform>In %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s)</source>
        <translation>
            <numerusform>In %n second</numerusform>
            <numerusform>In %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait. Nothing is lost.</source>
        <translation>
            <numerusform>%n message waits. Nothing is lost.</numerusform>
            <numerusform>%n messages wait. Nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at a time</source>
        <translation>
            <numerusform>%n at a time</numerusform>
            <numerusform>%n at a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::CampaignPage</name>
    <message numerus="yes">
        <source>%n message(s) may or may not have arrived: the line or the program died in the very moment. They are not sent again by themselves. Look at the sent folder or ask one recipient, choose them below (none: all of them), then say what became of them.</source>
        <translation>
            <numerusform>%n message may or may not have arrived: the line or the program died in the very moment. It is not sent again by itself. Look at the sent folder or ask the recipient, then say what became of it.</numerusform>
            <numerusform>%n messages may or may not have arrived: the line or the program died in the very moment. They are not sent again by themselves. Look at the sent folder or ask one recipient, choose them below (none: all of them), then say what became of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will not be sent.</source>
        <translation>
            <numerusform>%n message will not be sent.</numerusform>
            <numerusform>%n messages will not be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait to be tried again.</source>
        <translation>
            <numerusform>%n message waits to be tried again.</numerusform>
            <numerusform>%n messages wait to be tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) count as sent.</source>
        <translation>
            <numerusform>%n message counts as sent.</numerusform>
            <numerusform>%n messages count as sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait to be sent again.</source>
        <translation>
            <numerusform>%n message waits to be sent again.</numerusform>
            <numerusform>%n messages wait to be sent again.</numerusform>
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
        <source>%n recipient(s), %1 at the account’s limits.</source>
        <translation>
            <numerusform>%n recipient, %1 at the account’s limits.</numerusform>
            <numerusform>%n recipients, %1 at the account’s limits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ComputerCard</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ContactActions</name>
    <message numerus="yes">
        <source>%n contact(s) added to “%1”.</source>
        <translation>
            <numerusform>%n contact added to “%1”.</numerusform>
            <numerusform>%n contacts added to “%1”.</numerusform>
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
        <source>%n address(es) will not be written to.</source>
        <translation>
            <numerusform>%n address will not be written to.</numerusform>
            <numerusform>%n addresses will not be written to.</numerusform>
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
        <source>%n contact(s) taken out of “%1”.</source>
        <translation>
            <numerusform>%n contact taken out of “%1”.</numerusform>
            <numerusform>%n contacts taken out of “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::DashboardPage</name>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::DeskView</name>
    <message numerus="yes">
        <source>%n account(s) stopped</source>
        <translation>
            <numerusform>%n account stopped</numerusform>
            <numerusform>%n accounts stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) paused</source>
        <translation>
            <numerusform>%n campaign paused</numerusform>
            <numerusform>%n campaigns paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ImportColumns</name>
    <message numerus="yes">
        <source>%n column(s) imported</source>
        <translation>
            <numerusform>%n column imported</numerusform>
            <numerusform>%n columns imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::ImportPage</name>
    <message numerus="yes">
        <source>%n contact(s) added.</source>
        <translation>
            <numerusform>%n contact added.</numerusform>
            <numerusform>%n contacts added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::LaunchSheet</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”, with %n file(s)</source>
        <translation>
            <numerusform>“%1”, with %n file</numerusform>
            <numerusform>“%1”, with %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %n contact(s)</source>
        <translation>
            <numerusform>Schedule for %n contact</numerusform>
            <numerusform>Schedule for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Launch to %n contact(s)</source>
        <translation>
            <numerusform>Launch to %n contact</numerusform>
            <numerusform>Launch to %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::MessageList</name>
    <message numerus="yes">
        <source>%n message(s) written to %1</source>
        <translation>
            <numerusform>%n message written to %1</numerusform>
            <numerusform>%n messages written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::SelectionBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::SignInPage</name>
    <message numerus="yes">
        <source>Again in %n second(s)</source>
        <translation>
            <numerusform>Again in %n second</numerusform>
            <numerusform>Again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
</context>
</TS>
