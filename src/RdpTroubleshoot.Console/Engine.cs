using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace RdpTroubleshoot.Console;

/// <summary>A PowerShell engine with the module imported.</summary>
internal sealed class Engine : IDisposable
{
    // Given to the pipeline itself: nobody finds it by name.
    private static readonly CmdletInfo Watch = new("Watch-Result", typeof(WatchResultCommand));

    private readonly RunResult result = new();
    private readonly Runspace runspace;
    private PowerShell? running;

    public Engine()
    {
        runspace = RunspaceFactory.CreateRunspace(new ConsoleHost(result), InitialState());
        runspace.Open();
    }

    /// <summary>Whether somebody has asked to stop.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Imports the module.</summary>
    /// <exception cref="RuntimeException">It cannot be imported.</exception>
    public void Import(string module)
    {
        using PowerShell import = PowerShell.Create(runspace);
        import.AddCommand("Import-Module").AddParameter("Name", Path.GetFullPath(module)).AddParameter("ErrorAction", ActionPreference.Stop).Invoke();
    }

    /// <summary>Runs a text, shows what it puts out and tells what it came to.</summary>
    public RunResult Run(string script)
    {
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript(script, useLocalScope: false);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand(Watch).AddParameter(nameof(WatchResultCommand.Result), result).AddCommand("Out-Default");
        running = shell;
        try
        {
            shell.Invoke();
        }
        catch (RuntimeException error)
        {
            if (!IsStopping)
            {
                Show(error);
            }
        }
        finally
        {
            running = null;
        }

        if (IsStopping)
        {
            result.Asked = ExitCodes.Interrupted;
        }

        return result;
    }

    /// <summary>Asks what runs to stop; does not wait.</summary>
    public void Stop()
    {
        IsStopping = true;
        if (running is PowerShell shell)
        {
            _ = shell.BeginStop(null, null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => runspace.Dispose();

    private static InitialSessionState InitialState()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThreadOptions = PSThreadOptions.UseCurrentThread;
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.RemoteSigned;
        }

        return state;
    }

    /// <summary>What ended the whole pipeline never came to the end of it.</summary>
    private void Show(RuntimeException error)
    {
        result.See(error.ErrorRecord);
        if (error is ParseException)
        {
            // The engine's view of it is empty where there is no script file.
            System.Console.Error.WriteLine(error.Message);
            return;
        }

        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript("[CmdletBinding()] param($Record) $PSCmdlet.WriteError($Record)").AddArgument(error.ErrorRecord);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default").Invoke();
    }
}
