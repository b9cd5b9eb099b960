using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Run;

/// <summary>A program with its arguments, its folder and its environment. No shell is between.</summary>
internal sealed class Command
{
    private readonly ProcessStartInfo start;

    private Command(string program, IEnumerable<string> arguments) => start = new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        RedirectStandardInput = true,
        UseShellExecute = false,
    };

    public static Command Of(string program, params string[] arguments) => new(program, arguments);

    /// <summary>Whether a program is on the PATH.</summary>
    public static string? Find(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    public Command In(string folder)
    {
        start.WorkingDirectory = folder;
        return this;
    }

    public Command With(IReadOnlyDictionary<string, string> environment)
    {
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return this;
    }

    /// <summary>Runs it to its end, or ends it with all its children when the time is over.</summary>
    public async Task<ProcessResult> Run(CancellationToken limit)
    {
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            // Not the end of the output: what a program left running may hold its pipes open.
            while (!process.WaitForExit(0))
            {
                await Task.Delay(100, limit);
            }

            await Task.Delay(200, CancellationToken.None);
            return new ProcessResult(process.ExitCode, false, Text(output));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new ProcessResult(-1, true, Text(output));
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString().TrimEnd();
        }
    }
}
