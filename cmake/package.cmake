# Debian packages: `cpack -G DEB -B DIR` in the build folder writes cutline (the program) and libcutline-dev. They hold what
# an installation holds (install.cmake), but for what Debian keeps elsewhere.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The authors of cutline <cutline@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_COMPONENTS_ALL program program_debian development development_debian)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME cutline)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "takes scraped article text and gives back the article
Captions and sentences that stand there twice are cut to one; the site's
furniture (share bars, newsletter pleas, copyright lines) is cut out; broken
Unicode, spacing and plain typos are put right. Input is plain text, JSON
Lines, or Common Crawl's WET files. Every edit can be logged and taken back.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libcutline-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libxxhash-dev, libre2-dev, libicu-dev, libsimdjson-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "cleans scraped article text - library
The library behind the program cutline, linked statically, with its headers
and what CMake and pkg-config need to find it.")

# Debian's own documents.
file(READ NOTICE NOTICE_PARAGRAPHS)
string(REPLACE "\n" "\n " NOTICE_PARAGRAPHS " ${NOTICE_PARAGRAPHS}")
foreach(twice IN ITEMS 1 2)  # blank lines, which may follow one another
    string(REGEX REPLACE "\n[ \t]+\n" "\n .\n" NOTICE_PARAGRAPHS "${NOTICE_PARAGRAPHS}")
endforeach()
configure_file(packaging/copyright.in ${PROJECT_BINARY_DIR}/share/copyright @ONLY)
add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/share/changelog.gz
                   COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/packaging/changelog > ${PROJECT_BINARY_DIR}/share/changelog.gz
                   DEPENDS packaging/changelog VERBATIM)
add_custom_target(cutline_changelog ALL DEPENDS ${PROJECT_BINARY_DIR}/share/changelog.gz)
foreach(pair IN ITEMS program:cutline development:libcutline-dev)
    string(REPLACE ":" ";" pair ${pair})
    list(GET pair 0 component)
    list(GET pair 1 package)
    install(FILES ${PROJECT_BINARY_DIR}/share/copyright ${PROJECT_BINARY_DIR}/share/changelog.gz
            DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component}_debian EXCLUDE_FROM_ALL)
endforeach()
install(FILES ${PROJECT_BINARY_DIR}/share/_cutline DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
        COMPONENT program_debian EXCLUDE_FROM_ALL)

include(CPack)
cpack_add_component_group(program)
cpack_add_component_group(development)
foreach(component IN ITEMS program development)
    cpack_add_component(${component} GROUP ${component})
    cpack_add_component(${component}_debian GROUP ${component})
endforeach()
