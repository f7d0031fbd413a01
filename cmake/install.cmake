# What an installation holds: the program, the library with its headers, and what find_package(cutline) and pkg-config
# need to find it. Components: the program, what is for development, and what goes elsewhere in a Debian package
# (package.cmake).
# As Debian has it under /usr, unless another folder was asked for.
if(CMAKE_LIBRARY_ARCHITECTURE AND EXISTS /etc/debian_version AND "${CMAKE_INSTALL_LIBDIR}" MATCHES "^(lib)?$")
    set(CMAKE_INSTALL_LIBDIR lib/${CMAKE_LIBRARY_ARCHITECTURE})
endif()
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS cutline_main COMPONENT program)
install(TARGETS cutline EXPORT cutline_targets COMPONENT development INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/cutline DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
file(GLOB notices CONFIGURE_DEPENDS LICENSE NOTICE)
install(FILES ${notices} DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT plain)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/cutline)
install(EXPORT cutline_targets NAMESPACE cutline:: FILE cutline-targets.cmake DESTINATION ${package_dir}
        COMPONENT development)
configure_package_config_file(cmake/cutline-config.cmake.in ${PROJECT_BINARY_DIR}/cutline-config.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cutline-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cutline-config.cmake ${PROJECT_BINARY_DIR}/cutline-config-version.cmake
        DESTINATION ${package_dir} COMPONENT development)

configure_file(cmake/cutline.pc.in ${PROJECT_BINARY_DIR}/cutline.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/cutline.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
        COMPONENT development)

# The manual page and the completions come from the program's own table of options.
set(documents)
foreach(document IN ITEMS man:cutline.1 bash:cutline.bash zsh:_cutline fish:cutline.fish)
    string(REPLACE ":" ";" document ${document})
    list(GET document 0 topic)
    list(GET document 1 file)
    add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/share/${file}
                       COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/share
                       COMMAND cutline_main --help=${topic} > ${PROJECT_BINARY_DIR}/share/${file}
                       DEPENDS cutline_main VERBATIM)
    list(APPEND documents ${PROJECT_BINARY_DIR}/share/${file})
endforeach()
add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/share/cutline.1.gz
                   COMMAND gzip -9nc ${PROJECT_BINARY_DIR}/share/cutline.1 > ${PROJECT_BINARY_DIR}/share/cutline.1.gz
                   DEPENDS ${PROJECT_BINARY_DIR}/share/cutline.1 VERBATIM)
add_custom_target(cutline_documents ALL DEPENDS ${documents} ${PROJECT_BINARY_DIR}/share/cutline.1.gz)
install(FILES ${PROJECT_BINARY_DIR}/share/cutline.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${PROJECT_BINARY_DIR}/share/cutline.bash RENAME cutline
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${PROJECT_BINARY_DIR}/share/cutline.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
        COMPONENT program)
install(FILES ${PROJECT_BINARY_DIR}/share/_cutline DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT plain)
