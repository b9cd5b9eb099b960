using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace RdpTroubleshoot.Benchmarks.Probe;

/// <summary>Test-RdpConnection in the PowerShell engine, with its defaults (throttle 64, 5 s a step).</summary>
internal sealed class CmdletProbe : IDisposable
{
    private const string Cmdlet = "Test-RdpConnection";

    private readonly Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());

    /// <summary>An engine with the module.</summary>
    /// <param name="manifest">The module's manifest.</param>
    /// <exception cref="RuntimeException">The module could not be imported.</exception>
    public CmdletProbe(string manifest)
    {
        runspace.Open();
        using PowerShell import = PowerShell.Create(runspace)
            .AddCommand("Import-Module").AddParameter("Name", manifest).AddParameter("ErrorAction", ActionPreference.Stop);
        import.Invoke();
    }

    /// <summary>The pipeline <c>$targets | Test-RdpConnection</c>, still to be started.</summary>
    /// <param name="switches">Switches of the cmdlet.</param>
    public PowerShell Pipeline(params string[] switches)
    {
        PowerShell pipeline = PowerShell.Create(runspace).AddCommand(Cmdlet);
        foreach (string name in switches)
        {
            pipeline.AddParameter(name);
        }

        return pipeline;
    }

    /// <summary>Runs the pipeline.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="each">Called with each diagnosis, as it comes.</param>
    /// <param name="switches">Switches of the cmdlet.</param>
    public void Run(IEnumerable<string> targets, Action<PSObject> each, params string[] switches)
    {
        using PowerShell pipeline = Pipeline(switches);
        using var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, _) =>
        {
            // Taken out, so that the collection does not keep them.
            foreach (PSObject diagnosis in output.ReadAll())
            {
                each(diagnosis);
            }
        };
        pipeline.Invoke(targets, output);
    }

    /// <inheritdoc/>
    public void Dispose() => runspace.Dispose();
}
