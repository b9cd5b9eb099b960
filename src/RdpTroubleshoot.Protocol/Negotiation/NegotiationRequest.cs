using System;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Negotiation;

/// <summary>The first packet of every RDP connection: an X.224 Connection Request that offers protocols (MS-RDPBCGR section 2.2.1.1).</summary>
public sealed class NegotiationRequest
{
    /// <summary>The longest user name in the cookie: what the length indicator leaves for it.</summary>
    public const int MaximumUserLength = X224.MaximumIndicator - X224.FixedLength - CookieFrameLength - NegotiationData.Length;

    private const string CookieStart = "Cookie: mstshash=";
    private const string CookieEnd = "\r\n";
    private const int CookieFrameLength = 19;

    /// <summary>A request.</summary>
    /// <param name="protocols">What to offer.</param>
    /// <param name="user">The user name for the cookie, by which load balancers choose a server; empty for no cookie.</param>
    /// <exception cref="ArgumentException">The user name does not fit into a cookie.</exception>
    public NegotiationRequest(RdpProtocols protocols, string user = "")
    {
        if (user.Length > MaximumUserLength || !user.All(c => c is > ' ' and <= '~'))
        {
            throw new ArgumentException(
                $"A user name in an RDP cookie has at most {MaximumUserLength} characters, all of them visible ASCII.", nameof(user));
        }

        Protocols = protocols;
        User = user;
    }

    /// <summary>What is on offer.</summary>
    public RdpProtocols Protocols { get; }

    /// <summary>The user name in the cookie; empty when there is no cookie.</summary>
    public string User { get; }

    /// <summary>The packet, TPKT header included.</summary>
    public byte[] Encode()
    {
        byte[] cookie = Encoding.ASCII.GetBytes(User.Length == 0 ? "" : CookieStart + User + CookieEnd);
        int indicator = X224.FixedLength + cookie.Length + NegotiationData.Length;
        return new PacketWriter()
            .Bytes(FrameHeader.Version, 0).BigEndian16(FrameHeader.Size + 1 + indicator)
            .Bytes((byte)indicator, X224.ConnectionRequest).BigEndian16(0).BigEndian16(0).Bytes(0)
            .Bytes(cookie)
            .Bytes(NegotiationData.Request, 0).LittleEndian16(NegotiationData.Length).LittleEndian32((uint)Protocols)
            .ToArray();
    }

    /// <inheritdoc/>
    public override string ToString() => Protocols.ToString();
}
