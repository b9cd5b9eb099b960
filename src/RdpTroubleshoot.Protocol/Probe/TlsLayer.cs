using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>The platform's TLS over a connection that was negotiated for it. The certificate is kept and never ends the handshake.</summary>
internal sealed class TlsLayer : IDisposable
{
    private const byte AlertRecord = 21; // RFC 8446 section 5.1
    private const int AlertRecordLength = 7;

    private readonly Channel channel;
    private readonly RecordingStream recording;
    private readonly string target;
    private byte[] certificate = [];
    private string[] chainErrors = [];
    private SslPolicyErrors policyErrors;

    /// <summary>TLS over a channel, which it owns from now on.</summary>
    /// <param name="channel">The connection.</param>
    /// <param name="target">The name that the user typed: it is sent to the server, and the certificate is compared with it.</param>
    public TlsLayer(Channel channel, string target)
    {
        this.channel = channel;
        this.target = target;
        recording = new RecordingStream(channel.Stream);
        Stream = new SslStream(recording, leaveInnerStreamOpen: true, Keep);
    }

    /// <summary>The protected stream.</summary>
    public SslStream Stream { get; }

    /// <summary>The server's public key, as CredSSP binds to it; empty without a certificate.</summary>
    public byte[] ServerPublicKey => Stream.RemoteCertificate?.GetPublicKey() ?? [];

    /// <summary>The connection below: closing it ends every wait.</summary>
    public void Close() => channel.Dispose();

    /// <summary>Makes the handshake.</summary>
    public async Task<HandshakeAttempt> HandshakeAsync(TimeSpan limit, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var step = new StepLimit(limit, Close, cancellation);
        try
        {
            await PlatformTls.AuthenticateAsync(Stream, target, step.Token).ConfigureAwait(false);
            return Result(AttemptOutcome.Succeeded, "", watch);
        }
        catch (Exception failure) when (Ending.IsOfNetwork(failure) || failure is OperationCanceledException)
        {
            return Fail(failure, step, watch);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        Stream.Dispose();
    }

    /// <summary>What the platform says of an alert is a text of its own; the record itself has the number.</summary>
    private HandshakeAttempt Fail(Exception failure, StepLimit step, Stopwatch watch)
    {
        AttemptOutcome outcome = Ending.Of(failure, step);
        byte[] last = recording.LastBytes();
        if (failure is not AuthenticationException)
        {
            return Result(outcome, Ending.Describe(failure), watch);
        }

        bool isAlert = last.Length >= AlertRecordLength && last[last.Length - AlertRecordLength] == AlertRecord;
        return isAlert
            ? Result(AttemptOutcome.Refused, "alert " + new Tls.TlsAlert(last[last.Length - 2], last[last.Length - 1]), watch)
            : Result(recording.Received == 0 ? AttemptOutcome.LocalFailure : AttemptOutcome.Unintelligible, Ending.Describe(failure), watch);
    }

    private HandshakeAttempt Result(AttemptOutcome outcome, string detail, Stopwatch watch) => new()
    {
        Outcome = outcome,
        Detail = detail,
        Elapsed = watch.Elapsed,
        LastBytes = outcome == AttemptOutcome.Succeeded ? "" : Tail.Of(recording.LastBytes()),
        Version = outcome == AttemptOutcome.Succeeded ? PlatformTls.VersionOf(Stream) : 0,
        CipherSuite = outcome == AttemptOutcome.Succeeded ? PlatformTls.SuiteOf(Stream) : "",
        Certificate = certificate,
        NameMatches = certificate.Length == 0 || IPAddress.TryParse(target, out _) ? null : (policyErrors & SslPolicyErrors.RemoteCertificateNameMismatch) == 0,
        ChainErrors = chainErrors,
    };

    private bool Keep(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors)
    {
        certificate = shown?.GetRawCertData() ?? [];
        policyErrors = errors;
        IEnumerable<X509ChainStatus> statuses = chain is null ? [] : chain.ChainStatus;
        chainErrors = [.. statuses.Where(status => status.Status != X509ChainStatusFlags.NoError).Select(status => status.Status.ToString()).Distinct()];
        return true;
    }
}
