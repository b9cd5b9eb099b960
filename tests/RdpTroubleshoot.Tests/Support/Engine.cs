using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>The PowerShell engine with the module imported by its manifest.</summary>
internal sealed class Engine : IDisposable
{
    private readonly Screen screen;
    private readonly Runspace runspace;

    /// <summary>An engine.</summary>
    /// <param name="location">The session's location.</param>
    /// <param name="width">The width of its console.</param>
    /// <param name="host">The name of its host.</param>
    public Engine(string? location = null, int width = 80, string host = "Tests")
    {
        screen = new Screen(width, host);
        runspace = RunspaceFactory.CreateRunspace(screen, InitialSessionState.CreateDefault2());
        runspace.Open();
        runspace.SessionStateProxy.Path.SetLocation(location ?? Repository.Root);
        Run("Import-Module $args[0] -ErrorAction Stop", Repository.Manifest);
    }

    /// <summary>What a person at the screen answers to "Are you sure?".</summary>
    public Func<string, int>? Answer
    {
        get => screen.Answer;
        set => screen.Answer = value;
    }

    /// <summary>What was shown.</summary>
    public string Shown => screen.Text;

    /// <summary>Runs a text with arguments and keeps every stream.</summary>
    public RunOutput Run(string script, params object?[] arguments)
    {
        using PowerShell shell = Shell(script, arguments);
        try
        {
            return new RunOutput([.. shell.Invoke()], shell.Streams, null);
        }
        catch (RuntimeException error)
        {
            return new RunOutput([], shell.Streams, error.ErrorRecord);
        }
    }

    /// <summary>Runs a text and shows its output as a console would.</summary>
    public string Show(string script, params object?[] arguments)
    {
        int before = screen.Text.Length;
        using PowerShell shell = Shell(script, arguments).AddCommand("Out-Default");
        shell.Invoke();
        return screen.Text[before..];
    }

    /// <summary>A pipeline that is not yet started.</summary>
    public PowerShell Shell(string script, params object?[] arguments)
    {
        PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript(script);
        foreach (object? argument in arguments)
        {
            shell.AddArgument(argument);
        }

        return shell;
    }

    public void Dispose() => runspace.Dispose();
}

/// <summary>What a run put out.</summary>
internal sealed class RunOutput(IReadOnlyList<PSObject> output, PSDataStreams streams, ErrorRecord? ended)
{
    public IReadOnlyList<PSObject> Output => output;

    public IReadOnlyList<object> Values => [.. output.Select(one => one.BaseObject)];

    public IReadOnlyList<ErrorRecord> Errors { get; } = [.. streams.Error, .. ended is null ? Array.Empty<ErrorRecord>() : [ended]];

    public ErrorRecord Error => Errors.Single();

    public IReadOnlyList<string> Warnings { get; } = [.. streams.Warning.Select(one => one.Message)];

    public IReadOnlyList<string> Verbose { get; } = [.. streams.Verbose.Select(one => one.Message)];
}
