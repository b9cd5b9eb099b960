using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Protocol.Tls;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Tls;

public class ClientHelloTests
{
    private const int ServerName = 0;
    private const int SupportedGroups = 10;
    private const int SignatureAlgorithms = 13;
    private const int SupportedVersions = 43;
    private const int KeyShare = 51;
    private const int RenegotiationInfo = 0xFF01;

    [Fact]
    public void The_hello_of_tls_12_is_what_the_specification_draws()
    {
        // RFC 5246 section 7.4.1.2, byte for byte but for the random ones.
        byte[] hello = new ClientHello(TlsVersion.Tls12, "a.b", [0xC030, 0x009D]).Encode();
        Assert.Equal(
            Dump.Read("16 03 01 00 82 01 00 00 7e 03 03"), hello.Take(11));
        Assert.Equal(
            Dump.Read(
                "00 00 04 c0 30 00 9d 01 00 00 51 " // no session, two suites, no compression, extensions
                + "00 00 00 08 00 06 00 00 03 61 2e 62 " // server_name
                + "ff 01 00 01 00 " // renegotiation_info
                + "00 17 00 00 " // extended_master_secret
                + "00 0b 00 02 01 00 " // ec_point_formats
                + "00 0a 00 0a 00 08 00 1d 00 17 00 18 00 19 " // supported_groups
                + "00 0d 00 24 00 22 04 03 05 03 06 03 08 07 08 04 08 05 08 06 08 09 08 0a 08 0b 04 01 05 01 06 01 04 02 02 03 02 01 02 02"),
            hello.Skip(43));
    }

    [Fact]
    public void The_hello_of_ssl_30_has_nothing_that_so_old_a_server_does_not_know() => Assert.Equal(
        Dump.Read("16 03 00 00 2f 01 00 00 2b 03 00"), new ClientHello(TlsVersion.Ssl30, "a.b", [0x0005]).Encode().Take(11));

    [Theory]
    [InlineData(TlsVersion.Ssl30, 0x0300)]
    [InlineData(TlsVersion.Tls10, 0x0301)]
    [InlineData(TlsVersion.Tls11, 0x0301)]
    [InlineData(TlsVersion.Tls12, 0x0301)]
    [InlineData(TlsVersion.Tls13, 0x0301)]
    public void No_server_is_frightened_by_the_version_of_the_record(TlsVersion version, int record)
    {
        var hello = new HelloReader(new ClientHello(version).Encode());
        Assert.Equal(record, hello.RecordVersion);
        Assert.Equal(Math.Min((int)version, (int)TlsVersion.Tls12), hello.Version);
    }

    [Fact]
    public void Tls_13_is_offered_alone_so_that_its_answer_proves_something()
    {
        var hello = new HelloReader(new ClientHello(TlsVersion.Tls13).Encode());
        Assert.Equal(Dump.Read("02 03 04"), hello.Extensions[SupportedVersions]);
        Assert.Equal(Dump.Read("00 24 00 1d 00 20"), hello.Extensions[KeyShare].Take(6));
        Assert.Equal(38, hello.Extensions[KeyShare].Length);
        Assert.Equal(32, hello.SessionId.Length);
        Assert.All(hello.Suites, suite => Assert.Equal(0x13, suite >> 8));
        Assert.DoesNotContain(RenegotiationInfo, hello.Extensions.Keys);
    }

    [Fact]
    public void Any_leaves_the_choice_to_the_server()
    {
        var hello = new HelloReader(ClientHello.Any("host.example").Encode());
        Assert.Equal(Dump.Read("08 03 04 03 03 03 02 03 01"), hello.Extensions[SupportedVersions]);
        Assert.Contains(0x1302, hello.Suites);
        Assert.Contains(0xC030, hello.Suites);
        Assert.Contains(0x0005, hello.Suites);
        Assert.DoesNotContain(0x00FF, hello.Suites);
    }

    [Theory]
    [InlineData(TlsVersion.Tls10)]
    [InlineData(TlsVersion.Tls11)]
    [InlineData(TlsVersion.Tls12)]
    public void An_old_version_is_never_raised_by_an_extension(TlsVersion version)
    {
        var hello = new HelloReader(new ClientHello(version).Encode());
        Assert.DoesNotContain(SupportedVersions, hello.Extensions.Keys);
        Assert.DoesNotContain(KeyShare, hello.Extensions.Keys);
        Assert.Contains(SupportedGroups, hello.Extensions.Keys);
        Assert.Equal(version == TlsVersion.Tls12, hello.Extensions.ContainsKey(SignatureAlgorithms));
    }

