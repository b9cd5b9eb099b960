using System.Linq;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>What the three messages of NTLM have in common (MS-NLMP section 2.2.1).</summary>
internal static class NtlmMessage
{
    /// <summary>The length of the signature and of the type.</summary>
    public const int HeaderLength = 12;

    /// <summary>The length of a VERSION structure (MS-NLMP section 2.2.2.10).</summary>
    public const int VersionLength = 8;

    /// <summary>NEGOTIATE_MESSAGE.</summary>
    public const uint Negotiate = 1;

    /// <summary>CHALLENGE_MESSAGE.</summary>
    public const uint Challenge = 2;

    /// <summary>AUTHENTICATE_MESSAGE.</summary>
    public const uint Authenticate = 3;

    /// <summary>NTLMSSP_REVISION_W2K3 (MS-NLMP section 2.2.2.10): the only revision.</summary>
    private const byte Revision = 0x0F;

    /// <summary>"NTLMSSP" and a NUL: with what every message begins.</summary>
    public static byte[] Signature => [0x4E, 0x54, 0x4C, 0x4D, 0x53, 0x53, 0x50, 0x00];

    /// <summary>The version of the client: 10.0 without a build, because this is no Windows. It is for debugging (MS-NLMP section 2.2.2.10).</summary>
    public static byte[] ClientVersion => [10, 0, 0, 0, 0, 0, 0, Revision];

    /// <summary>Whether bytes begin like a message of NTLM.</summary>
    public static bool IsOne(byte[] bytes) => bytes.Length >= HeaderLength && bytes.Take(Signature.Length).SequenceEqual(Signature);
}
