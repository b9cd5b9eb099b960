using System;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>Why a cipher suite should not be in use any more (RFC 9325 section 4.1 and 4.2).</summary>
[Flags]
public enum CipherWeakness
{
    /// <summary>Nothing that is known.</summary>
    None = 0,

    /// <summary>It does not encrypt.</summary>
    NoEncryption = 0x01,

    /// <summary>Nobody proves who he is.</summary>
    Anonymous = 0x02,

    /// <summary>Keys of 40 or 56 bits, once made for export.</summary>
    Export = 0x04,

    /// <summary>DES with its keys of 56 bits.</summary>
    Des = 0x08,

    /// <summary>RC4 (RFC 7465 prohibits it).</summary>
    Rc4 = 0x10,

    /// <summary>Triple DES with its blocks of 64 bits (CVE-2016-2183, Sweet32).</summary>
    TripleDes = 0x20,

    /// <summary>RSA without an ephemeral key: who gets the server's key later reads what was recorded before.</summary>
    StaticRsa = 0x40,
}
