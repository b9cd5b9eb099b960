using System;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Udp;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Peers;

public class UdpTests
{
    private const uint Sequence = 0x11223344;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(0x0101, 2)]
    public async Task A_syn_is_acknowledged_with_the_highest_version_that_both_know(ushort offered, ushort agreed)
    {
        byte[] answer = await AskAsync(UdpBehavior.Answer, Syn(offered)) ?? throw new InvalidOperationException("no answer came");
        Assert.Equal(1232, answer.Length);
        Assert.Equal(Sequence, BinaryPrimitives.ReadUInt32BigEndian(answer));
        Assert.Equal(0x1005, BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(6)));
        Assert.Equal("04D004D0", Convert.ToHexString(answer.AsSpan(12, 4)));
        Assert.Equal(1, BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(16)));
        Assert.Equal(agreed, BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(18)));
    }

    [Fact]
    public async Task A_syn_without_versions_is_acknowledged_without_them()
    {
        byte[] answer = await AskAsync(UdpBehavior.Answer, Syn(null)) ?? throw new InvalidOperationException("no answer came");
        Assert.Equal(0x0005, BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(6)));
    }

    [Fact]
    public async Task Another_datagram_is_not_answered() => Assert.Null(await AskAsync(UdpBehavior.Answer, new byte[1232]));

    [Fact]
    public async Task Silence_is_silence() => Assert.Null(await AskAsync(UdpBehavior.Silent, Syn(2)));

    [Fact]
    public async Task Garbage_is_no_answer_to_the_syn() => Assert.Equal(0xAA, (await AskAsync(UdpBehavior.Garbage, Syn(2)))![0]);

    [Fact]
    public async Task An_answer_to_another_syn_is_one() =>
        Assert.Equal(Sequence + 1, BinaryPrimitives.ReadUInt32BigEndian(await AskAsync(UdpBehavior.WrongSequence, Syn(2))));

    private static byte[] Syn(ushort? version)
    {
        byte[] datagram = new byte[1232];
        BinaryPrimitives.WriteUInt32BigEndian(datagram, uint.MaxValue);
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(4), 64);
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(6), (ushort)(version is null ? 0x0001 : 0x1001));
        BinaryPrimitives.WriteUInt32BigEndian(datagram.AsSpan(8), Sequence);
        BinaryPrimitives.WriteUInt32BigEndian(datagram.AsSpan(12), 0x04D004D0);
        if (version is ushort known)
        {
            BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(16), 1);
            BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(18), known);
        }

        return datagram;
    }

    private static async Task<byte[]?> AskAsync(UdpBehavior behavior, byte[] datagram)
    {
        await using var responder = RdpUdpResponder.Start(new IPEndPoint(IPAddress.Loopback, 0), behavior);
        using var socket = new UdpClient();
        socket.Connect(responder.EndPoint);
        await socket.SendAsync(datagram, CancellationToken.None);
        using var patience = new CancellationTokenSource(behavior == UdpBehavior.Silent || datagram[0] == 0 ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(10));
        try
        {
            return (await socket.ReceiveAsync(patience.Token)).Buffer;
        }
        catch (OperationCanceledException)
        {
            return responder.Received == 1 ? null : throw new InvalidOperationException("the datagram did not arrive");
        }
    }
}
