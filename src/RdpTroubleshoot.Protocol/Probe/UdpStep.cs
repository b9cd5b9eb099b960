using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Udp;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>
/// Sends a SYN of RDP-UDP, at most three times a second apart. An answer is an answer, ICMP is a closed port, and silence is nothing.
/// </summary>
internal static class UdpStep
{
    private const int Tries = 3;
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1);

    /// <summary>Asks the port of the same number.</summary>
    public static async Task<UdpAttempt> AskAsync(Connector connector, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var socket = new Socket(connector.Address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        using var step = new StepLimit(TimeSpan.FromTicks(Tries * Apart.Ticks), socket.Dispose, cancellation);
        try
        {
            socket.Connect(new IPEndPoint(connector.Address, connector.Port));
            var syn = new SynDatagram(NewSequence());
            Task<byte[]> answer = Task.Run(() => Receive(socket), CancellationToken.None);
            byte[] datagram = syn.Encode();
            for (int i = 0; i < Tries && !answer.IsCompleted; i++)
            {
                socket.Send(datagram);
                await Task.WhenAny(answer, Task.Delay(Apart, step.Token)).ConfigureAwait(false);
            }

            return Judge(SynAnswer.Parse(await answer.ConfigureAwait(false), syn.Sequence), watch);
        }
        catch (Exception failure) when (Ending.IsOfNetwork(failure) || failure is OperationCanceledException)
        {
            return End(failure, step, watch);
        }
    }

    private static UdpAttempt Judge(SynAnswer answer, Stopwatch watch) => new()
    {
        Outcome = answer.Outcome == SynOutcome.Answered ? AttemptOutcome.Succeeded : AttemptOutcome.Unintelligible,
        Detail = answer.Why,
        Version = (int)answer.Version,
        Elapsed = watch.Elapsed,
        LastBytes = Tail.Of(answer.Bytes),
    };

    /// <summary>What a connected UDP socket reports as a reset or a refusal is an ICMP "port unreachable".</summary>
    private static UdpAttempt End(Exception failure, StepLimit step, Stopwatch watch)
    {
        AttemptOutcome outcome = Ending.Of(failure, step);
        return new UdpAttempt { Outcome = outcome == AttemptOutcome.Reset ? AttemptOutcome.Refused : outcome, Detail = Ending.Describe(failure), Elapsed = watch.Elapsed };
    }

    private static byte[] Receive(Socket socket)
    {
        const int largest = 2048;
        var buffer = new byte[largest];
        int length = socket.Receive(buffer);
        Array.Resize(ref buffer, length);
        return buffer;
    }

    private static uint NewSequence()
    {
        var bytes = new byte[4];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return BitConverter.ToUInt32(bytes, 0);
    }
}
