using System;
using System.Text;
using System.Threading;

namespace RdpTroubleshoot.Peers.Network;

/// <summary>A network interface in a namespace whose cable this process holds: it reads what is sent there, and writes what arrives (linux/if_tun.h).</summary>
internal sealed class TunDevice : IDisposable
{
    private const int RequestSize = 40; // struct ifreq, linux/if.h
    private const int FlagsOffset = 16;
    private const int Tun = 0x0001; // IFF_TUN: IP packets
    private const int NoInformation = 0x1000; // IFF_NO_PI: nothing before them

    private int descriptor;

    private TunDevice(int descriptor) => this.descriptor = descriptor;

    /// <summary>Makes one. It is down and has no address.</summary>
    /// <exception cref="InvalidOperationException">It cannot be made.</exception>
    public static TunDevice Create(NetworkNamespace network, string name) => network.Run(() =>
    {
        int opened = NativeMethods.Open("/dev/net/tun\0"u8.ToArray(), NativeMethods.ReadWrite | NativeMethods.CloseOnExec);
        if (opened < 0)
        {
            throw NativeMethods.Failure("/dev/net/tun cannot be opened");
        }

        byte[] request = new byte[RequestSize];
        Encoding.ASCII.GetBytes(name).CopyTo(request, 0);
        BitConverter.TryWriteBytes(request.AsSpan(FlagsOffset), (short)(Tun | NoInformation));
        if (NativeMethods.IoControl(opened, NativeMethods.TunSetInterface, request) == 0)
        {
            return new TunDevice(opened);
        }

        InvalidOperationException failure = NativeMethods.Failure("a TUN interface cannot be made");
        _ = NativeMethods.Close(opened);
        throw failure;
    });

    /// <summary>Whether a packet waits, after waiting for one at most so long.</summary>
    public bool Wait(int milliseconds)
    {
        var poll = new NativeMethods.PollDescriptor { Descriptor = descriptor, Events = NativeMethods.PollIn };
        return NativeMethods.Poll(ref poll, 1, milliseconds) > 0 && (poll.Returned & NativeMethods.PollIn) != 0;
    }

    /// <summary>Reads one packet; its length is 0 when there is none.</summary>
    public int Read(byte[] buffer) => (int)Math.Max(0, NativeMethods.Read(descriptor, buffer, (nuint)buffer.Length));

    /// <summary>Writes one packet. An interface that is down loses it, as a cable does.</summary>
    public void Write(byte[] packet) => _ = NativeMethods.Write(descriptor, packet, (nuint)packet.Length);

    /// <summary>Removes it.</summary>
    public void Dispose()
    {
        int opened = Interlocked.Exchange(ref descriptor, -1);
        if (opened >= 0)
        {
            _ = NativeMethods.Close(opened);
        }
    }
}
