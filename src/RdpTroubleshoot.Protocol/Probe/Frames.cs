using System;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Protocol.Mcs;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Sends packets and reads one frame at a time: servers send several at once.</summary>
internal sealed class Frames(Exchange exchange, TimeSpan limit, CancellationToken cancellation)
{
    /// <summary>Sends packets, which may be none, and reads the next frame.</summary>
    public Task<Received> AskAsync(byte[] packets) => exchange.AskAsync(packets, Next, McsAnswer.MaximumLength, limit, cancellation);

    private static int Next(byte[] bytes, int count) => FrameHeader.Read(bytes, count, McsAnswer.MaximumLength).Missing(count);
}
