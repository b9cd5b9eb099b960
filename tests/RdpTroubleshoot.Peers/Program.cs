using System;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Udp;

namespace RdpTroubleshoot.Peers;

/// <summary>The fault server as a program, to point any client at.</summary>
internal static class Program
{
    private const int UsageError = 2;

    private static async Task<int> Main(string[] arguments)
    {
        if (!CommandLine.TryParse(arguments, out CommandLine? line, out string? error))
        {
            Console.Error.WriteLine(error);
            Console.Error.WriteLine(CommandLine.Usage);
            return UsageError;
        }

        if (line.Behavior is null)
        {
            foreach ((string usage, string description) in BehaviorCatalogue.List)
            {
                Console.WriteLine($"{usage,-36} {description}");
            }

            return 0;
        }

        await Serve(line, line.Behavior);
        return 0;
    }

    private static async Task Serve(CommandLine line, Behavior behavior)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        await using var server = FaultServer.Start(line.EndPoint, behavior, line.Settings);
        await using RdpUdpResponder? udp = line.Udp is UdpBehavior answers ? RdpUdpResponder.Start(server.EndPoint, answers) : null;
        Console.WriteLine($"{behavior.Name} on {server.EndPoint}");
        int shown = 0;
        while (!stop.IsCancellationRequested)
        {
            var connections = server.Connections;
            for (; shown < connections.Count && connections[shown].Ending != Ending.None; shown++)
            {
                Console.WriteLine(connections[shown]);
            }

            await Task.Delay(200, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
