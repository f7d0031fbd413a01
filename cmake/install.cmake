# What an installation holds: the program, the library with its headers, and what find_package(cutline) and pkg-config
# need to find it.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS cutline_main)
install(TARGETS cutline EXPORT cutline_targets INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/cutline DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
file(GLOB notices CONFIGURE_DEPENDS LICENSE NOTICE)
install(FILES ${notices} DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/cutline)
install(EXPORT cutline_targets NAMESPACE cutline:: FILE cutline-targets.cmake DESTINATION ${package_dir})
configure_package_config_file(cmake/cutline-config.cmake.in ${PROJECT_BINARY_DIR}/cutline-config.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cutline-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cutline-config.cmake ${PROJECT_BINARY_DIR}/cutline-config-version.cmake
        DESTINATION ${package_dir})

configure_file(cmake/cutline.pc.in ${PROJECT_BINARY_DIR}/cutline.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/cutline.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
