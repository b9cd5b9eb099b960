using System;
using System.Text;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>
/// The Client Info PDU (MS-RDPBCGR section 2.2.1.11) over TLS, that is without encryption of its own, and without a password: the server
/// shows its logon screen, or says why it will not. Sending it begins a session.
/// </summary>
public sealed class ClientInfoPdu
{
    /// <summary>The longest name (section 2.2.1.11.1.1, cbDomain and cbUserName: 512 bytes with the final zero).</summary>
    public const int MaximumNameLength = 255;

    private const int InfoPacket = 0x0040; // SEC_INFO_PKT (section 2.2.8.1.1.2.1).

    // INFO_MOUSE, INFO_DISABLECTRLALTDEL, INFO_UNICODE, INFO_MAXIMIZESHELL, INFO_LOGONERRORS, INFO_NOAUDIOPLAYBACK (section 2.2.1.11.1.1).
    // xrdp takes a packet without the first four for one that it could not decrypt.
    private const uint Flags = 0x00000001 | 0x00000002 | 0x00000010 | 0x00000020 | 0x00010000 | 0x00080000;

    private const int AddressFamily = 0x0002; // AF_INET (section 2.2.1.11.1.1.1).
    private const int TimeZoneBytes = 172; // TS_TIME_ZONE_INFORMATION (section 2.2.1.11.1.1.1.1).
    private const int FinalZero = 2;

    private readonly int userId;
    private readonly int channel;

    /// <summary>A packet.</summary>
    /// <param name="userId">The user id from <see cref="AttachUserConfirm"/>.</param>
    /// <param name="channel">The channel of input and output from <see cref="ConnectResponse"/>.</param>
    /// <param name="userName">The name for the logon screen; may be empty.</param>
    /// <param name="domain">Its domain; may be empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such user or channel.</exception>
    /// <exception cref="ArgumentException">A name is too long or has a zero in it.</exception>
    public ClientInfoPdu(int userId, int channel, string userName = "", string domain = "")
    {
        T125.Require(userId, channel);
        this.userId = userId;
        this.channel = channel;
        UserName = Checked(userName, nameof(userName));
        Domain = Checked(domain, nameof(domain));
    }

    /// <summary>The name for the logon screen.</summary>
    public string UserName { get; }

    /// <summary>Its domain.</summary>
    public string Domain { get; }

    /// <summary>The packet, TPKT header included.</summary>
    public byte[] Encode()
    {
        byte[] domain = Encoding.Unicode.GetBytes(Domain);
        byte[] userName = Encoding.Unicode.GetBytes(UserName);
        byte[] info = new PacketWriter()
            .LittleEndian16(InfoPacket).LittleEndian16(0)
            .LittleEndian32(0).LittleEndian32(Flags)
            .LittleEndian16(domain.Length).LittleEndian16(userName.Length)
            .LittleEndian16(0).LittleEndian16(0).LittleEndian16(0) // Password, AlternateShell, WorkingDir: empty.
            .Bytes(domain).Zeros(FinalZero).Bytes(userName).Zeros(FinalZero)
            .Zeros(FinalZero).Zeros(FinalZero).Zeros(FinalZero)
            .Bytes(EncodeExtra())
            .ToArray();
        return T125.FrameData(userId, channel, info);
    }

    /// <inheritdoc/>
    public override string ToString() => Domain.Length == 0 ? UserName : $@"{Domain}\{UserName}";

    /// <summary>TS_EXTENDED_INFO_PACKET (section 2.2.1.11.1.1.1): no address, no folder, UTC, no session, no cookie to reconnect by.</summary>
    private static byte[] EncodeExtra() => new PacketWriter()
        .LittleEndian16(AddressFamily)
        .LittleEndian16(FinalZero).Zeros(FinalZero)
        .LittleEndian16(FinalZero).Zeros(FinalZero)
        .Zeros(TimeZoneBytes)
        .LittleEndian32(0) // clientSessionId
        .LittleEndian32(0) // performanceFlags
        .LittleEndian16(0) // cbAutoReconnectCookie
        .ToArray();

    private static string Checked(string name, string parameter) => name.Length <= MaximumNameLength && name.IndexOf('\0') < 0
        ? name
        : throw new ArgumentException($"A name has at most {MaximumNameLength} characters and no zero.", parameter);
}
