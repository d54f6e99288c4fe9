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
