using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Tls;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Finds out by ClientHellos of our own what a server takes, whatever the TLS policy of this machine.</summary>
internal sealed class TlsSweep(Questions questions, RdpProtocols offer, ProbeOptions options)
{
    // A number that never becomes a suite (RFC 8701 section 2).
    private const int Grease = 0x0A0A;

    private static readonly TlsVersion[] Versions = [TlsVersion.Tls13, TlsVersion.Tls12, TlsVersion.Tls11, TlsVersion.Tls10];

    /// <summary>Everything at once, then version by version where that tells more.</summary>
    /// <param name="suites">Whether to list the suites of each version that is taken: a connection each.</param>
    public async Task<IReadOnlyList<HelloAttempt>> AskAsync(bool suites)
    {
        HelloAttempt any = await questions.HelloAsync(offer, ClientHello.Any(questions.Target)).ConfigureAwait(false);
        var attempts = new List<HelloAttempt> { any };
        if (any.Outcome == AttemptOutcome.TimedOut)
        {
            // Is it the server that is silent, or are the large packets of its answer lost?
            HelloAttempt refusable = await RefusableAsync().ConfigureAwait(false);
            attempts.Add(refusable);
            if (refusable.Outcome != AttemptOutcome.TimedOut)
            {
                // Packets that are lost for their size are lost again; a server that was only busy has become free.
                any = await questions.HelloAsync(offer, ClientHello.Any(questions.Target)).ConfigureAwait(false);
                attempts.Insert(0, any);
            }
        }

        if (!options.EnumerateTls && !(any.IsHangUp || any.Alert is not null))
        {
            // Answered: nothing more to learn. Silence and nonsense: asked once more they would cost the same time and tell the same.
            return attempts;
        }

        foreach (TlsVersion version in Versions)
        {
            HelloAttempt attempt = await questions.HelloAsync(offer, new ClientHello(version, questions.Target)).ConfigureAwait(false);
            attempts.Add(suites && attempt is { IsSuccess: true, Version: int taken } && taken == (int)version
                ? attempt with { CipherSuites = await SuitesAsync(version, attempt).ConfigureAwait(false) }
                : attempt);
        }

        return attempts;
    }

    private async Task<HelloAttempt> RefusableAsync() =>
        await questions.HelloAsync(offer, new ClientHello(TlsVersion.Tls12, questions.Target, [Grease])).ConfigureAwait(false) with { IsRefusable = true };

    /// <summary>Offers all suites, then all but those already taken, until the server has no more: it ends after as many rounds as there are suites.</summary>
    private async Task<IReadOnlyList<string>> SuitesAsync(TlsVersion version, HelloAttempt first)
    {
        var left = CipherSuites.For(version).ToList();
        var names = new List<string>();
        for (HelloAttempt attempt = first; attempt is { IsSuccess: true, CipherSuite: int suite } && left.Remove(suite);)
        {
            names.Add(CipherSuites.NameOf(suite));
            if (left.Count == 0)
            {
                break;
            }

            attempt = await questions.HelloAsync(offer, new ClientHello(version, questions.Target, left)).ConfigureAwait(false);
        }

        return names;
    }
}
