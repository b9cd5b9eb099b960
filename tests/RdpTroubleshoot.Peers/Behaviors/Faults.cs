using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Behaviors;

/// <summary>What a server can do to a client at any stage.</summary>
internal static class Faults
{
    private const int NoiseLength = 64;
    private const int FloodChunk = 4096;

    /// <summary>Each with its name and its words.</summary>
    public static IReadOnlyList<(string Name, string Words, Func<Conversation, Task> Play)> All { get; } =
    [
        ("close", "closes with a FIN", Close),
        ("reset", "resets", Reset),
        ("hang", "falls silent", Hang),
        ("half-close", "ends its own direction and stays", HalfClose),
        ("garbage", "sends bytes without meaning and closes", Garbage),
        ("flood", "sends bytes without meaning and without end", Flood),
    ];

    /// <summary>One behaviour for each fault: the fault's name, "-" and the place's name.</summary>
    /// <param name="place">The place's name.</param>
    /// <param name="words">The place, in words.</param>
    /// <param name="prepare">Comes to that place; false when the conversation does not get there.</param>
    /// <param name="policy">Which protocols the server accepts.</param>
    public static IEnumerable<Behavior> At(string place, string words, Func<Conversation, Task<bool>> prepare, SecurityPolicy policy = SecurityPolicy.NlaRequired)
    {
        foreach ((string name, string what, Func<Conversation, Task> play) in All)
        {
            yield return new Behavior($"{name}-{place}", $"{what} {words}", async conversation =>
            {
                if (await prepare(conversation))
                {
                    await play(conversation);
                }
            }) { Policy = policy };
        }
    }

    public static Task Close(Conversation conversation) => Task.CompletedTask;

    public static Task Reset(Conversation conversation)
    {
        conversation.Reset();
        return Task.CompletedTask;
    }

    public static Task Hang(Conversation conversation) => conversation.HangAsync();

    public static Task Garbage(Conversation conversation) => conversation.SendAsync(Noise.Of(NoiseLength));

    public static Task Flood(Conversation conversation) => conversation.FloodAsync(Noise.Of(FloodChunk));

    /// <summary>The ultimatum of xrdp, in clear or in TLS.</summary>
    public static Task Ultimatum(Conversation conversation) => conversation.SendAsync(Tpkt.DisconnectUltimatum);

    private static Task HalfClose(Conversation conversation)
    {
        conversation.ShutdownSend();
        return conversation.HangAsync();
    }
}
