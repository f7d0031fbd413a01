// compile_patterns PATTERNS OUT: writes the table of pattern_table.hpp, as C++, from patterns.txt. Runs while the
// program is built.

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "pass/boilerplate/compile/pattern_compiler.hpp"

namespace {

using namespace cutline::pass::boilerplate;

template <class Enum>
unsigned number(Enum value) {
    return static_cast<unsigned>(value);
}

std::ostream& operator<<(std::ostream& out, const Slice& slice) {
    return out << "{" << slice.begin << ", " << slice.size << "}";
}

std::ostream& operator<<(std::ostream& out, const Edge& edge) {
    return out << "{" << edge.phrases << ", " << edge.number << ", " << edge.any << "}";
}

std::ostream& operator<<(std::ostream& out, const Automaton& its) {
    return out << "Rule{" << number(its.rule) << "}, When{" << number(its.when) << "}, Beside{" << number(its.left)
               << "}, Beside{" << number(its.right) << "}, " << its.headline << ", " << its.opens_bracket << ", "
               << its.capital << ", " << its.end_need << ", " << its.end_forbid << ", " << its.least << ", " << its.most
               << ", " << its.positions << ", " << its.first << "U, " << its.last << "U, " << its.begin << ", "
               << its.end;
}

std::ostream& operator<<(std::ostream& out, const Position& its) {
    return out << "Position::Kind{" << number(its.kind) << "}, Position::Case{" << number(its.letters) << "}, "
               << its.need << ", " << its.forbid << ", " << its.words << ", " << its.hashes << "U, " << its.follow
               << "U";
}

std::ostream& operator<<(std::ostream& out, const Literal& its) { return out << its.hash << "U, " << its.key; }
std::ostream& operator<<(std::ostream& out, const Phrase& its) { return out << its.word << "U, " << its.name << "U"; }

template <class T>
void write(std::ostream& out, const char* type, const char* name, std::span<const T> list) {
    out << "constexpr " << type << " " << name << "[] = {\n";
    for (const T& item : list) out << "    {" << item << "},\n";
    out << "};\n";
}

void write(std::ostream& out, const PatternTable& table) {
    out << "// Made from patterns.txt by compile_patterns.\n#include \"pass/boilerplate/pattern_table.hpp\"\n\n"
           "namespace cutline::pass::boilerplate {\nnamespace {\n";
    write(out, "Automaton", "automatons", table.automatons);
    write(out, "Position", "positions", table.positions);
    write(out, "Literal", "literals", table.literals);
    write(out, "Phrase", "phrases", table.phrases);
    out << "constexpr char keys[] = {";
    for (const char c : table.keys) out << "char(" << static_cast<int>(c) << "),";
    out << "};\n}  // namespace\n"
           "constinit const PatternTable compiled_in_patterns{automatons, positions, literals, phrases, {keys, sizeof "
           "keys}};\n"
           "}  // namespace cutline::pass::boilerplate\n";
}

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path + ": cannot be read");
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

int main(int count, char** arguments) {
    try {
        if (count != 3) throw std::runtime_error("usage: compile_patterns PATTERNS OUT");
        PatternCompiler compiler;
        compiler.add_all(read(arguments[1]));
        std::ofstream out(arguments[2], std::ios::binary);
        write(out, compiler.table());
        if (!out.flush()) throw std::runtime_error(std::string{arguments[2]} + ": cannot be written");
    } catch (const std::exception& error) {
        std::cerr << "compile_patterns: " << error.what() << '\n';
        return 2;
    }
    return 0;
}
