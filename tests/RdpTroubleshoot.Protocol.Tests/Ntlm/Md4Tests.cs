using System.Linq;
using System.Text;
using RdpTroubleshoot.Protocol.Ntlm;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Ntlm;

public class Md4Tests
{
    [Theory]
    [InlineData("", "31D6CFE0D16AE931B73C59D7E0C089C0")]
    [InlineData("a", "BDE52CB31DE33E46245E05FBDBD6FB24")]
    [InlineData("abc", "A448017AAF21D8525FC10AE87AA6729D")]
    [InlineData("message digest", "D9130A8164549FE818874806E1C7014B")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "D79E1C308AA5BBCDEEA8ED63DF412DA9")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "043F8582F241DB351CE627E153E7F0E4")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890", "E33B4DDC9C38F2199C3E7B164FCC0536")]
    public void A_password_has_the_hash_that_RFC_1320_A_5_gives(string message, string hash) =>
        Assert.Equal(hash, Hex.Of(Md4.Hash(Encoding.ASCII.GetBytes(message))));

    /// <summary>Padding differs at 55, 56, 63, 64 bytes; each length has a hash of its own, of the right length.</summary>
    [Fact]
    public void No_length_of_a_password_is_hashed_like_another() =>
        Assert.Equal(200, Enumerable.Range(0, 200).Select(length => Hex.Of(Md4.Hash(new byte[length]))).Distinct().Count());
}
