using System;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Udp;

/// <summary>The listener of RDP-UDP (MS-RDPEUDP), as far as the SYN exchange.</summary>
public sealed class RdpUdpResponder : IAsyncDisposable
{
    private const int HeaderSize = 8; // RDPUDP_FEC_HEADER, MS-RDPEUDP 2.2.2.1
    private const int SynSize = 8; // RDPUDP_SYNDATA_PAYLOAD, MS-RDPEUDP 2.2.2.5
    private const int CorrelationSize = 32; // RDPUDP_CORRELATION_ID_PAYLOAD, MS-RDPEUDP 2.2.2.8
    private const int SynExSize = 4; // RDPUDP_SYNDATAEX_PAYLOAD without a cookie, MS-RDPEUDP 2.2.2.9
    private const int DatagramSize = 1232;
    private const int NoiseLength = 64;
    private const ushort Window = 64;

    // RDPUDP_FLAG_*, MS-RDPEUDP 2.2.2.1.
    private const ushort Syn = 0x0001;
    private const ushort Ack = 0x0004;
    private const ushort CorrelationId = 0x0800;
    private const ushort SynEx = 0x1000;
    private const ushort Version2 = 2;
    private const ushort HasVersion = 1;
    private const uint NoAcknowledgement = uint.MaxValue;

    private readonly Socket socket;
    private readonly UdpBehavior behavior;
    private readonly CancellationTokenSource stop = new();
    private readonly Task answering;
    private int received;
    private int answered;

    private RdpUdpResponder(Socket socket, UdpBehavior behavior)
    {
        this.socket = socket;
        this.behavior = behavior;
        answering = Task.Run(AnswerAsync);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)socket.LocalEndPoint!;

    /// <summary>How many datagrams came.</summary>
    public int Received => Volatile.Read(ref received);

    /// <summary>How many were answered.</summary>
    public int Answered => Volatile.Read(ref answered);

    /// <summary>Starts on an address and port.</summary>
    /// <exception cref="SocketException">It cannot listen there.</exception>
    public static RdpUdpResponder Start(IPEndPoint endPoint, UdpBehavior behavior = UdpBehavior.Answer)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Bind(endPoint);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }

        return new RdpUdpResponder(socket, behavior);
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        socket.Dispose();
        await answering;
        stop.Dispose();
    }

    private async Task AnswerAsync()
    {
        byte[] buffer = new byte[DatagramSize * 2];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                SocketReceiveFromResult came = await socket.ReceiveFromAsync(buffer.AsMemory(), SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), stop.Token);
                Interlocked.Increment(ref received);
                if (Answer(buffer.AsSpan(0, came.ReceivedBytes)) is byte[] answer)
                {
                    await socket.SendToAsync(answer.AsMemory(), SocketFlags.None, came.RemoteEndPoint, stop.Token);
                    Interlocked.Increment(ref answered);
                }
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // An ICMP error about an earlier answer.
            }
        }
    }

    private byte[]? Answer(ReadOnlySpan<byte> datagram) => behavior switch
    {
        UdpBehavior.Silent => null,
        UdpBehavior.Garbage => Noise.Of(NoiseLength),
        _ => AnswerSyn(datagram),
    };

    private byte[]? AnswerSyn(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length < HeaderSize + SynSize || BinaryPrimitives.ReadUInt32BigEndian(datagram) != NoAcknowledgement)
        {
            return null;
        }

        ushort flags = BinaryPrimitives.ReadUInt16BigEndian(datagram[6..]);
        if ((flags & (Syn | Ack)) != Syn)
        {
            return null;
        }

        uint sequence = BinaryPrimitives.ReadUInt32BigEndian(datagram[HeaderSize..]);
        return SynAck(sequence + (behavior == UdpBehavior.WrongSequence ? 1u : 0u), datagram.Slice(HeaderSize + 4, 4), Version(datagram, flags));
    }

    /// <summary>The highest version that both know; null when the client sent no RDPUDP_SYNDATAEX_PAYLOAD.</summary>
    private static ushort? Version(ReadOnlySpan<byte> datagram, ushort flags)
    {
        int at = HeaderSize + SynSize + ((flags & CorrelationId) != 0 ? CorrelationSize : 0);
        return (flags & SynEx) == 0 || datagram.Length < at + SynExSize
            ? null
            : Math.Min(BinaryPrimitives.ReadUInt16BigEndian(datagram[(at + 2)..]), Version2);
    }

    private static byte[] SynAck(uint acknowledged, ReadOnlySpan<byte> mtus, ushort? version)
    {
        byte[] answer = new byte[DatagramSize];
        BinaryPrimitives.WriteUInt32BigEndian(answer, acknowledged);
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(4), Window);
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(6), (ushort)(Syn | Ack | (version is null ? 0 : SynEx)));
        BinaryPrimitives.WriteInt32BigEndian(answer.AsSpan(HeaderSize), Random.Shared.Next());
        mtus.CopyTo(answer.AsSpan(HeaderSize + 4));
        if (version is ushort known)
        {
            BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(HeaderSize + SynSize), HasVersion);
            BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(HeaderSize + SynSize + 2), known);
        }

        return answer;
    }
}
