using System;

namespace RdpTroubleshoot.Connections;

/// <summary>What a server says that it can do besides (MS-RDPBCGR section 2.2.1.2.1, flags).</summary>
[Flags]
public enum ServerCapabilities
{
    /// <summary>Nothing.</summary>
    None = 0x00,

    /// <summary>EXTENDED_CLIENT_DATA_SUPPORTED.</summary>
    ExtendedClientData = 0x01,

    /// <summary>DYNVC_GFX_PROTOCOL_SUPPORTED: the graphics pipeline.</summary>
    GraphicsPipeline = 0x02,

    /// <summary>NEGRSP_FLAG_RESERVED: to be ignored; Windows sets it.</summary>
    Reserved = 0x04,

    /// <summary>RESTRICTED_ADMIN_MODE_SUPPORTED.</summary>
    RestrictedAdmin = 0x08,

    /// <summary>REDIRECTED_AUTHENTICATION_MODE_SUPPORTED: Remote Credential Guard.</summary>
    RedirectedAuthentication = 0x10,
}
