using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Protocol.Tests.Fuzz;

namespace RdpTroubleshoot.Fuzz;

/// <summary>What is run: how many inputs, from which number on, for which parser.</summary>
internal sealed class Options
{
    /// <summary>How the program is called.</summary>
    public const string Usage = "Arguments: [count [first number [parser]]]";

    private const int DefaultCount = 10_000_000;

    // The run of the tests begins there: a long one does not run the same inputs again unless it is told to.
    private const ulong DefaultFirst = 1_000_000_000;

    private Options(int count, ulong first, string? target)
    {
        Count = count;
        First = first;
        Target = target;
    }

    /// <summary>How many inputs, in all.</summary>
    public int Count { get; }

    /// <summary>The number of the first.</summary>
    public ulong First { get; }

    /// <summary>The parser; null for every one in turn.</summary>
    public string? Target { get; }

    /// <summary>Reads the arguments.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>The options; null when the arguments are not understood.</returns>
    public static Options? Parse(string[] args)
    {
        const int most = 3;
        int count = DefaultCount;
        ulong first = DefaultFirst;
        bool isUnderstood = args.Length <= most
            && (args.Length < 1 || (int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0))
            && (args.Length < 2 || ulong.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out first))
            && (args.Length < most || FuzzTargets.All.Any(target => target.Name == args[2]));
        return isUnderstood ? new(count, first, args.ElementAtOrDefault(2)) : null;
    }
}
