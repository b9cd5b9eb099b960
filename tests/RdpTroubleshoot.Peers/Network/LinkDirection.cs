using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

namespace RdpTroubleshoot.Peers.Network;

/// <summary>One direction of a link: a thread that takes packets from one interface to the other.</summary>
internal sealed class LinkDirection
{
    private const int LargestPacket = 65_536;
    private const int LongestQueue = 10_000;
    private const int Patience = 50; // milliseconds until it looks whether it shall stop

    private readonly TunDevice from;
    private readonly TunDevice to;
    private readonly Random random;
    private readonly Queue<(TimeSpan Due, byte[] Packet)> queue = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Thread thread;
    private volatile LinkFaults faults = LinkFaults.None;
    private volatile bool stopped;
    private TimeSpan last;
    private int passed;
    private int dropped;

    public LinkDirection(TunDevice from, TunDevice to, int seed)
    {
        this.from = from;
        this.to = to;
        random = new Random(seed);
        thread = new Thread(Run) { IsBackground = true, Name = "link" };
        thread.Start();
    }

    public LinkFaults Faults
    {
        get => faults;
        set => faults = value;
    }

    public int Passed => Volatile.Read(ref passed);

    public int Dropped => Volatile.Read(ref dropped);

    public void Stop()
    {
        stopped = true;
        thread.Join();
    }

    private void Run()
    {
        byte[] buffer = new byte[LargestPacket];
        while (!stopped)
        {
            double wait = queue.TryPeek(out (TimeSpan Due, byte[] Packet) first) ? (first.Due - clock.Elapsed).TotalMilliseconds : Patience;
            if (from.Wait((int)Math.Clamp(Math.Ceiling(wait), 0, Patience)))
            {
                Take(buffer.AsSpan(0, from.Read(buffer)));
            }

            while (queue.TryPeek(out first) && first.Due <= clock.Elapsed)
            {
                to.Write(queue.Dequeue().Packet);
            }
        }
    }

    private void Take(ReadOnlySpan<byte> packet)
    {
        LinkFaults now = faults;
        Verdict verdict = IpPacket.Judge(packet, now);
        if (verdict == Verdict.Reject)
        {
            from.Write(IpPacket.Unreachable(packet));
        }

        if (verdict != Verdict.Pass || (now.Loss > 0 && random.NextDouble() < now.Loss) || queue.Count >= LongestQueue)
        {
            Interlocked.Increment(ref dropped);
            return;
        }

        TimeSpan due = clock.Elapsed + now.Delay + (now.Jitter * random.NextDouble());
        last = due > last ? due : last;
        queue.Enqueue((last, packet.ToArray()));
        Interlocked.Increment(ref passed);
    }
}
