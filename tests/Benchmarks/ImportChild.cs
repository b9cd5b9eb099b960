using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>One import, timed. The engine is up before the clock starts.</summary>
internal static class ImportChild
{
    /// <summary>Imports a module and prints the milliseconds that it took.</summary>
    /// <param name="manifest">The module's manifest.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string manifest)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell import = PowerShell.Create(runspace)
            .AddCommand("Import-Module").AddParameter("Name", manifest).AddParameter("ErrorAction", ActionPreference.Stop);
        var clock = Stopwatch.StartNew();
        try
        {
            import.Invoke();
        }
        catch (RuntimeException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }

        Console.WriteLine(clock.Elapsed.TotalMilliseconds.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }
}
