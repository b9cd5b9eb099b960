using System;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Server;

/// <summary>What a server does with a connection, under a name.</summary>
/// <param name="name">The name, as on the command line.</param>
/// <param name="description">What it does, in a line.</param>
/// <param name="play">Plays it. When it returns, the server closes the connection with a FIN.</param>
public sealed class Behavior(string name, string description, Func<Conversation, Task> play)
{
    /// <summary>The name, as on the command line.</summary>
    public string Name => name;

    /// <summary>What it does, in a line.</summary>
    public string Description => description;

    /// <summary>Which protocols the server accepts when the settings leave it open.</summary>
    public SecurityPolicy Policy { get; init; } = SecurityPolicy.NlaRequired;

    /// <summary>Changes the settings of a server that behaves like this.</summary>
    public Func<PeerSettings, PeerSettings> Adjust { get; init; } = settings => settings;

    internal Task PlayAsync(Conversation conversation) => play(conversation);

    /// <inheritdoc/>
    public override string ToString() => name;
}
