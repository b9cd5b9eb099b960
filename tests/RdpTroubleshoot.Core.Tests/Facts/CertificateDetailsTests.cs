using System;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Facts;

public class CertificateDetailsTests
{
    // Their first bytes: SEQUENCE { INTEGER 3 ... and SEQUENCE { OID 1.2.840.113549.1.7.2 ...
    private static readonly byte[] Pkcs12 = [0x30, 0x82, 0x04, 0x00, 0x02, 0x01, 0x03, 0x30, 0x82];
    private static readonly byte[] Pkcs7 = [0x30, 0x82, 0x04, 0x00, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];

    [Fact]
    public void A_certificate_says_what_it_is()
    {
        CertificateDetails details = CertificateDetails.Parse(TestCertificates.SelfSigned, "here").Value;
        Assert.Equal("CN=VM01.corp.contoso.com", details.Subject);
        Assert.Equal(details.Subject, details.Issuer);
        Assert.Equal(new DateTime(2026, 11, 24, 10, 23, 29, DateTimeKind.Utc), details.NotBefore);
        Assert.Equal(new DateTime(2027, 5, 23, 10, 23, 29, DateTimeKind.Utc), details.NotAfter);
        Assert.Equal(["1.3.6.1.5.5.7.3.1"], details.Purposes!);
        Assert.Equal(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, details.KeyUsage);
    }

    [Fact]
    public void What_is_no_certificate_is_never_opened()
    {
        byte[][] garbage =
        [
            [], [0x30], new byte[1000], Pad(Pkcs12), Pad(Pkcs7), Encoding.ASCII.GetBytes("-----BEGIN CERTIFICATE-----\n" + Convert.ToBase64String(TestCertificates.SelfSigned)),
            [.. Enumerable.Repeat((byte)0xFF, 1000)], [.. Enumerable.Repeat((byte)0x30, 1000)], [.. TestCertificates.SelfSigned, .. new byte[300 * 1024]],
        ];
        Assert.All(garbage, der => Assert.Equal(ObservedState.Failed, CertificateDetails.Parse(der, "here").State));
    }

    [Fact]
    public void A_certificate_cut_off_anywhere_is_damaged()
    {
        byte[] whole = TestCertificates.Issued;
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Equal(ObservedState.Failed, CertificateDetails.Parse([.. whole.Take(length)], "here").State);
        }
    }

    [Fact]
    public void A_certificate_with_changed_bytes_never_throws()
    {
        var random = new Random(20261124);
        for (int round = 0; round < 4_000; round++)
        {
            byte[] der = round % 2 == 0 ? TestCertificates.SelfSigned : TestCertificates.Issued;
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                der[random.Next(der.Length)] = (byte)random.Next(256);
            }

            Observed<CertificateDetails> details = CertificateDetails.Parse(der, "here");
            Assert.Contains(details.State, (ObservedState[])[ObservedState.Present, ObservedState.Failed]);
        }
    }

    private static byte[] Pad(byte[] start) => [.. start, .. new byte[0x400 + 4 - start.Length]];
}
