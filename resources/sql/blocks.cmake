# relais_sql_blocks(target): every resources/sql/*.sql is embedded under :/sql, and each of its blocks
#
#     -- name: by-id
#     SELECT ...
#
# becomes a constant in a generated header, so that a misspelled block does not compile:
# #include "sql/contacts.h" gives sql::contacts::by_id. Migrations are embedded under :/sql/migrations, those of a
# relay's own file under :/sql/relay_migrations.
# This file is both the function for CMakeLists.txt and, run with -P, the generator itself.
if(CMAKE_SCRIPT_MODE_FILE)
    get_filename_component(topic ${INPUT} NAME_WE)
    file(STRINGS ${INPUT} lines REGEX "^-- name: ")
    set(text "// Made from resources/sql/${topic}.sql. Do not edit.\n#pragma once\n\n#include \"services/storage/sql_block.h\"\n\nnamespace relais::sql::${topic} {\n")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^-- name: ([a-z0-9-]+).*$" "\\1" name "${line}")
        string(REPLACE "-" "_" identifier "${name}")
        string(APPEND text "inline constexpr Block ${identifier}{\"${topic}\", \"${name}\"};\n")
    endforeach()
    string(APPEND text "} // namespace relais::sql::${topic}\n")
    file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "${text}" @ONLY)
    return()
endif()

set(RELAIS_SQL_DIR ${CMAKE_CURRENT_LIST_DIR})
function(relais_sql_blocks target)
    file(GLOB topics CONFIGURE_DEPENDS ${RELAIS_SQL_DIR}/*.sql)
    file(GLOB migrations CONFIGURE_DEPENDS ${RELAIS_SQL_DIR}/migrations/*.sql)
    file(GLOB relay_migrations CONFIGURE_DEPENDS ${RELAIS_SQL_DIR}/relay_migrations/*.sql)
    foreach(file IN LISTS topics)
        get_filename_component(topic ${file} NAME_WE)
        set(header ${CMAKE_BINARY_DIR}/generated/sql/${topic}.h)
        add_custom_command(OUTPUT ${header}
            COMMAND ${CMAKE_COMMAND} -DINPUT=${file} -DOUTPUT=${header} -P ${RELAIS_SQL_DIR}/blocks.cmake
            DEPENDS ${file} ${RELAIS_SQL_DIR}/blocks.cmake
            COMMENT "SQL blocks of ${topic}")
        target_sources(${target} PRIVATE ${header})
        set_source_files_properties(${header} PROPERTIES SKIP_AUTOMOC ON)
    endforeach()
    qt_add_resources(${target} sql PREFIX /sql BASE ${RELAIS_SQL_DIR} FILES ${topics} ${migrations} ${relay_migrations})
endfunction()
