/// ICU's tables of locales, 30 MB, which no one here asks for: what normalising and character properties need is in its
/// code. ICU calls this, data without an entry, its stub.
#include <unicode/udata.h>
#include <unicode/utypes.h>

namespace {

struct Stub {
    std::uint16_t header_size;
    std::uint8_t magic1;
    std::uint8_t magic2;
    UDataInfo info;
    char padding[8];
    std::uint32_t count;
    std::uint32_t reserved;
    std::uint64_t nothing[2];
};

}  // namespace

extern "C" {
extern __attribute__((visibility("default"))) const Stub U_ICUDATA_ENTRY_POINT;
alignas(16) const Stub U_ICUDATA_ENTRY_POINT{32,
                                             0xda,
                                             0x27,
                                             {sizeof(UDataInfo),
                                              0,
                                              U_IS_BIG_ENDIAN,
                                              U_CHARSET_FAMILY,
                                              sizeof(UChar),
                                              0,
                                              {'T', 'o', 'C', 'P'},
                                              {1, 0, 0, 0},
                                              {0, 0, 0, 0}},
                                             {},
                                             0,
                                             0,
                                             {}};
}
