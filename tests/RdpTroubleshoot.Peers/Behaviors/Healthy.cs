using System;
using System.Collections.Generic;
using System.Security.Authentication;
using RdpTroubleshoot.Peers.Certificates;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Behaviors;

/// <summary>Servers without a fault, of every kind there is.</summary>
public static class Healthy
{
    /// <summary>Like a Windows host that demands NLA, up to the Demand Active PDU.</summary>
    public static Behavior NlaRequired { get; } = Make("healthy", "a Windows host that demands NLA", SecurityPolicy.NlaRequired);

    /// <summary>NLA, TLS and standard RDP security.</summary>
    public static Behavior NlaOptional { get; } = Make("nla-optional", "a host that takes NLA, TLS and standard RDP security", SecurityPolicy.NlaOptional);

    /// <summary>TLS and nothing else.</summary>
    public static Behavior TlsOnly { get; } = Make("tls-only", "a host that takes TLS without NLA and nothing else", SecurityPolicy.TlsOnly);

    /// <summary>Standard RDP security and nothing else; it ends with the MCS Connect Response.</summary>
    public static Behavior StandardOnly { get; } =
        Make("standard-only", "a host with standard RDP security only (RC4, proprietary certificate), up to the MCS Connect Response", SecurityPolicy.StandardOnly);

    /// <summary>CredSSP of version 2, as before 2018.</summary>
    public static Behavior OldCredSsp { get; } =
        Adjusted("credssp-2", "an unpatched host with CredSSP version 2", settings => settings with { CredSspVersion = 2 });

    /// <summary>No HYBRID_EX.</summary>
    public static Behavior WithoutEarlyUser { get; } =
        Adjusted("hybrid", "a host that selects HYBRID and never HYBRID_EX", settings => settings with { SupportsEarlyUserAuthorization = false });

    /// <summary>TLS 1.2.</summary>
    public static Behavior Tls12 { get; } = Adjusted("tls12-only", "a healthy host with TLS 1.2 only", settings => settings with { TlsVersions = SslProtocols.Tls12 });

    /// <summary>TLS 1.3.</summary>
    public static Behavior Tls13 { get; } = Adjusted("tls13-only", "a healthy host with TLS 1.3 only", settings => settings with { TlsVersions = SslProtocols.Tls13 });

    /// <summary>Everything a byte at a time.</summary>
    public static Behavior Dribbling { get; } = Adjusted(
        "dribble", "a healthy host that sends one byte at a time", settings => settings with { Dribble = settings.Dribble ?? TimeSpan.FromMilliseconds(1) });

    /// <summary>A healthy conversation with a certificate that has a fault.</summary>
    public static Behavior WithCertificate(CertificateKind kind) =>
        Adjusted("certificate:" + kind, $"a healthy host with a certificate: {kind}", settings => settings with { Certificate = kind });

    internal static IEnumerable<BehaviorTemplate> All =>
    [
        NlaRequired, NlaOptional, TlsOnly, StandardOnly, OldCredSsp, WithoutEarlyUser, Tls12, Tls13, Dribbling,
        BehaviorTemplate.OfEnum<CertificateKind>("certificate", "a healthy host with this certificate", WithCertificate),
    ];

    private static Behavior Make(string name, string description, SecurityPolicy policy) =>
        new(name, description, conversation => Steps.WholeAsync(conversation, new(), new())) { Policy = policy };

    private static Behavior Adjusted(string name, string description, Func<PeerSettings, PeerSettings> adjust) =>
        new(name, description, conversation => Steps.WholeAsync(conversation, new(), new())) { Adjust = adjust };
}
