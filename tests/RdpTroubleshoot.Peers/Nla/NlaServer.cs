using System;
using System.Buffers.Binary;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>The server's side of CredSSP (MS-CSSP 3.1.5) with raw NTLM tokens.</summary>
internal sealed class NlaServer(Conversation conversation, NlaPlan plan)
{
    /// <summary>STATUS_LOGON_FAILURE (MS-ERREF 2.3.1).</summary>
    public const uint LogonFailure = 0xC000006D;

    private const int NonceLength = 32;
    private const int FirstVersionWithErrors = 3; // MS-CSSP 2.2.1, errorCode

    private readonly NtlmServer ntlm = new(conversation.Settings);

    /// <summary>Runs it.</summary>
    /// <returns>Whether the client is in; else the conversation is over.</returns>
    /// <exception cref="PeerErrorException">The client sent what does not belong here.</exception>
    public async Task<bool> RunAsync()
    {
        TsRequest first = await ReadAsync(Stage.NlaNegotiate);
        if (plan.InsteadOfChallenge is not null)
        {
            await plan.InsteadOfChallenge(conversation);
            return false;
        }

        await SendAsync(new TsRequest { Token = ntlm.Challenge(first.Token ?? throw new PeerErrorException("a first TSRequest without a token")) });
        TsRequest second = await ReadAsync(Stage.NlaAuthenticate);
        byte[] token = second.Token ?? throw new PeerErrorException("a second TSRequest without a token");
        var message = NtlmAuthenticate.Parse(token);
        conversation.Record.Account = $@"{message.Domain}\{message.User}";
        if (plan.InsteadOfVerifying is not null)
        {
            await plan.InsteadOfVerifying(conversation);
            return false;
        }

        return await VerifyAsync(second, message, token);
    }

    /// <summary>Sends an errorCode; a client of version 2 cannot read one and gets a close.</summary>
    public static Task RefuseAsync(Conversation conversation, uint status)
    {
        int version = Math.Min(conversation.Settings.CredSspVersion, conversation.Record.CredSspVersion);
        return version < FirstVersionWithErrors
            ? Task.CompletedTask
            : conversation.SendAsync(new TsRequest { Version = conversation.Settings.CredSspVersion, ErrorCode = status }.Encode());
    }

    private async Task<bool> VerifyAsync(TsRequest request, NtlmAuthenticate message, byte[] token)
    {
        NtlmSession? session = ntlm.Verify(message, token);
        if (session is null)
        {
            await (plan.SilentRefusal ? Task.CompletedTask : RefuseAsync(conversation, LogonFailure));
            return false;
        }

        conversation.Record.PasswordProved = true;
        PublicKeyBinding binding = Binding(request, conversation.Certificate!.GetPublicKey());
        byte[] sealedKey = request.PubKeyAuth ?? throw new PeerErrorException("an AUTHENTICATE without pubKeyAuth");
        if (!session.Unwrap(sealedKey).AsSpan().SequenceEqual(binding.FromClient))
        {
            throw new PeerErrorException("a pubKeyAuth for another key");
        }

        conversation.Record.PublicKeyProved = true;
        PublicKeyBinding answer = plan.WrongPublicKey ? Binding(request, Noise.Of(256)) : binding;
        await SendAsync(new TsRequest { PubKeyAuth = session.Wrap(answer.FromServer) });
        return await TakeCredentialsAsync(session);
    }

    private PublicKeyBinding Binding(TsRequest request, byte[] publicKey)
    {
        int version = Math.Min(request.Version, conversation.Settings.CredSspVersion);
        byte[] nonce = request.ClientNonce ?? [];
        return version >= 5 && nonce.Length != NonceLength
            ? throw new PeerErrorException($"a clientNonce of {nonce.Length} bytes")
            : new PublicKeyBinding(version, publicKey, nonce);
    }

    private async Task<bool> TakeCredentialsAsync(NtlmSession session)
    {
        TsRequest third = await ReadAsync(Stage.NlaCredentials);
        _ = session.Unwrap(third.AuthInfo ?? throw new PeerErrorException("a third TSRequest without authInfo"));
        if (conversation.Record.SelectedProtocol == Protocols.HybridEx)
        {
            byte[] result = new byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(result, plan.EarlyUserResult);
            await conversation.SendAsync(result);
        }

        return plan.EarlyUserResult == 0;
    }

    private async Task<TsRequest> ReadAsync(Stage stage)
    {
        TsRequest request = await TsRequest.ReadAsync(conversation);
        conversation.Record.CredSspVersion = request.Version;
        conversation.Record.ReceivedAuthInfo |= request.AuthInfo is not null;
        await conversation.ReachAsync(stage);
        return request;
    }

    private Task SendAsync(TsRequest request) => conversation.SendAsync((request with { Version = conversation.Settings.CredSspVersion }).Encode());
}
