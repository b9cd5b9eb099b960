using System;
using System.Net;
using System.Text;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>How a client answers a challenge (MS-NLMP section 3.1.5.1.2), with what is random and the time handed in.</summary>
internal sealed class NtlmAuthentication
{
    // MS-NLMP section 2.2.2.1, MsvAvFlags: the message has a MIC.
    private const uint MicProvided = 0x2;

    /// <summary>The service that is meant, such as TERMSRV/host; empty to name none.</summary>
    public string TargetName { get; init; } = "";

    /// <summary>The channel bindings' application data (RFC 5929), such as "tls-server-end-point:" and a hash; null without any.</summary>
    public byte[]? ChannelBindings { get; init; }

    /// <summary>The name of the client; empty to tell none.</summary>
    public string Workstation { get; init; } = "";

    /// <summary>Eight random bytes.</summary>
    public required byte[] ClientChallenge { get; init; }

    /// <summary>The session key: 16 random bytes.</summary>
    public required byte[] SessionKey { get; init; }

    /// <summary>The client's clock, for servers that do not tell theirs.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The third message.</summary>
    public byte[] Answer(NetworkCredential credential, byte[] negotiate, ChallengeMessage challenge)
    {
        byte[]? serverTime = challenge.Pairs.Value(AvId.Timestamp);
        bool hasTime = serverTime is { Length: sizeof(long) };
        byte[] time = hasTime ? serverTime! : BitConverter.GetBytes(Now.ToFileTimeUtc());
        var name = LogonName.Of(credential);
        byte[] key = NtlmV2Response.Key(credential.Password, name.User, name.Domain);
        byte[] targetInfo = TargetInfo(challenge.Pairs, hasTime).Encode();
        NtlmV2Response response = NtlmV2Response.Compute(key, challenge.Challenge, ClientChallenge, time, targetInfo, withLm: !hasTime);
        byte[] message = new AuthenticateMessage
        {
            Flags = FlagsFor(challenge.Flags),
            Response = response,
            Domain = name.Domain,
            User = name.User,
            Workstation = Workstation,
            EncryptedSessionKey = new Rc4(response.SessionBaseKey).Transform(SessionKey),
            HasMic = hasTime,
        }.Encode();
        if (hasTime)
        {
            Md5.Hmac(SessionKey, negotiate, challenge.Bytes, message).CopyTo(message, AuthenticateMessage.MicAt);
        }

        Array.Clear(key, 0, key.Length);
        Array.Clear(response.SessionBaseKey, 0, response.SessionBaseKey.Length);
        return message;
    }

    /// <summary>What both ends want; the answer always has texts in UTF-16 and its target named.</summary>
    private static NtlmOptions FlagsFor(NtlmOptions server) =>
        (server & (NegotiateMessage.Flags | NtlmOptions.TargetInfo) & ~(NtlmOptions.Oem | NtlmOptions.LmKey)) | NtlmOptions.RequestTarget;

    /// <summary>The server's pairs and the client's: what is in them is covered by the answer, so that nobody in between can change it.</summary>
    private AvPairs TargetInfo(AvPairs server, bool hasMic)
    {
        AvPairs pairs = server;
        if (hasMic)
        {
            uint flags = server.Value(AvId.Flags) is { Length: sizeof(uint) } value ? BitConverter.ToUInt32(value, 0) : 0;
            pairs = pairs.With(AvId.Flags, new PacketWriter().LittleEndian32(flags | MicProvided).ToArray());
        }

        if (ChannelBindings is byte[] data)
        {
            pairs = pairs.With(AvId.ChannelBindings, HashOf(data));
        }

        return TargetName.Length == 0 ? pairs : pairs.With(AvId.TargetName, Encoding.Unicode.GetBytes(TargetName));
    }

    /// <summary>MD5 of gss_channel_bindings_struct without addresses (MS-NLMP section 2.2.2.1; RFC 2744 section 3.11).</summary>
    private static byte[] HashOf(byte[] data) => Md5.Hash(new PacketWriter()
        .LittleEndian32(0).LittleEndian32(0).LittleEndian32(0).LittleEndian32(0)
        .LittleEndian32((uint)data.Length).Bytes(data)
        .ToArray());
}
