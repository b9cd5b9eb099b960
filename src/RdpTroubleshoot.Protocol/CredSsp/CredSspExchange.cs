using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Ntlm;

namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>
/// Network level authentication as far as a probe goes: the challenge, which needs no credentials, or a logon up to the server's proof. The
/// password never leaves the client.
/// </summary>
/// <param name="clock">The client's clock, UTC.</param>
public sealed class CredSspExchange(Func<DateTime> clock)
{
    /// <summary>Asks for the server's NTLM challenge, without credentials.</summary>
    /// <param name="tls">The stream after the TLS handshake.</param>
    /// <param name="cancellation">Ends the waiting; the stream is of no use afterwards.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<NlaResult> ChallengeAsync(Stream tls, CancellationToken cancellation)
    {
        var conversation = new Conversation(tls, clock);
        var request = new TsRequest { Version = TsRequest.HighestVersion, NegoTokens = [NegotiateMessage.Encode()] };
        if (await conversation.AskAsync(request, cancellation).ConfigureAwait(false) is NlaResult end)
        {
            return end;
        }

        if (conversation.Answer is not { NegoTokens.Count: > 0 } answer)
        {
            return conversation.Result(NlaOutcome.Malformed, "neither a token nor an error in the answer");
        }

        string wrong = conversation.TakeChallenge(answer.NegoTokens[0]);
        return wrong.Length == 0 ? conversation.Result(NlaOutcome.Challenged) : conversation.Result(NlaOutcome.Malformed, wrong);
    }

    /// <summary>
    /// Tries a logon: once, because each refused try counts towards the lockout of the account. Accepted means that credentials are valid and
    /// nobody is in between.
    /// </summary>
    /// <param name="tls">The stream after the TLS handshake.</param>
    /// <param name="serverPublicKey">The server's public key as X509Certificate.GetPublicKey gives it: the content of subjectPublicKey.</param>
    /// <param name="context">The authentication, not yet begun; the caller disposes of it.</param>
    /// <param name="cancellation">Ends the waiting; the stream is of no use afterwards.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<NlaResult> LogonAsync(Stream tls, byte[] serverPublicKey, ISecurityContext context, CancellationToken cancellation) =>
        new Logon(new Conversation(tls, clock), serverPublicKey, context).RunAsync(cancellation);
}
