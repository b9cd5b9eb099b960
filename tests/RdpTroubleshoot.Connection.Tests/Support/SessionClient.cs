using System;
using System.Linq;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Connection.Tests.Support;

/// <summary>What a client sends from MCS Connect Initial to Client Info, as bytes.</summary>
internal static class SessionClient
{
    // MS-RDPBCGR 4.1.3 without clusters and channels: TS_UD_CS_CORE with earlyCapabilityFlags and serverSelectedProtocol, TS_UD_CS_SECURITY, TS_UD_CS_NET.
    private const string Security = "02c00c000000000000000000";
    private const string Net = "03c0080000000000";

    /// <summary>An MCS Connect Initial.</summary>
    /// <param name="selected">serverSelectedProtocol.</param>
    /// <param name="early">earlyCapabilityFlags.</param>
    public static byte[] ConnectInitial(byte selected, byte early)
    {
        byte[] core = new byte[216];
        Convert.FromHexString("01c0d80004000800").CopyTo(core, 0);
        core[144] = early;
        core[212] = selected;
        byte[] blocks = [.. core, .. Convert.FromHexString(Security), .. Convert.FromHexString(Net)];
        byte[] gcc = [.. Convert.FromHexString("000500147c000180fa000800100001c00044756361"), 0x80, (byte)blocks.Length, .. blocks];
        byte[] parameters = Convert.FromHexString(
            "040101040101" + "0101ff" + "301a020122020102020100020101020100020101020300ffff020102"
            + "301902010102010102010102010102010002010102020420020102" + "301c0202ffff02020bc10202ffff020101020100020101020300ffff020102");
        byte[] body = [.. parameters, 0x04, 0x82, (byte)(gcc.Length >> 8), (byte)gcc.Length, .. gcc];
        byte[] packet = [0x02, 0xf0, 0x80, 0x7f, 0x65, 0x82, (byte)(body.Length >> 8), (byte)body.Length, .. body];
        int length = packet.Length + 4;
        return [3, 0, (byte)(length >> 8), (byte)length, .. packet];
    }

    /// <summary>Goes from the Connect Response to licensing, and gives what comes after the license in hex.</summary>
    public static async Task<string> StartAsync(RawClient client)
    {
        await client.SendAsync("0300000c02f0800401000100" + "0300000802f08028");
        Assert(await client.ReceiveAsync(11), "0300000b02f0802e000006");
        await client.SendAsync("0300000c02f08038000603ee");
        Assert(await client.ReceiveAsync(15), "0300000f02f0803e00000603ee03ee");
        await client.SendAsync("0300000c02f08038000603eb");
        Assert(await client.ReceiveAsync(15), "0300000f02f0803e00000603eb03eb");
        await client.SendAsync("0300001302f08064000603eb7004" + "40000000" + "00");
        Assert(await client.ReceiveAsync(35), "0300002302f080680001" + "03eb708014" + "80000000" + "ff0310000700000002000000" + "04000000");
        return await client.ReceiveAllAsync();
    }

    /// <summary>One packet with its header.</summary>
    public static async Task<string> ReceivePacketAsync(RawClient client)
    {
        string header = await client.ReceiveAsync(4);
        return header + await client.ReceiveAsync(Convert.ToInt32(header[4..], 16) - 4);
    }

    private static void Assert(string came, string expected) => Xunit.Assert.Equal(expected, string.Concat(came.Where(letter => letter != ' ')));
}
