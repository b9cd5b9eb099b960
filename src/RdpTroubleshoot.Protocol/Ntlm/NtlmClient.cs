using System;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>
/// NTLMv2 without the help of the operating system (MS-NLMP), for systems where .NET has none. It insists on what Windows insists on:
/// signing, encryption, keys of 128 bits. The password is nowhere to be read from it.
/// </summary>
public sealed class NtlmClient : ISecurityContext
{
    /// <summary>The longest user or domain name, in characters: as long as a userPrincipalName can be (MS-ADA3).</summary>
    public const int MaximumNameLength = 1024;

    // MS-NLMP section 3.1.5.1.2: what a client answers when the server does not tell its names (MS-ERREF section 2.3.1).
    private const uint StatusLogonFailure = 0xC000006D;

    // winerror.h.
    private const uint InvalidToken = 0x80090308;
    private const uint UnsupportedFunction = 0x80090302;

    private const int ChallengeLength = 8;

    private const NtlmOptions Needed =
        NtlmOptions.Unicode | NtlmOptions.Sign | NtlmOptions.Seal
        | NtlmOptions.ExtendedSessionSecurity | NtlmOptions.Key128 | NtlmOptions.KeyExchange;

    private readonly Func<DateTime> clock;
    private readonly string targetName;
    private readonly byte[]? channelBindings;
    private NetworkCredential? credential;
    private byte[]? negotiate;
    private NtlmSeal? sending;
    private NtlmSeal? receiving;

    /// <summary>A client for one authentication.</summary>
    /// <param name="credential">The credentials; the user as DOMAIN\user, user@domain or user.</param>
    /// <param name="clock">The client's clock, UTC.</param>
    /// <param name="targetName">The service that is meant, such as TERMSRV/host; empty to name none.</param>
    /// <param name="channelBindings">Channel bindings' data (RFC 5929): "tls-server-end-point:" and the hash; null without any.</param>
    /// <exception cref="ArgumentException">A name is longer than <see cref="MaximumNameLength"/>.</exception>
    public NtlmClient(NetworkCredential credential, Func<DateTime> clock, string targetName = "", byte[]? channelBindings = null)
    {
        if (Math.Max(credential.UserName.Length, credential.Domain.Length) > MaximumNameLength || targetName.Length > MaximumNameLength)
        {
            throw new ArgumentException($"A name in NTLM has at most {MaximumNameLength} characters.", nameof(credential));
        }

        this.credential = credential;
        this.clock = clock;
        this.targetName = targetName;
        this.channelBindings = channelBindings;
    }

    /// <inheritdoc/>
    public string Package => "NTLM";

    /// <inheritdoc/>
    public bool IsComplete => sending is not null;

    /// <inheritdoc/>
    public SecurityStep Next(byte[] incoming)
    {
        if (negotiate is null)
        {
            negotiate = NegotiateMessage.Encode();
            return SecurityStep.Send(negotiate);
        }

        if (credential is null)
        {
            return SecurityStep.Failure("a token after the last one", InvalidToken);
        }

        Parsed<ChallengeMessage> parsed = ChallengeMessage.Parse(incoming);
        return parsed.IsUnderstood ? Judge(parsed.Value) ?? Authenticate(credential, negotiate, parsed.Value) : SecurityStep.Failure(parsed.Why, InvalidToken);
    }

    /// <inheritdoc/>
    public byte[] Wrap(byte[] plain) => (sending ?? throw NotComplete()).Wrap(plain);

    /// <inheritdoc/>
    public byte[]? Unwrap(byte[] wrapped) => (receiving ?? throw NotComplete()).Unwrap(wrapped);

    /// <inheritdoc/>
    public void Dispose()
    {
        credential = null;
        sending?.Clear();
        receiving?.Clear();
        sending = null;
        receiving = null;
    }

    /// <inheritdoc/>
    public override string ToString() => Package;

    private static SecurityStep? Judge(ChallengeMessage challenge)
    {
        NtlmOptions missing = Needed & ~challenge.Flags;
        return missing != 0 ? SecurityStep.Failure($"the server does not agree to {missing}", UnsupportedFunction)
            : challenge is { NetBiosComputerName: null, NetBiosDomainName: null }
                ? SecurityStep.Failure("the server does not tell its names", StatusLogonFailure)
            : null;
    }

    private SecurityStep Authenticate(NetworkCredential user, byte[] first, ChallengeMessage challenge)
    {
        credential = null;
        byte[] sessionKey = Random(Md5.Length);
        try
        {
            var authentication = new NtlmAuthentication
            {
                TargetName = targetName,
                ChannelBindings = channelBindings,
                ClientChallenge = Random(ChallengeLength),
                SessionKey = sessionKey,
                Now = clock(),
            };
            byte[] message = authentication.Answer(user, first, challenge);
            receiving = NtlmSeal.FromServer(sessionKey);
            sending = NtlmSeal.FromClient(sessionKey);
            return SecurityStep.Send(message);
        }
        catch (Exception refused) when (refused is CryptographicException or InvalidOperationException or TargetInvocationException)
        {
            return SecurityStep.Failure("this machine does not allow MD5, which NTLM needs (FIPS policy)", UnsupportedFunction);
        }
        finally
        {
            Array.Clear(sessionKey, 0, sessionKey.Length);
        }
    }

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return bytes;
    }

    private static InvalidOperationException NotComplete() => new("The authentication is not complete.");
}
