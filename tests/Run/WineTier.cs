using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Run;

/// <summary>A test program published for Windows, run by wine in a Windows of its own that says it is Windows 10.</summary>
/// <param name="name">The tier's name.</param>
/// <param name="project">The test project.</param>
internal sealed class WineTier(string name, string project) : Tier(name)
{
    private const int Attempts = 3;

    // A class takes some seconds.
    private static readonly TimeSpan OneAttempt = TimeSpan.FromMinutes(1);

    protected override async Task<TierResult> Run(string root, string folder, CancellationToken limit)
    {
        if (WhyNot(root) is TierResult result)
        {
            return result;
        }

        string publish = Path.Combine(folder, "program");
        ProcessResult published = await Command
            .Of("dotnet", "publish", Repository.Project(root, project), "-c", "Release", "-r", "win-x64", "--self-contained", "-o", publish, "-nologo", "-v", "quiet")
            .In(root).Run(limit);
        if (published.ExitCode != 0)
        {
            return TierResult.Broken(project, "it could not be published for win-x64\n" + published.Output);
        }

        Dictionary<string, string> environment = new()
        {
            ["DISPLAY"] = "",
            ["WINEDEBUG"] = "-all",

            // wine's memory protection and the runtime's do not get along.
            ["DOTNET_EnableWriteXorExecute"] = "0",
            ["WINEPREFIX"] = Path.Combine(folder, "windows"),
        };
        return await RunInWine(publish, folder, environment, limit);
    }

    private async Task<TierResult> RunInWine(string publish, string folder, Dictionary<string, string> environment, CancellationToken limit)
    {
        try
        {
            ProcessResult boot = await Command.Of("wine", "wineboot", "-i").With(environment).In(folder).Run(limit);
            ProcessResult version = await Command.Of("wine", "reg", "add", @"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f").With(environment).In(folder).Run(limit);

            // What wineboot leaves running restarts the service manager in the middle of the tests.
            await Command.Of("wine", "wineboot", "-k").With(environment).In(folder).Run(limit);
            if (boot.ExitCode != 0 || version.ExitCode != 0)
            {
                return TierResult.Broken(project, "wine could not make a Windows\n" + boot.Output + version.Output);
            }

            return await RunClasses(Path.Combine(publish, project + ".exe"), folder, environment, limit);
        }
        finally
        {
            // Its services outlive the program. Only this Windows is ended.
            await Command.Of("wine", "wineboot", "-k").With(environment).In(folder).Run(CancellationToken.None);
        }
    }

    /// <summary>A process for each class: .NET under wine does not live long, and dies or stands still where many tests came before.</summary>
    private async Task<TierResult> RunClasses(string program, string folder, Dictionary<string, string> environment, CancellationToken limit)
    {
        ProcessResult listed = await Command.Of("wine", program, "-noColor", "-noLogo", "-list", "classes/json").With(environment).In(folder).Run(limit);
        int begin = listed.Output.IndexOf('[', StringComparison.Ordinal);
        int end = listed.Output.IndexOf(']', StringComparison.Ordinal);
        if (listed.ExitCode != 0 || begin < 0 || end < begin)
        {
            return TierResult.Broken(project, "it could not list its classes\n" + listed.Output);
        }

        var sum = new TierResult();
        foreach (string name in JsonSerializer.Deserialize<string[]>(listed.Output[begin..(end + 1)])!)
        {
            sum = sum.With(await RunClass(program, name, folder, environment, limit));
        }

        return sum;
    }

    /// <summary>Seen now and then: the runtime dies or stands still before a class ends. A fault of ours does so each time.</summary>
    private static async Task<TierResult> RunClass(string program, string name, string folder, Dictionary<string, string> environment, CancellationToken limit)
    {
        for (int attempt = 1; ; attempt++)
        {
            File.Delete(Path.Combine(folder, ResultName));
            using var one = CancellationTokenSource.CreateLinkedTokenSource(limit);
            one.CancelAfter(OneAttempt);
            Command test = Command.Of("wine", program, "-noColor", "-class", name, "-result-xml", ResultName).With(environment);
            TierResult result = await RunTests(test, name, folder, one.Token);
            bool hasEnded = !one.IsCancellationRequested && File.Exists(Path.Combine(folder, ResultName));
            if (hasEnded || attempt == Attempts || limit.IsCancellationRequested)
            {
                return result;
            }

            Console.WriteLine($"{name} died or stood still under wine and is run once more");
        }
    }

    private TierResult? WhyNot(string root)
    {
        if (!File.Exists(Repository.Project(root, project)))
        {
            return TierResult.Broken(project, $"{Repository.Project(root, project)} is not there");
        }

        return OperatingSystem.IsWindows() ? TierResult.NotNeeded("this is Windows")
            : Command.Find("wine") is null ? TierResult.Missing("wine is not on the PATH (Debian: apt-get install --no-install-recommends wine wine64)")
            : null;
    }
}
