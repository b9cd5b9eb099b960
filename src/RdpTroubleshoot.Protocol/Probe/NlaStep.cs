using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.CredSsp;
using RdpTroubleshoot.Protocol.Ntlm;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Network level authentication over a TLS connection: the challenge, or a logon.</summary>
internal static class NlaStep
{
    private static readonly Func<DateTime> Clock = () => DateTime.UtcNow;

    /// <summary>Asks for the challenge, for which nobody logs on.</summary>
    public static async Task<NlaAttempt> ChallengeAsync(TlsLayer tls, TimeSpan limit, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var step = new StepLimit(limit, tls.Close, cancellation);
        NlaResult? result = await RunAsync(token => new CredSspExchange(Clock).ChallengeAsync(tls.Stream, token), step).ConfigureAwait(false);
        ChallengeMessage? challenge = result?.Challenge;
        return new NlaAttempt
        {
            Outcome = OutcomeOf(result),
            Detail = result?.Why ?? "",
            Elapsed = watch.Elapsed,
            LastBytes = Tail.Of(result?.LastBytes ?? []),
            PeerVersion = result?.PeerVersion ?? 0,
            ErrorCode = result?.ErrorCode,
            NetBiosComputer = Printable.Of(challenge?.NetBiosComputerName ?? ""),
            NetBiosDomain = Printable.Of(challenge?.NetBiosDomainName ?? ""),
            DnsComputer = Printable.Of(challenge?.DnsComputerName ?? ""),
            DnsDomain = Printable.Of(challenge?.DnsDomainName ?? ""),
            DnsForest = Printable.Of(challenge?.DnsForestName ?? ""),
            OsVersion = challenge?.Version?.ToString() ?? "",
            ServerTime = challenge?.Timestamp,
            ClockSkew = challenge?.Timestamp is DateTime server && Middle(result!) is DateTime own ? server - own : null,
        };
    }

    /// <summary>Tries a logon, once, up to the server's proof.</summary>
    public static async Task<LogonAttempt> LogonAsync(TlsLayer tls, string target, ProbeOptions options, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        ISecurityContext context = options.NewContext?.Invoke(target, options.Credential!) ?? new NtlmClient(options.Credential!, Clock);
        using var step = new StepLimit(options.Limit, tls.Close, cancellation);
        NlaResult? result = await RunAsync(token => LogonAsync(tls, context, token), step).ConfigureAwait(false);
        return new LogonAttempt
        {
            Outcome = OutcomeOf(result),
            Detail = result?.Why ?? "",
            Elapsed = watch.Elapsed,
            LastBytes = Tail.Of(result?.LastBytes ?? []),
            Package = context.Package,
            ErrorCode = result?.ErrorCode ?? result?.PackageStatus,
            IsIntercepted = result?.Outcome == NlaOutcome.WrongPublicKey,
        };
    }

    private static async Task<NlaResult> LogonAsync(TlsLayer tls, ISecurityContext context, CancellationToken cancellation)
    {
        using (context)
        {
            return await new CredSspExchange(Clock).LogonAsync(tls.Stream, tls.ServerPublicKey, context, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The result; null when the time was over.</summary>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    private static async Task<NlaResult?> RunAsync(Func<CancellationToken, Task<NlaResult>> exchange, StepLimit step)
    {
        // A security package may wait for a domain controller inside of one call, which nothing can end: it is left behind.
        Task<NlaResult> work = Task.Run(() => exchange(step.Token), CancellationToken.None);
        if (await Task.WhenAny(work, Task.Delay(Timeout.Infinite, step.Token)).ConfigureAwait(false) != work)
        {
            _ = work.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return step.IsOver ? null : throw new InvalidOperationException("A step ended that was not over.");
        }

        try
        {
            NlaResult result = await work.ConfigureAwait(false);

            // Closing what it waits on ends it as if the peer had.
            return step.IsOver && result.Outcome is NlaOutcome.Reset or NlaOutcome.TransportFailed or NlaOutcome.Closed ? null : result;
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException or IOException)
        {
            if (step.IsOver)
            {
                return null;
            }

            throw;
        }
    }

    private static DateTime? Middle(NlaResult result) =>
        result is { SentAt: DateTime sent, ReceivedAt: DateTime received } ? sent + TimeSpan.FromTicks((received - sent).Ticks / 2) : null;

    private static AttemptOutcome OutcomeOf(NlaResult? result) => result?.Outcome switch
    {
        null => AttemptOutcome.TimedOut,
        NlaOutcome.Challenged or NlaOutcome.Accepted => AttemptOutcome.Succeeded,
        NlaOutcome.Refused => AttemptOutcome.Refused,
        NlaOutcome.Closed or NlaOutcome.ClosedAfterToken => AttemptOutcome.Closed,
        NlaOutcome.Reset => AttemptOutcome.Reset,
        NlaOutcome.TransportFailed => AttemptOutcome.Closed,
        NlaOutcome.PackageFailed => AttemptOutcome.LocalFailure,
        _ => AttemptOutcome.Unintelligible,
    };
}
