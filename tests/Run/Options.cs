using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace RdpTroubleshoot.Run;

/// <summary>What the command line asks for.</summary>
internal sealed class Options
{
    private readonly List<string> tiers = [];

    public static string Usage => $"""
        Usage: dotnet run --project tests/Run -- [options]

          --tier <name>   Run this tier only; may be given several times.
                          Tiers: {string.Join(", ", Tiers.All.Select(tier => tier.Name))}
          --no-build      Do not build the solution first.
          --require-all   A tier that cannot run here is a failure (Pester's is not).
          --help          Show this.
        """;

    public bool Build { get; private set; } = true;

    public bool RequireAll { get; private set; }

    public bool Help { get; private set; }

    public static bool TryParse(string[] arguments, [NotNullWhen(true)] out Options? options, [NotNullWhen(false)] out string? error)
    {
        options = new Options();
        error = null;
        var rest = new Queue<string>(arguments);
        while (error is null && rest.TryDequeue(out string? argument))
        {
            error = options.Read(argument, rest);
        }

        options = error is null ? options : null;
        return error is null;
    }

    public bool Wants(string tier) => tiers.Count == 0 || tiers.Contains(tier);

    private string? Read(string argument, Queue<string> rest)
    {
        switch (argument)
        {
            case "--no-build":
                Build = false;
                return null;
            case "--require-all":
                RequireAll = true;
                return null;
            case "--help" or "-h" or "-?":
                Help = true;
                return null;
            case "--tier":
                return AddTier(rest.TryDequeue(out string? name) ? name : "");
            default:
                return $"There is no option '{argument}'.";
        }
    }

    private string? AddTier(string name)
    {
        tiers.Add(name);
        return Tiers.All.Any(tier => tier.Name == name) ? null : $"There is no tier '{name}'.";
    }
}
