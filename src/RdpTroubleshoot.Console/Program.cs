using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;
using SystemConsole = System.Console;

namespace RdpTroubleshoot.Console;

/// <summary>The module in an embedded PowerShell engine; see <see cref="Help"/>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            return Run(CommandLine.Parse(args, SystemConsole.IsInputRedirected));
        }
        catch (UsageException error)
        {
            SystemConsole.Error.WriteLine($"{error.Message} See -Help.");
            return ExitCodes.Usage;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or RuntimeException)
        {
            SystemConsole.Error.WriteLine(error.Message);
            return ExitCodes.Error;
        }
    }

    private static int Run(Invocation invocation)
    {
        switch (invocation.Work)
        {
            case Work.ShowHelp:
                return ShowHelp(ExitCodes.Fine);
            case Work.ShowVersion:
                SystemConsole.Out.WriteLine(Assembly.GetExecutingAssembly().GetName().Version!.ToString(3));
                return ExitCodes.Fine;
            case Work.RunStandardInput:
                string text = SystemConsole.In.ReadToEnd();
                return string.IsNullOrWhiteSpace(text) ? ShowHelp(ExitCodes.Usage) : RunScript(text, invocation.Module);
            default:
                return RunScript(invocation.Script, invocation.Module);
        }
    }

    private static int ShowHelp(int exitCode)
    {
        SystemConsole.Out.WriteLine(Help.Text);
        return exitCode;
    }

    private static int RunScript(string script, string? module)
    {
        string path = module ?? ModuleLocation.Find(AppContext.BaseDirectory);
        using var engine = new Engine();
        SystemConsole.CancelKeyPress += (_, key) =>
        {
            // A second Ctrl+C ends the process where it stands.
            key.Cancel = !engine.IsStopping;
            engine.Stop();
        };
        engine.Import(path);
        RunResult result = engine.Run(script);
        if (result.UnknownCommand is string unknown)
        {
            SystemConsole.Error.WriteLine($"There is no command {unknown} here. See Get-Command -Module RdpTroubleshoot, or -Help for what this engine has.");
        }

        return result.ExitCode;
    }
}
