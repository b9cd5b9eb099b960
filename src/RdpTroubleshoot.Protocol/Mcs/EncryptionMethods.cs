using System;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>How standard RDP security encrypts (MS-RDPBCGR sections 2.2.1.3.3 and 2.2.1.4.3). With TLS it is <see cref="None"/>.</summary>
[Flags]
public enum EncryptionMethods
{
    /// <summary>ENCRYPTION_METHOD_NONE.</summary>
    None = 0x00,

    /// <summary>40BIT_ENCRYPTION_FLAG: RC4 with keys of 40 bits.</summary>
    Rc4With40Bits = 0x01,

    /// <summary>128BIT_ENCRYPTION_FLAG: RC4 with keys of 128 bits.</summary>
    Rc4With128Bits = 0x02,

    /// <summary>56BIT_ENCRYPTION_FLAG: RC4 with keys of 56 bits.</summary>
    Rc4With56Bits = 0x08,

    /// <summary>FIPS_ENCRYPTION_FLAG: Triple DES.</summary>
    Fips = 0x10,
}
