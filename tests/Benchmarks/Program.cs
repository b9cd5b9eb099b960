using System;
using System.Linq;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>
/// Measures <see cref="JudgeOneHost"/> and <see cref="ImportModule"/>. With <c>--quick</c> few rounds, with a benchmark's name only that
/// one; <c>--child manifest</c> is how the program calls itself for one import.
/// </summary>
internal static class Program
{
    private const string Child = "--child";
    private const string Quick = "--quick";

    private static int Main(string[] args)
    {
        if (args.Length == 2 && args[0] == Child)
        {
            return ImportChild.Run(args[1]);
        }

        string[] names = [.. args.Where(arg => arg != Quick)];
        string? unknown = names.FirstOrDefault(name => name is not nameof(JudgeOneHost) and not nameof(ImportModule));
        if (unknown is not null)
        {
            Console.Error.WriteLine($"'{unknown}' is no benchmark. Arguments: [{Quick}] [{nameof(JudgeOneHost)}] [{nameof(ImportModule)}]");
            return 2;
        }

        return Run(names, args.Contains(Quick)) ? 0 : 1;
    }

    private static bool Run(string[] names, bool quick)
    {
        bool measured = true;
        if (names.Length == 0 || names.Contains(nameof(JudgeOneHost)))
        {
            measured &= JudgeReport.Write(quick);
        }

        if (names.Length == 0 || names.Contains(nameof(ImportModule)))
        {
            measured &= ImportModule.Write();
        }

        return measured;
    }
}
