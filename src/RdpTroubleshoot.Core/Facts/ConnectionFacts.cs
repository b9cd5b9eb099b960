using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>What follows directly from what a stage probe saw.</summary>
public sealed class ConnectionFacts
{
    /// <summary>What a client of today offers: TLS and both kinds of CredSSP.</summary>
    public const RdpProtocols UsualOffer = RdpProtocols.Ssl | RdpProtocols.Hybrid | RdpProtocols.HybridEx;

    private const RdpProtocols OverTls = UsualOffer | RdpProtocols.Rdstls | RdpProtocols.Rdsaad;

    private readonly Lazy<Observed<CertificateDetails>> certificate;

    /// <summary>The facts of a connection.</summary>
    /// <param name="observation">What was seen.</param>
    public ConnectionFacts(ConnectionObservation observation)
    {
        Seen = observation;
        certificate = new(ReadCertificate);
    }

    /// <summary>What was seen.</summary>
    public ConnectionObservation Seen { get; }

    /// <summary>The negotiation of what a client of today offers; null when no connection could be made.</summary>
    public NegotiationAttempt? Usual => Seen.Offer(UsualOffer);

    /// <summary>The negotiation that the further stages rest on: the first that the server agreed to; null when it agreed to none.</summary>
    public NegotiationAttempt? Agreed => Seen.Negotiations.FirstOrDefault(attempt => attempt.IsSuccess);

    /// <summary>Whether the server agreed to something that begins with TLS.</summary>
    public bool UsesTls => Agreed?.Selected is RdpProtocols selected && (selected & OverTls) != 0;

    /// <summary>Whether the server wants network level authentication from everybody: it refuses TLS alone for that reason.</summary>
    public bool RequiresNla => Seen.Offer(RdpProtocols.Ssl)?.FailureCode == NegotiationFailureCode.HybridRequiredByServer;

    /// <summary>The ClientHello of our own that offers every version; null when the handshake succeeded and none was asked for.</summary>
    public HelloAttempt? Hello => Seen.Hellos.FirstOrDefault(attempt => attempt is { Padding: 0, IsRefusable: false, OfferedVersion: TlsVersions.Tls13 });

    /// <summary>The hello to which the answer is short; null when there was no reason to ask.</summary>
    public HelloAttempt? ShortAnswer => Seen.Hellos.FirstOrDefault(attempt => attempt.IsRefusable);

    /// <summary>The versions of TLS that the server took when they were offered one by one; empty when that was not tried.</summary>
    public IReadOnlyList<int> AcceptedVersions =>
        [.. Seen.Hellos.Where(attempt => attempt is { IsSuccess: true, Padding: 0 }).Select(attempt => attempt.Version ?? 0).Distinct().OrderBy(version => version)];

    /// <summary>The certificate that the server showed; not collected when TLS was not reached.</summary>
    public Observed<CertificateDetails> Certificate => certificate.Value;

    /// <summary>Whether the target was given as an address: nothing can be said of its name.</summary>
    public bool TargetIsAddress => System.Net.IPAddress.TryParse(Seen.Target, out _);

    /// <summary>The first stage that did not succeed; null when every stage that was tried did.</summary>
    public ConnectionStage? FailedStage
    {
        get
        {
            Attempt? failed = FirstFailure;
            return failed is null ? null : StageOf(failed);
        }
    }

    /// <summary>The attempt at which the connection ends; null when every stage that was tried succeeded.</summary>
    public Attempt? FirstFailure =>
        !Seen.Resolution.IsSuccess ? Seen.Resolution
        : Seen.Address.Length == 0 ? Seen.Addresses.Count > 0 ? Seen.Addresses[0] : null
        : Agreed is null ? Usual
        : new Attempt?[] { Seen.Handshake, Challenge, Seen.Logon, Seen.Session }.FirstOrDefault(attempt => attempt is { IsSuccess: false, Outcome: not AttemptOutcome.NotTried });

    /// <summary>A status in place of the challenge is an answer: the server evaluates NLA, and other packages may work.</summary>
    private NlaAttempt? Challenge => Seen.Nla is { Outcome: AttemptOutcome.Refused } ? null : Seen.Nla;

    private static ConnectionStage StageOf(Attempt attempt) => attempt switch
    {
        NameResolution => ConnectionStage.Name,
        AddressAttempt => ConnectionStage.Tcp,
        NegotiationAttempt => ConnectionStage.Negotiation,
        HandshakeAttempt => ConnectionStage.Tls,
        NlaAttempt or LogonAttempt => ConnectionStage.Nla,
        _ => ConnectionStage.Session,
    };

    private Observed<CertificateDetails> ReadCertificate()
    {
        const string source = "the certificate that the server showed";
        return Seen.Handshake is { Certificate.Count: > 0 } handshake
            ? CertificateDetails.Parse([.. handshake.Certificate], source)
            : Observed.NotCollected<CertificateDetails>(source);
    }
}
