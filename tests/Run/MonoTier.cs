using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Run;

/// <summary>The .NET Framework build of a test program under mono; on Windows under .NET Framework itself.</summary>
internal sealed class MonoTier(string name, string project) : Tier(name)
{
    private const string Framework = "net472";
    private const string Facade = "lib/mono/4.5/Facades/netstandard.dll";

    protected override Task<TierResult> Run(string root, string folder, CancellationToken limit)
    {
        string program = Repository.Program(root, project, Framework, ".exe");
        if (!File.Exists(program))
        {
            return Task.FromResult(TierResult.Broken(project, $"{program} is not there: the project is missing or was not built"));
        }

        string[] arguments = ["-noColor", "-result-xml", ResultName];
        if (OperatingSystem.IsWindows())
        {
            return RunTests(Command.Of(program, arguments), project, folder, limit);
        }

        return WhyNot() is string why
            ? Task.FromResult(TierResult.Missing(why))
            : RunTests(Command.Of("mono", [program, .. arguments]), project, folder, limit);
    }

    /// <summary>The programs of xunit are built against .NET Standard, which mono knows by its facades only.</summary>
    private static string? WhyNot()
    {
        if (Command.Find("mono") is not string mono)
        {
            return "mono is not on the PATH (Debian: apt-get install --no-install-recommends mono-devel)";
        }

        string prefix = Path.GetDirectoryName(Path.GetDirectoryName(mono)) ?? "/usr";
        return File.Exists(Path.Combine(prefix, Facade)) ? null : "mono has no facade for netstandard (Debian: apt-get install --no-install-recommends mono-devel)";
    }
}
