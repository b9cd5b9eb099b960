using System;
using System.Diagnostics;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Machines;

/// <summary>A run of repairs that begins now.</summary>
internal static class NewRun
{
    /// <summary>The first line of its journal, with an id that no other run has.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="version">The version of the module.</param>
    public static JournalHeader Header(IHost host, string version)
    {
        DateTime now = DateTime.UtcNow;
        using Process own = Process.GetCurrentProcess();
        return new JournalHeader
        {
            Id = JournalId.Of(now, unchecked((uint)(own.Id ^ Stopwatch.GetTimestamp()))),
            StartedAt = now,
            ComputerName = host.Machine.Name.ValueOr("?")!,
            ModuleVersion = version,
            Identity = host.Machine.Identity.ValueOr("?")!,
            Repairs = [],
        };
    }
}
