# Installation, and the Debian package (cpack -G DEB).
set(PACKAGING ${CMAKE_SOURCE_DIR}/packaging)

install(TARGETS relaisctl RUNTIME)
if(TARGET relais_paper)
    install(TARGETS relais_paper RUNTIME DESTINATION ${CMAKE_INSTALL_LIBDIR}/relais)
endif()
if(TARGET relais_web)
    install(TARGETS relais_web relais_language LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/relais)
endif()
if(TARGET relais)
    install(TARGETS relais RUNTIME)
    install(FILES ${PACKAGING}/org.relais.Relais.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${PACKAGING}/org.relais.Relais.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${PACKAGING}/org.relais.Relais.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()

# Debian wants these compressed, without the time of the compression in them.
find_program(GZIP gzip)
if(GZIP)
    function(relais_install_compressed source destination name)
        set(made ${CMAKE_BINARY_DIR}/packaging/${name})
        file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/packaging)
        execute_process(COMMAND ${GZIP} -9nc ${source} OUTPUT_FILE ${made} COMMAND_ERROR_IS_FATAL ANY)
        install(FILES ${made} DESTINATION ${destination})
    endfunction()
    if(TARGET relais)
        relais_install_compressed(${PACKAGING}/man/relais.1 ${CMAKE_INSTALL_MANDIR}/man1 relais.1.gz)
    endif()
    relais_install_compressed(${PACKAGING}/man/relaisctl.1 ${CMAKE_INSTALL_MANDIR}/man1 relaisctl.1.gz)
    relais_install_compressed(${PACKAGING}/debian/changelog ${CMAKE_INSTALL_DOCDIR} changelog.gz)
endif()
install(FILES ${PACKAGING}/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PACKAGING}/debian/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME relais)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/guide DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME relais)
set(CPACK_PACKAGE_VENDOR "The Relais authors")
set(CPACK_PACKAGE_CONTACT "The Relais authors <relais@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desk of a communication agency: contacts and e-mail campaigns")
set(CPACK_PACKAGE_DESCRIPTION "Relais keeps the contacts of every client of an agency, drafts e-mail campaigns
offline and sends them from this computer through an SMTP server of yours. A
message that was accepted is never lost and never sent twice, even when the
program is killed in the middle. Comes with relaisctl, the same for scripts.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded while running, which shlibdeps cannot see.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libcurl4, libgmime-3.0-0, libqt6sql6-sqlite, libqt6svg6, libsecret-1-0, qt6-qpa-plugins, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-translations-l10n, gnome-keyring | kwalletmanager, fonts-inter, fonts-noto-core, fonts-noto-color-emoji")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
