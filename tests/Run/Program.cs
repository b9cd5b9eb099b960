using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Run;

/// <summary>The test command: builds once, runs each tier, and ends with one line that sums up.</summary>
internal static class Program
{
    private const int UsageError = 2;

    private static async Task<int> Main(string[] arguments)
    {
        if (!Options.TryParse(arguments, out Options? options, out string? error))
        {
            Console.Error.WriteLine(error);
            Console.Error.WriteLine(Options.Usage);
            return UsageError;
        }

        if (options.Help)
        {
            Console.WriteLine(Options.Usage);
            return 0;
        }

        string? root = Repository.Find(Directory.GetCurrentDirectory());
        if (root is null)
        {
            Console.Error.WriteLine($"{Repository.Marker} was not found here or above: run this inside the repository.");
            return UsageError;
        }

        return await Run(root, options);
    }

    private static async Task<int> Run(string root, Options options)
    {
        if (options.Build && !await Repository.Build(root))
        {
            Console.WriteLine("0 passed, 1 failed");
            return 1;
        }

        var results = new List<TierResult>();
        foreach (Tier tier in Tiers.All.Where(tier => options.Wants(tier.Name)))
        {
            TierResult result = await tier.Run(root);
            result.Print(tier.Name);
            results.Add(result);
        }

        int passed = results.Sum(result => result.Passed);
        int failed = results.Sum(result => result.Failed + (options.RequireAll && result.IsMissing ? 1 : 0));
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }
}
