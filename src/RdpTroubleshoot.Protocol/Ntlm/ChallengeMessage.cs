using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>
/// The second message of NTLM, in which a server tells who it is to anybody (MS-NLMP section 2.2.1.2). Names are as the server tells them,
/// with characters that would act on a console made visible.
/// </summary>
public sealed class ChallengeMessage
{
    internal ChallengeMessage(byte[] bytes, NtlmOptions flags, byte[] serverChallenge, AvPairs targetInfo)
    {
        Bytes = bytes;
        Flags = flags;
        Challenge = serverChallenge;
        Pairs = targetInfo;
    }

    /// <summary>What the server agrees to.</summary>
    public NtlmOptions Flags { get; }

    /// <summary>The eight random bytes of the server.</summary>
    public IReadOnlyList<byte> ServerChallenge => Challenge;

    /// <summary>The name of the realm that authenticates: the domain, or the server itself; empty when it is not told.</summary>
    public string TargetName { get; internal init; } = "";

    /// <summary>The server's NetBIOS name; null when it is not told.</summary>
    public string? NetBiosComputerName => Pairs.Text(AvId.NetBiosComputer);

    /// <summary>The NetBIOS name of its domain, which is its own name in a workgroup; null when it is not told.</summary>
    public string? NetBiosDomainName => Pairs.Text(AvId.NetBiosDomain);

    /// <summary>The server's DNS name; null when it is not told.</summary>
    public string? DnsComputerName => Pairs.Text(AvId.DnsComputer);

    /// <summary>The DNS name of its domain; null when it is not told.</summary>
    public string? DnsDomainName => Pairs.Text(AvId.DnsDomain);

    /// <summary>The DNS name of its forest; null when it is not told.</summary>
    public string? DnsForestName => Pairs.Text(AvId.DnsForest);

    /// <summary>The server's clock in UTC; null when it is not told or is no time.</summary>
    public DateTime? Timestamp => Pairs.Time();

    /// <summary>The server's version; null when it is not told.</summary>
    public NtlmVersion? Version { get; internal init; }

    /// <summary>The whole message.</summary>
    internal byte[] Bytes { get; }

    /// <summary>The target information.</summary>
    internal AvPairs Pairs { get; }

    /// <summary>The eight random bytes of the server.</summary>
    internal byte[] Challenge { get; }

    /// <summary>Reads a message, which may be anything.</summary>
    /// <param name="bytes">The bytes.</param>
    public static Parsed<ChallengeMessage> Parse(byte[] bytes) => ChallengeParser.Parse(bytes);

    /// <inheritdoc/>
    public override string ToString() => string.Join(
        " ", new[] { DnsComputerName ?? NetBiosComputerName ?? TargetName, Version?.ToString() ?? "" }.Where(text => text.Length > 0));
}
