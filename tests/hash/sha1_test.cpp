#include "hash/sha1.hpp"

#include <string>

#include <gtest/gtest.h>

#include "frame/wet_digest.hpp"

namespace cutline::hash {
namespace {

std::string hex(std::string_view bytes) { return frame::renewed_digest("sha1:" + std::string(40, '0'), sha1(bytes)); }

// FIPS 180-4's examples, and sizes around the ends of blocks (by sha1sum).
TEST(Sha1, IsTheStandardsDigest) {
    EXPECT_EQ(hex(""), "sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709");
    EXPECT_EQ(hex("abc"), "sha1:a9993e364706816aba3e25717850c26c9cd0d89d");
    EXPECT_EQ(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "sha1:84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    EXPECT_EQ(hex(std::string(1'000'000, 'a')), "sha1:34aa973cd4c4daa4f61eeb2bdbad27316534016f");
    EXPECT_EQ(hex(std::string(55, 'x')), "sha1:cef734ba81a024479e09eb5a75b6ddae62e6abf1");
    EXPECT_EQ(hex(std::string(56, 'x')), "sha1:901305367c259952f4e7af8323f480d59f81335b");
    EXPECT_EQ(hex(std::string(63, 'x')), "sha1:0ddc4e0cccd9a12850deb5abb0853a4425559fec");
    EXPECT_EQ(hex(std::string(64, 'x')), "sha1:bb2fa3ee7afb9f54c6dfb5d021f14b1ffe40c163");
}

}  // namespace
}  // namespace cutline::hash
