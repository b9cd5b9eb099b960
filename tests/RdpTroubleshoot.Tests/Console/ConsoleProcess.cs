using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using RdpTroubleshoot.Tests.Support;

namespace RdpTroubleshoot.Tests.Console;

/// <summary>RdpTroubleshoot.Console as a process of its own.</summary>
internal static class ConsoleProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static string Assembly
    {
        get
        {
            // tests/<project>/bin/<configuration>/<framework>: the Console lies at the same place of its own project.
            DirectoryInfo framework = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(
                Repository.Root, "src", "RdpTroubleshoot.Console", "bin", framework.Parent!.Name, framework.Name, "RdpTroubleshoot.Console.dll");
        }
    }

    public static ConsoleRun Run(string folder, string? input, params string[] arguments)
    {
        using Process process = Start(folder, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Limit))
        {
            process.Kill();
            throw new TimeoutException("The Console did not end.");
        }

        return new ConsoleRun(process.ExitCode, output.Result, error.Result);
    }

    public static Process Start(string folder, params string[] arguments) => Start(new ProcessStartInfo("dotnet", [Assembly, .. arguments]), folder);

    /// <summary>A process that takes Ctrl+C even where whoever runs the tests has switched that off, as background jobs do (coreutils' env).</summary>
    public static Process StartInterruptible(string folder, params string[] arguments) =>
        Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Assembly, .. arguments]), folder);

    private static Process Start(ProcessStartInfo start, string folder)
    {

        start.WorkingDirectory = folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment.Remove("COLUMNS");
        return Process.Start(start)!;
    }
}

/// <summary>What a run of the Console came to.</summary>
internal sealed record ConsoleRun(int ExitCode, string Output, string Error);
