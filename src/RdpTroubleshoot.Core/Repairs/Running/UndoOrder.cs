using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>
/// The order in which changes are taken back: the last first, but services stop before anything else and start after it. A service that was
/// restarted at the end of a run, to take up what was set before, has to start again on what was there; and one that does not start with
/// the new settings may start with the old ones.
/// </summary>
internal static class UndoOrder
{
    private enum Phase
    {
        StopServices,
        Settings,
        StartServices,
        DisableServices,
    }

    public static List<JournalChange> Of(IEnumerable<JournalChange> changes)
    {
        List<JournalChange> all = [.. changes];
        HashSet<string> started = [.. all.Select(change => change.Change).OfType<ServiceStateChange>().Where(change => !change.Start).Select(change => change.Service)];
        return [.. all.OrderBy(change => PhaseOf(change.Change, started)).ThenByDescending(change => change.Number)];
    }

    /// <summary>
    /// Whether services have to be stopped and started: when a setting is to be taken back, or a service does not stand as it did before its
    /// first change. A restart alone changed nothing that could be taken back, and doing it again would only drop sessions.
    /// </summary>
    /// <param name="changes">The changes that are taken back.</param>
    /// <param name="host">The machine.</param>
    /// <param name="force">Which are taken back also when somebody changed them later.</param>
    public static bool NeedsServices(IReadOnlyCollection<JournalChange> changes, IHost host, Func<JournalChange, bool> force) =>
        changes.Any(change => change.Change is not ServiceStateChange && IsTakenBack(change.Change.Compare(host), force(change)))
        || changes.Where(change => change.Change is ServiceStateChange)
            .GroupBy(change => change.Change.Target, StringComparer.OrdinalIgnoreCase)
            .Select(ofService => ofService.OrderBy(change => change.Number).First())
            .Any(first => first.Change.Compare(host) != ChangeState.Before);

    private static bool IsTakenBack(ChangeState state, bool force) => state == ChangeState.After || (force && state != ChangeState.Before);

    /// <summary>
    /// A disabled service does not start: one that ran although it was disabled is started first, and one that stood is disabled before
    /// another service starts it along.
    /// </summary>
    private static Phase PhaseOf(Change change, HashSet<string> started) => change switch
    {
        ServiceStateChange { Start: true } => Phase.StopServices,
        ServiceStateChange => Phase.StartServices,
        ServiceStartChange { Old: ServiceStart.Disabled } disabled when started.Contains(disabled.Service) => Phase.DisableServices,
        _ => Phase.Settings,
    };
}
