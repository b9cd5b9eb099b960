using System;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>One run of a script in a fresh engine.</summary>
internal static class ScriptChild
{
    public const string Argument = "--script";

    /// <summary>Runs it and prints what it puts out.</summary>
    /// <param name="command">The command that runs it.</param>
    /// <returns>The exit code: a script that put out nothing but a complaint of its own file did not run.</returns>
    public static int Run(string command)
    {
        var state = InitialSessionState.CreateDefault2();
        using Runspace runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace).AddScript(command);
        try
        {
            Collection<PSObject> output = shell.Invoke();
            string text = string.Join("\n", output);
            Console.WriteLine(text);
            return shell.Streams.Error.Count > 0 || text.Contains("cannot run", StringComparison.Ordinal) ? 1 : 0;
        }
        catch (RuntimeException failure)
        {
            Console.WriteLine(failure.Message);
            return 1;
        }
    }
}
