using System;
using System.IO;
using System.Linq;
using RdpTroubleshoot.Tests.Console;
using RdpTroubleshoot.Tests.Support;

namespace RdpTroubleshoot.Tests.Script;

/// <summary>A script from New-RdpScript, run as a text in a fresh process, in a folder without any file of the module.</summary>
internal sealed class MadeScript : IDisposable
{
    private readonly TestFolder folder = new();

    /// <summary>Makes a script.</summary>
    /// <param name="arguments">Further arguments of New-RdpScript.</param>
    public MadeScript(string arguments = "")
    {
        using var engine = new Engine(folder.Path);
        RunOutput run = engine.Run($"New-RdpScript rdp.ps1 {arguments}");
        Text = run.Errors.Count == 0 ? File.ReadAllText(folder.In("rdp.ps1")) : throw new InvalidOperationException(run.Error.ToString());

        // An empty module in place of ours: the process that runs the script must not need it.
        folder.Write("Empty.psd1", "@{ ModuleVersion = '1.0' }");
    }

    public string Text { get; private set; }

    public string Folder => folder.Path;

    public static string Sample(string name) => Path.Combine(Repository.Root, "samples", name + ".json");

    /// <summary>Puts something else in the script's place, which has to be there once.</summary>
    public MadeScript With(string old, string replacement)
    {
        Text = Text.Split(old).Length == 2 ? Text.Replace(old, replacement, StringComparison.Ordinal) : throw new InvalidOperationException($"'{old}' is not there once.");
        return this;
    }

    public ConsoleRun Run(params string[] arguments)
    {
        File.WriteAllText(folder.In("rdp.ps1"), Text);
        string call = "& ./rdp.ps1 " + string.Join(" ", arguments.Select(argument => argument.StartsWith('-') ? argument : $"'{argument}'")) + "; exit $LASTEXITCODE";
        return ConsoleProcess.Run(folder.Path, null, ["-Module", "Empty.psd1", "-Command", call]);
    }

    /// <summary>What comes back through the channel.</summary>
    public static string Tail(string output)
    {
        string sent = output.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        return sent[^Math.Min(sent.Length, 4096)..];
    }

    public void Dispose() => folder.Dispose();
}
