using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Run;

/// <summary>A test program published for Windows, run by wine in a Windows of its own that says it is Windows 10.</summary>
/// <param name="name">The tier's name.</param>
/// <param name="project">The test project.</param>
internal sealed class WineTier(string name, string project) : Tier(name)
{
    // A run takes less than one.
    private static readonly TimeSpan OneAttempt = TimeSpan.FromMinutes(3);

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

            string program = Path.Combine(publish, project + ".exe");
            using var attempt = CancellationTokenSource.CreateLinkedTokenSource(limit);
            attempt.CancelAfter(OneAttempt);
            TierResult result = await RunTests(Test(program, environment), project, folder, attempt.Token);
            if (!attempt.IsCancellationRequested || limit.IsCancellationRequested)
            {
                return result;
            }

            // Seen now and then: .NET stands still under wine before a test ends, each time at another one. A fault of ours stands still twice.
            Console.WriteLine($"{project} stood still under wine and is run once more");
            await Command.Of("wine", "wineboot", "-k").With(environment).In(folder).Run(limit);
            return await RunTests(Test(program, environment), project, folder, limit);
        }
        finally
        {
            // Its services outlive the program. Only this Windows is ended.
            await Command.Of("wine", "wineboot", "-k").With(environment).In(folder).Run(CancellationToken.None);
        }
    }

    private static Command Test(string program, Dictionary<string, string> environment) =>
        Command.Of("wine", program, "-noColor", "-result-xml", ResultName).With(environment);

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
