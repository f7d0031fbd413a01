/// Values of options, from text. All throw Error with a message that follows the option's name and a colon.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/rules.hpp"

namespace cutline::cli {

/// What the names of rules begin with that cut a furniture category.
inline constexpr std::string_view category_prefix = "pattern.";

/// A whole number from `least` to `most`.
std::uint64_t whole(std::string_view text, std::uint64_t least, std::uint64_t most);

/// A decimal fraction, in thousandths, rounded down: "0.95" is 950. At most `most` thousandths.
std::uint64_t thousandths(std::string_view text, std::uint64_t most);

/// Bytes, with suffix K, M or G (powers of 1024).
std::uint64_t size(std::string_view text, std::uint64_t least, std::uint64_t most);

/// The place of `text` among `choices` ("a|b|c").
std::size_t choice(std::string_view text, std::string_view choices);

/// The parts of "a,b,c" that are not empty.
std::vector<std::string_view> list(std::string_view text);

/// The rules that a list of passes and rules means; a pass stands for those of its rules that are in `of_a_pass`.
RuleSet rules(std::string_view text, RuleSet of_a_pass);

/// The rules of a list of furniture categories ("byline,credit").
RuleSet categories(std::string_view text);

/// The one of `names` that `text` is most likely to mean; empty if none is near. O(names · their length · text).
std::string_view nearest(std::string_view text, const std::vector<std::string_view>& names);

/// " (did you mean NAME?)", or nothing.
std::string suggestion(std::string_view text, const std::vector<std::string_view>& names);

}  // namespace cutline::cli
