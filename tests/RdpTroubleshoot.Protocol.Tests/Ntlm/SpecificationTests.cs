using System;
using System.Linq;
using System.Net;
using System.Text;
using RdpTroubleshoot.Protocol.Ntlm;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Ntlm;

/// <summary>Byte for byte what MS-NLMP section 4.2.4 shows: a server that refuses our answer refuses the credentials.</summary>
public class SpecificationTests
{
    private const int VersionAt = 64;

    [Fact]
    public void A_right_password_has_the_key_of_the_specification() => Assert.Equal(
        Dump.Read(Specification.ResponseKey), NtlmV2Response.Key(Specification.Password, Specification.User, Specification.Domain));

    [Fact]
    public void A_right_password_gives_the_responses_of_the_specification()
    {
        var response = NtlmV2Response.Compute(
            Dump.Read(Specification.ResponseKey), Dump.Read(Specification.ServerChallenge), Dump.Read(Specification.ClientChallenge), new byte[8],
            Dump.Read(Specification.TargetInfo), withLm: true);
        Assert.Equal(Dump.Read(Specification.LmResponse), response.Lm);
        Assert.Equal(Dump.Read(Specification.NtProof), response.Nt.Take(16));
        Assert.Equal(Dump.Read(Specification.SessionBaseKey), response.SessionBaseKey);
    }

    [Fact]
    public void The_whole_answer_is_that_of_the_specification()
    {
        ChallengeMessage challenge = ChallengeMessage.Parse(Dump.Read(Specification.Challenge)).Value!;
        var credential = new NetworkCredential(Specification.User, Specification.Password, Specification.Domain);
        byte[] answer = Authentication().Answer(credential, NegotiateMessage.Encode(), challenge);
        byte[] expected = Dump.Read(Specification.Authenticate);

        // The version is the client's own.
        Assert.Equal([10, 0, 0, 0, 0, 0, 0, 15], answer.Skip(VersionAt).Take(8));
        Array.Copy(expected, VersionAt, answer, VersionAt, 8);
        Assert.Equal(Hex.Of(expected), Hex.Of(answer));
    }

    [Fact]
    public void A_message_is_encrypted_and_signed_as_in_the_specification()
    {
        var client = NtlmSeal.FromClient(Dump.Read(Specification.SessionKey));
        byte[] wrapped = client.Wrap(Encoding.Unicode.GetBytes("Plaintext"));
        Assert.Equal(Dump.Read(Specification.Signature).Concat(Dump.Read(Specification.Encrypted)), wrapped);
        Assert.Equal("Plaintext", Encoding.Unicode.GetString(NtlmSeal.FromClient(Dump.Read(Specification.SessionKey)).Unwrap(wrapped)!));
    }

    [Fact]
    public void The_challenge_of_the_specification_tells_who_the_server_is()
    {
        ChallengeMessage challenge = ChallengeMessage.Parse(Dump.Read(Specification.Challenge)).Value!;
        Assert.Equal("Server", challenge.TargetName);
        Assert.Equal("Server", challenge.NetBiosComputerName);
        Assert.Equal("Domain", challenge.NetBiosDomainName);
        Assert.Null(challenge.DnsComputerName);
        Assert.Null(challenge.Timestamp);
        Assert.Equal(new NtlmVersion(6, 0, 6000), challenge.Version);
        Assert.Equal(Dump.Read(Specification.ServerChallenge), challenge.ServerChallenge);
        Assert.Equal(0xE28A8233, (uint)challenge.Flags);
    }

    /// <summary>1601-01-01, a FILETIME of zero.</summary>
    private static NtlmAuthentication Authentication() => new()
    {
        ClientChallenge = Dump.Read(Specification.ClientChallenge),
        SessionKey = Dump.Read(Specification.SessionKey),
        Workstation = Specification.Workstation,
        Now = new DateTime(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
