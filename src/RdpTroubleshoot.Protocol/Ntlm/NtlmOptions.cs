using System;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>What both ends of NTLM agree on (MS-NLMP section 2.2.2.5, NEGOTIATE). Other bits may be set.</summary>
[Flags]
#pragma warning disable CA1028 // The wire has 32 bits, the highest one in use.
public enum NtlmOptions : uint
#pragma warning restore CA1028
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>NTLMSSP_NEGOTIATE_UNICODE: texts are UTF-16.</summary>
    Unicode = 0x00000001,

    /// <summary>NTLM_NEGOTIATE_OEM: texts may be in the code page of DOS.</summary>
    Oem = 0x00000002,

    /// <summary>NTLMSSP_REQUEST_TARGET: the server is to tell its name.</summary>
    RequestTarget = 0x00000004,

    /// <summary>NTLMSSP_NEGOTIATE_SIGN: messages are signed.</summary>
    Sign = 0x00000010,

    /// <summary>NTLMSSP_NEGOTIATE_SEAL: messages are encrypted.</summary>
    Seal = 0x00000020,

    /// <summary>NTLMSSP_NEGOTIATE_LM_KEY: an old session key.</summary>
    LmKey = 0x00000080,

    /// <summary>NTLMSSP_NEGOTIATE_NTLM: a session key that is not LM's.</summary>
    Ntlm = 0x00000200,

    /// <summary>NTLMSSP_NEGOTIATE_ALWAYS_SIGN: a signature on every message.</summary>
    AlwaysSign = 0x00008000,

    /// <summary>NTLMSSP_TARGET_TYPE_DOMAIN: the target name is a domain.</summary>
    TargetTypeDomain = 0x00010000,

    /// <summary>NTLMSSP_TARGET_TYPE_SERVER: the target name is a server.</summary>
    TargetTypeServer = 0x00020000,

    /// <summary>NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY: one key for each direction.</summary>
    ExtendedSessionSecurity = 0x00080000,

    /// <summary>NTLMSSP_NEGOTIATE_TARGET_INFO: the challenge holds target information.</summary>
    TargetInfo = 0x00800000,

    /// <summary>NTLMSSP_NEGOTIATE_VERSION: the messages hold the version of the operating system.</summary>
    Version = 0x02000000,

    /// <summary>NTLMSSP_NEGOTIATE_128: keys of 128 bits.</summary>
    Key128 = 0x20000000,

    /// <summary>NTLMSSP_NEGOTIATE_KEY_EXCH: the client chooses the session key.</summary>
    KeyExchange = 0x40000000,

    /// <summary>NTLMSSP_NEGOTIATE_56: keys of 56 bits.</summary>
    Key56 = 0x80000000,
}
