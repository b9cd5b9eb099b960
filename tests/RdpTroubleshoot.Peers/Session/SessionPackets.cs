using System;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Session;

/// <summary>What a server sends after the MCS Connect Response, byte by byte. TLS encrypts already, so that there are no RC4 headers.</summary>
internal static class SessionPackets
{
    /// <summary>The user that the client becomes, as T.125 counts: from 1001 on.</summary>
    private const int User = 6;

    /// <summary>Attach User Confirm (MS-RDPBCGR 2.2.1.7): rt-successful and the user.</summary>
    public static byte[] AttachUserConfirm => Tpkt.Frame([0x02, 0xf0, 0x80, 0x2e, 0x00, 0x00, User]);

    /// <summary>A license that needs no license (MS-RDPBCGR 2.2.1.12): ERROR_ALERT, STATUS_VALID_CLIENT, ST_NO_TRANSITION.</summary>
    public static byte[] LicenseValidClient => Indication(
    [
        0x80, 0x00, 0x00, 0x00, // SEC_LICENSE_PKT
        0xff, 0x03, 0x10, 0x00, 0x07, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x04, 0x00, 0x00, 0x00,
    ]);

    /// <summary>Channel Join Confirm (MS-RDPBCGR 2.2.1.9): rt-successful.</summary>
    /// <param name="channel">The channel that was asked for, big-endian.</param>
    public static byte[] ChannelJoinConfirm(ReadOnlySpan<byte> channel) =>
        Tpkt.Frame([0x02, 0xf0, 0x80, 0x3e, 0x00, 0x00, User, .. channel, .. channel]);

    /// <summary>Disconnect Provider Ultimatum (T.125 section 7): the reason is in the bits after the six of the choice.</summary>
    public static byte[] Ultimatum(int reason) => Tpkt.Frame([0x02, 0xf0, 0x80, (byte)(0x20 | (reason >> 1)), (byte)(reason << 7)]);

    /// <summary>A Set Error Info PDU (MS-RDPBCGR 2.2.5.1).</summary>
    public static byte[] ErrorInfo(uint code) => ShareData(0x2f, [(byte)code, (byte)(code >> 8), (byte)(code >> 16), (byte)(code >> 24)]);

    /// <summary>What finishes the connection (MS-RDPBCGR 2.2.1.19 to 2.2.1.22): Synchronize, Control Cooperate, Control Granted, Font Map.</summary>
    public static byte[] Finalization =>
    [
        .. ShareData(0x1f, [0x01, 0x00, 0xef, 0x03]),
        .. ShareData(0x14, [0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00]),
        .. ShareData(0x14, [0x02, 0x00, 0xef, 0x03, 0xea, 0x03, 0x00, 0x00]),
        .. ShareData(0x28, [0x00, 0x00, 0x00, 0x00, 0x03, 0x00, 0x04, 0x00]),
    ];

    /// <summary>A Demand Active PDU (MS-RDPBCGR 2.2.1.13.1) with one capability set, the general one.</summary>
    public static byte[] DemandActive => Indication(
    [
        0x32, 0x00, 0x11, 0x00, 0xea, 0x03, 0xea, 0x03, 0x01, 0x00, // totalLength, PDUTYPE_DEMANDACTIVEPDU, pduSource, shareId
        0x04, 0x00, 0x1c, 0x00, (byte)'R', (byte)'D', (byte)'P', 0x00, 0x01, 0x00, 0x00, 0x00,
        0x01, 0x00, 0x18, 0x00, 0x01, 0x00, 0x03, 0x00, 0x00, 0x02, 0x00, 0x00, // TS_GENERAL_CAPABILITYSET, MS-RDPBCGR 2.2.7.1.1
        0x00, 0x00, 0x1d, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x01,
        0x00, 0x00, 0x00, 0x00, // sessionId
    ]);

    /// <summary>A share control header with PDUTYPE_DATAPDU and a share data header (MS-RDPBCGR 2.2.8.1.1.1).</summary>
    private static byte[] ShareData(byte type, byte[] body)
    {
        const int headers = 18;
        const int counted = 4; // uncompressedLength counts from the type on
        return Indication(
        [
            (byte)(headers + body.Length), 0x00, 0x17, 0x00, 0xea, 0x03,
            0xea, 0x03, 0x01, 0x00, 0x00, 0x01, (byte)(counted + body.Length), 0x00, type, 0x00, 0x00, 0x00,
            .. body,
        ]);
    }

    /// <summary>A Send Data Indication on the channel of input and output (T.125 section 7).</summary>
    private static byte[] Indication(byte[] data) => Tpkt.Frame(
        [0x02, 0xf0, 0x80, 0x68, 0x00, 0x01, ConnectResponse.IoChannel >> 8, ConnectResponse.IoChannel & 0xFF, 0x70, (byte)(0x80 | (data.Length >> 8)), (byte)data.Length, .. data]);
}
