using System;

namespace RdpTroubleshoot.Peers.Server;

/// <summary>The client sent what a server does not accept; the conversation ends.</summary>
public sealed class PeerErrorException : Exception
{
    public PeerErrorException()
    {
    }

    public PeerErrorException(string message)
        : base(message)
    {
    }

    public PeerErrorException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
