using System;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Ntlm;

namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>
/// The client's side of CredSSP up to the server's proof (MS-CSSP section 3.1.5). What would follow, authInfo with the password, is never
/// sent.
/// </summary>
internal sealed class Logon(Conversation conversation, byte[] publicKey, ISecurityContext context)
{
    // NTLM takes two steps, SPNEGO with a change of its mind four.
    private const int MostSteps = 10;

    public async Task<NlaResult> RunAsync(CancellationToken cancellation)
    {
        byte[] incoming = [];
        for (int count = 0; count < MostSteps; count++)
        {
            SecurityStep step = context.Next(incoming);
            if (step.Failed)
            {
                return conversation.Result(NlaOutcome.PackageFailed, $"{context.Package}: {step.Why}", packageStatus: step.Status);
            }

            if (context.IsComplete)
            {
                return await ProveAsync(step.Token, cancellation).ConfigureAwait(false);
            }

            NlaResult? end = await conversation.AskAsync(Message(step.Token), cancellation).ConfigureAwait(false) ?? NoToken();
            if (end is not null)
            {
                return end;
            }

            incoming = conversation.Answer!.NegoTokens[0];
            if (NtlmMessage.IsOne(incoming))
            {
                _ = conversation.TakeChallenge(incoming);
            }
        }

        return conversation.Result(NlaOutcome.PackageFailed, $"{context.Package}: not complete after {MostSteps} steps");
    }

    private async Task<NlaResult> ProveAsync(byte[] token, CancellationToken cancellation)
    {
        int version = conversation.Version;
        byte[] nonce = Nonce();
        byte[] proof;
        try
        {
            proof = context.Wrap(PubKeyAuth.OfClient(version, publicKey, nonce));
        }
        catch (InvalidOperationException)
        {
            return conversation.Result(NlaOutcome.PackageFailed, $"{context.Package}: it cannot encrypt");
        }

        TsRequest message = Message(token, proof, version >= TsRequest.FirstVersionWithNonce ? nonce : null);
        return await conversation.AskAsync(message, cancellation).ConfigureAwait(false) ?? Verify(PubKeyAuth.OfServer(version, publicKey, nonce));
    }

    private NlaResult Verify(byte[] expected)
    {
        if (conversation.Answer?.PubKeyAuth is not byte[] proof)
        {
            return conversation.Result(NlaOutcome.Malformed, "no pubKeyAuth in the answer to pubKeyAuth");
        }

        return context.Unwrap(proof) is not byte[] plain
                ? conversation.Result(NlaOutcome.WrongPublicKey, "the answer is not signed with the key of this logon")
            : !plain.SequenceEqual(expected)
                ? conversation.Result(NlaOutcome.WrongPublicKey, "the server sees another public key in TLS than the client")
            : conversation.Result(NlaOutcome.Accepted);
    }

    private NlaResult? NoToken() => conversation.Answer is { NegoTokens.Count: > 0 }
        ? null
        : conversation.Result(NlaOutcome.Malformed, "no token in the answer to a token");

    private static TsRequest Message(byte[] token, byte[]? proof = null, byte[]? nonce = null) => new()
    {
        Version = TsRequest.HighestVersion,
        NegoTokens = token.Length == 0 ? [] : [token],
        PubKeyAuth = proof,
        ClientNonce = nonce,
    };

    private static byte[] Nonce()
    {
        var nonce = new byte[PubKeyAuth.NonceLength];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(nonce);
        return nonce;
    }
}
