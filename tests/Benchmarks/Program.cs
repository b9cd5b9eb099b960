using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RdpTroubleshoot.Benchmarks.Probe;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>
/// Measures <see cref="JudgeOneHost"/> and <see cref="ImportModule"/>. With <c>--quick</c> few rounds, with names only those; what takes
/// minutes or programs of others runs by its name alone. <c>--child manifest</c> and <c>--script command</c> are how the
/// program calls itself for one import and one run of a script.
/// </summary>
internal static class Program
{
    private const string Child = "--child";
    private const string Quick = "--quick";

    private static readonly string[] Usual = [nameof(JudgeOneHost), nameof(ImportModule)];

    private static readonly Dictionary<string, Func<bool, Task<bool>>> All = new()
    {
        [nameof(JudgeOneHost)] = quick => Task.FromResult(JudgeReport.Write(quick)),
        [nameof(ImportModule)] = _ => Task.FromResult(ImportModule.Write()),
        [ProbeVsNmap.Name] = _ => WithModuleAsync(ProbeVsNmap.WriteAsync),
        [ProbeVsHandshakes.Name] = _ => ProbeVsHandshakes.WriteAsync(),
        [ProbeMany.Name] = _ => WithModuleAsync(ProbeMany.WriteAsync),
        [ReportMany.Name] = _ => WithModuleAsync(ReportMany.WriteAsync),
        [RunScript.Name] = _ => WithModuleAsync(manifest => Task.FromResult(RunScript.Write(manifest))),
    };

    private static async Task<int> Main(string[] args)
    {
        if (args.Length == 2 && args[0] == Child)
        {
            return ImportChild.Run(args[1]);
        }

        if (args.Length == 2 && args[0] == ScriptChild.Argument)
        {
            return ScriptChild.Run(args[1]);
        }

        string[] names = [.. args.Where(arg => arg != Quick)];
        if (names.FirstOrDefault(name => !All.ContainsKey(name)) is string unknown)
        {
            Console.Error.WriteLine($"'{unknown}' is no benchmark. Arguments: [{Quick}] [{string.Join("] [", All.Keys)}]");
            return 2;
        }

        bool measured = true;
        foreach (string name in names.Length == 0 ? Usual : names)
        {
            measured &= await All[name](args.Contains(Quick));
        }

        return measured ? 0 : 1;
    }

    private static async Task<bool> WithModuleAsync(Func<string, Task<bool>> write)
    {
        if (ModuleManifest.Find() is string manifest)
        {
            return await write(manifest);
        }

        Console.Error.WriteLine($"No {ModuleManifest.FileName} with a built module beside it above {AppContext.BaseDirectory}. Build src/RdpTroubleshoot first.");
        return false;
    }
}
