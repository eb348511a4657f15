using System.Security.Cryptography;
using System.Text;
using Bulletin.Content;

namespace Bulletin.Tests.Content;

public class Sha256Specs
{
    [Fact]
    public void The_digest_is_that_of_the_standard()
    {
        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            Sha256.Of("abc"u8).ToString()); // FIPS 180-4, example
        var bytes = RandomNumberGenerator.GetBytes(1000);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Sha256.Of(bytes).ToString());
    }

    [Fact]
    public void Hexadecimal_digits_read_back()
    {
        var digest = Sha256.Of("公报"u8);
        Assert.True(Sha256.TryParseHex(Encoding.ASCII.GetBytes(digest.ToString()), out var again));
        Assert.Equal(digest, again);
        Assert.True(digest == again && digest.GetHashCode() == again.GetHashCode());
        Assert.False(digest == Sha256.Of("public"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ba7816bf")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a ")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0")]
    public void Anything_else_is_no_digest(string text) => Assert.False(Sha256.TryParseHex(Encoding.ASCII.GetBytes(text), out _));
}