    [Theory]
    [InlineData("vm01", "vm01")]
    [InlineData("vm_01.example.org.", "vm_01.example.org")]
    [InlineData("b\u00fccher.example", "xn--bcher-kva.example")]
    [InlineData("192.0.2.1", "")]
    [InlineData("2001:db8::1", "")]
    [InlineData("[2001:db8::1]", "")]
    [InlineData("3389", "")]
    [InlineData("", "")]
    [InlineData("two words", "")]
    [InlineData("a..b", "")]
    [InlineData("line\r\nbreak", "")]
    public void Only_a_name_in_dns_is_sent_as_the_servers(string typed, string sent)
    {
        ClientHello hello = new(TlsVersion.Tls12, typed);
        Assert.Equal(sent, hello.ServerName);
        Assert.Equal(sent.Length > 0, new HelloReader(hello.Encode()).Extensions.ContainsKey(ServerName));
    }

    [Fact]
    public void Each_hello_has_random_bytes_of_its_own()
    {
        var hello = new ClientHello(TlsVersion.Tls13);
        Assert.NotEqual(new HelloReader(hello.Encode()).Random, new HelloReader(hello.Encode()).Random);
    }

    [Fact]
    public void A_hello_that_no_server_could_read_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => new ClientHello((TlsVersion)0x0305));
        Assert.Throws<ArgumentException>(() => new ClientHello(TlsVersion.Tls12, "", []));
        Assert.Throws<ArgumentException>(() => new ClientHello(TlsVersion.Tls12, "", [0x10000]));
        Assert.Throws<ArgumentException>(() => new ClientHello(TlsVersion.Tls12, "", [-1]));
        Assert.Throws<ArgumentException>(() => new ClientHello(TlsVersion.Tls12, "", [.. Enumerable.Range(0, ClientHello.MaximumSuites + 1)]));
    }

    [Fact]
    public void The_longest_hello_fits_into_one_record()
    {
        string longest = string.Join(".", Enumerable.Repeat(new string('a', 62), 4));
        byte[] hello = new ClientHello(TlsVersion.Tls12, longest, [.. Enumerable.Range(0, ClientHello.MaximumSuites)]).Encode();
        Assert.Equal(longest, new ClientHello(TlsVersion.Tls12, longest).ServerName);
        Assert.True(hello.Length <= 5 + (1 << 14));
        Assert.Equal(ClientHello.MaximumSuites, new HelloReader(hello).Suites.Count);
    }

    /// <summary>A hello taken apart in the plainest way.</summary>
    private sealed class HelloReader
    {
        private readonly byte[] hello;
        private int at = 43;

        public HelloReader(byte[] hello)
        {
            this.hello = hello;
            Assert.Equal(0x16, hello[0]);
            Assert.Equal(hello.Length - 5, (hello[3] << 8) | hello[4]);
            Assert.Equal(1, hello[5]);
            Assert.Equal(hello.Length - 9, (hello[6] << 16) | (hello[7] << 8) | hello[8]);
            RecordVersion = (hello[1] << 8) | hello[2];
            Version = (hello[9] << 8) | hello[10];
            Random = Slice(11, 32);
            SessionId = Slice(at + 1, hello[at]);
            at += 1 + SessionId.Length;
            int suites = Number();
            for (int end = at + suites; at < end;)
            {
                Suites.Add(Number());
            }

            Assert.Equal(new byte[] { 1, 0 }, Slice(at, 2));
            at += 2;
            if (at < hello.Length)
            {
                ReadExtensions();
            }
        }

        public int RecordVersion { get; }

        public int Version { get; }

        public byte[] Random { get; }

        public byte[] SessionId { get; }

        public List<int> Suites { get; } = [];

        public Dictionary<int, byte[]> Extensions { get; } = [];

        private void ReadExtensions()
        {
            Assert.Equal(hello.Length - at - 2, Number());
            while (at < hello.Length)
            {
                int type = Number();
                int length = Number();
                Extensions.Add(type, Slice(at, length));
                at += length;
            }

            Assert.Equal(hello.Length, at);
        }

        private int Number()
        {
            at += 2;
            return (hello[at - 2] << 8) | hello[at - 1];
        }

        private byte[] Slice(int start, int length) => [.. hello.Skip(start).Take(length)];
    }
}
