using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Certificates;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Udp;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers;

/// <summary>What the command line asks for.</summary>
internal sealed class CommandLine
{
    private IPAddress address = IPAddress.Loopback;
    private int port = LoopbackAddresses.RdpPort;

    public static string Usage => """
        Usage: dotnet run --project tests/RdpTroubleshoot.Peers -- <behaviour> [options]
               dotnet run --project tests/RdpTroubleshoot.Peers -- --list

          --address <ip>        Where to listen (127.0.0.1); 0.0.0.0 answers for every loopback address.
          --port <number>       The port (3389).
          --udp <behaviour>     Answer RDP-UDP there as well: Answer, Silent, Garbage or WrongSequence.
          --policy <name>       NlaRequired, NlaOptional, TlsOnly or StandardOnly instead of the behaviour's own.
          --certificate <kind>  Good, Expired, NotYetValid, WrongName, WrongPurpose, WeakKey or Sha1Signed.
          --user <name>         The user (alice).
          --password <text>     That user's password (Passw0rd!).
          --build <number>      The build of Windows that NTLM tells (20348).
          --skew <seconds>      How far the server's clock is ahead.
          --credssp <version>   The CredSSP version (6).
          --dribble <ms>        Send one byte at a time with this pause.
          --delay <stage>=<ms>  Wait at a stage before answering; may be given several times.
                                Stages: 
        """ + string.Join(", ", Enum.GetNames<Stage>());

    /// <summary>What to play; null for the list.</summary>
    public Behavior? Behavior { get; private set; }

    /// <summary>What UDP answers on the same port; null for nothing.</summary>
    public UdpBehavior? Udp { get; private set; }

    public PeerSettings Settings { get; private set; } = new();

    public IPEndPoint EndPoint => new(address, port);

    public static bool TryParse(string[] arguments, [NotNullWhen(true)] out CommandLine? line, [NotNullWhen(false)] out string? error)
    {
        line = new CommandLine();
        error = arguments.Length == 0 ? "Which behaviour?" : null;
        var rest = new Queue<string>(arguments);
        while (error is null && rest.TryDequeue(out string? argument))
        {
            bool good = argument == "--list" || (argument.StartsWith("--", StringComparison.Ordinal)
                ? rest.TryDequeue(out string? value) && line.Read(argument, value)
                : line.Choose(argument));
            error = good ? null : $"'{argument}' is not known, or its value is not.";
        }

        line = error is null ? line : null;
        return error is null;
    }

    private bool Choose(string name) => (Behavior = BehaviorCatalogue.Find(name)) is not null;

    private bool Read(string option, string value) => option switch
    {
        "--address" => IPAddress.TryParse(value, out IPAddress? parsed) && (address = parsed) is not null,
        "--port" => Number(value, IPEndPoint.MaxPort) is int number && (port = number) >= 0,
        "--udp" => Enum.TryParse(value, ignoreCase: true, out UdpBehavior udp) && (Udp = udp) is not null,
        "--policy" => Enum.TryParse(value, ignoreCase: true, out SecurityPolicy policy) && Set(Settings with { Policy = policy }),
        "--certificate" => Enum.TryParse(value, ignoreCase: true, out CertificateKind kind) && Set(Settings with { Certificate = kind }),
        "--user" => Set(Settings with { User = value }),
        "--password" => Set(Settings with { Password = value }),
        "--build" => Number(value, ushort.MaxValue) is int build && Set(Settings with { Identity = Settings.Identity with { Build = (ushort)build } }),
        "--skew" => double.TryParse(value, CultureInfo.InvariantCulture, out double skew) && Set(Settings with { ClockSkew = TimeSpan.FromSeconds(skew) }),
        "--credssp" => Number(value, byte.MaxValue) is int version && Set(Settings with { CredSspVersion = version }),
        "--dribble" => Number(value, int.MaxValue) is int pause && Set(Settings with { Dribble = TimeSpan.FromMilliseconds(pause) }),
        "--delay" => Delay(value.Split('=')),
        _ => false,
    };

    private bool Delay(string[] parts) =>
        parts.Length == 2 && Enum.TryParse(parts[0], ignoreCase: true, out Stage stage) && Number(parts[1], int.MaxValue) is int pause
        && Set(Settings with { Delays = new Dictionary<Stage, TimeSpan>(Settings.Delays) { [stage] = TimeSpan.FromMilliseconds(pause) } });

    private bool Set(PeerSettings changed)
    {
        Settings = changed;
        return true;
    }

    private static int? Number(string text, int maximum) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= maximum ? number : null;
}
