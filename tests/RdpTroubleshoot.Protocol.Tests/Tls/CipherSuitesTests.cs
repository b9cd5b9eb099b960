using System.Linq;
using RdpTroubleshoot.Protocol.Tls;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Tls;

public class CipherSuitesTests
{
    [Theory]
    [InlineData(0xC030, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", CipherWeakness.None)]
    [InlineData(0x1302, "TLS_AES_256_GCM_SHA384", CipherWeakness.None)]
    [InlineData(0x009E, "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", CipherWeakness.None)]
    [InlineData(0x002F, "TLS_RSA_WITH_AES_128_CBC_SHA", CipherWeakness.StaticRsa)]
    [InlineData(0x0005, "TLS_RSA_WITH_RC4_128_SHA", CipherWeakness.Rc4 | CipherWeakness.StaticRsa)]
    [InlineData(0xC012, "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA", CipherWeakness.TripleDes)]
    [InlineData(0x0009, "TLS_RSA_WITH_DES_CBC_SHA", CipherWeakness.Des | CipherWeakness.StaticRsa)]
    [InlineData(0x003B, "TLS_RSA_WITH_NULL_SHA256", CipherWeakness.NoEncryption | CipherWeakness.StaticRsa)]
    [InlineData(0x0003, "TLS_RSA_EXPORT_WITH_RC4_40_MD5", CipherWeakness.Export | CipherWeakness.Rc4 | CipherWeakness.StaticRsa)]
    public void A_weak_suite_is_known_by_its_number(int number, string name, CipherWeakness weakness)
    {
        Assert.Equal(name, CipherSuites.NameOf(number));
        Assert.Equal(weakness, CipherSuites.WeaknessOf(number));
    }

    [Fact]
    public void A_suite_that_is_not_known_is_not_called_strong()
    {
        Assert.Equal("0xC0AE", CipherSuites.NameOf(0xC0AE));
        Assert.Null(CipherSuites.WeaknessOf(0xC0AE));
    }

    [Theory]
    [InlineData(0xC030, TlsVersion.Tls12, TlsVersion.Tls12)]
    [InlineData(0xC014, TlsVersion.Tls10, TlsVersion.Tls12)]
    [InlineData(0x0005, TlsVersion.Ssl30, TlsVersion.Tls12)]
    [InlineData(0x0009, TlsVersion.Ssl30, TlsVersion.Tls11)]
    [InlineData(0x0003, TlsVersion.Ssl30, TlsVersion.Tls10)]
    [InlineData(0xC0AC, TlsVersion.Tls12, TlsVersion.Tls12)]
    [InlineData(0x003B, TlsVersion.Tls12, TlsVersion.Tls12)]
    [InlineData(0x1301, TlsVersion.Tls13, TlsVersion.Tls13)]
    public void No_version_is_asked_for_a_suite_that_it_cannot_have(int number, TlsVersion from, TlsVersion to)
    {
        foreach (TlsVersion version in new[] { TlsVersion.Ssl30, TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12, TlsVersion.Tls13 })
        {
            Assert.Equal(version >= from && version <= to, CipherSuites.For(version).Contains(number));
        }
    }

    [Fact]
    public void Every_number_has_one_name() =>
        Assert.Equal(CipherSuites.All.Count, CipherSuites.All.Select(suite => suite.Name).Distinct().Count());
}
