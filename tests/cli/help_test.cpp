#include "cli/help.hpp"

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

#include "cli/options.hpp"
#include "cutline/cleaner.hpp"
#include "support/program.hpp"

namespace cutline::cli {
namespace {

bool says(const std::string& topic, Command command, const std::string& part) {
    return help(command, topic).find(part) != std::string::npos;
}

TEST(Help, NamesEveryOptionEverywhere) {
    for (const Option& option : options()) {
        const std::string name = option.spelled();
        const std::string in_fish = option.name.empty() ? std::string(" -s ") + option.letter : " -l " + name.substr(2);
        for (Command command : {Command::clean, Command::restore})
            EXPECT_TRUE(says("", command, name) || !option.known_to(command)) << name;
        EXPECT_TRUE(says("bash", Command::clean, name)) << name;
        EXPECT_TRUE(says("zsh", Command::clean, name)) << name;
        EXPECT_TRUE(says("fish", Command::clean, in_fish)) << name;
    }
}

TEST(Help, FitsEightyColumns) {
    for (const std::string& text :
         {help(Command::clean, ""), help(Command::restore, ""), help(Command::clean, "rules")}) {
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80U) << line;
    }
}

TEST(Help, RulesListEveryRuleAndCategory) {
    const std::string text = help(Command::clean, "rules");
    for (const RuleInfo& row : rule_table) {
        const std::string name = std::string(row.pass) + "/" + std::string(row.name);
        EXPECT_EQ(text.find(name) != std::string::npos, cleans(row.rule)) << name;
    }
}

TEST(Help, GoesToStandardOutput) {
    const test::Folder folder;
    for (const char* argument : {"--help", "--version", "--help=man", "--help=rules"}) {
        const test::Result result = folder.run({argument, "--check"});
        EXPECT_EQ(result.status, 0) << argument;
        EXPECT_NE(result.out, "") << argument;
        EXPECT_EQ(result.err, "") << argument;
    }
    EXPECT_NE(folder.run({"--help", "restore"}).out, "");
    EXPECT_EQ(folder.run({"restore", "--help"}).out, help(Command::restore, ""));
}

TEST(Options, TableIsSound) {
    std::vector<std::string> names;
    for (const Option& option : options()) {
        EXPECT_TRUE(!option.name.empty() || option.letter != 0);
        EXPECT_FALSE(option.help.empty() || option.help.ends_with('.')) << option.spelled();
        EXPECT_EQ(option.help.find_first_of("\n\t"), std::string_view::npos) << option.spelled();
        names.push_back(option.spelled());
        if (option.letter != 0 && !option.name.empty()) names.push_back(std::string{'-', option.letter});
    }
    std::sort(names.begin(), names.end());
    EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

}  // namespace
}  // namespace cutline::cli
