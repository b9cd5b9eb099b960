using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>
/// Takes a run back by its journal, as far as it may be on the machine: also a run that was killed, and also one whose undoing was. Each
/// change is compared first; what somebody changed later is left and named.
/// </summary>
public sealed class RepairUndo
{
    private readonly RepairEnvironment environment;

    /// <summary>An undo.</summary>
    /// <param name="environment">The machine and what else it needs; neither is it judged, nor does it wait or ask.</param>
    public RepairUndo(RepairEnvironment environment) => this.environment = environment;

    /// <summary>What would be taken back, and what was changed later: nothing is written.</summary>
    /// <param name="record">The run.</param>
    public IReadOnlyList<UndoResult> Preview(RepairRecord record)
    {
        IHost host = environment.Read();
        List<JournalChange> open = Open(record);
        bool needsServices = UndoOrder.NeedsServices(open, host, _ => false);
        return [.. UndoOrder.Of(open).Select(change => change.Change is ServiceStateChange
            ? new UndoResult(change, needsServices ? UndoOutcome.Planned : UndoOutcome.AlreadyUndone, "")
            : Preview(change, host))];
    }

    /// <summary>What taking a run back does to people who work on the machine, such as <c>drops 2 sessions</c>; null when it does nothing to anybody.</summary>
    /// <param name="record">The run.</param>
    public string? SessionsLost(RepairRecord record)
    {
        IHost host = environment.Read();
        List<JournalChange> open = Open(record);
        bool stops = open.Exists(change => change.Change is ServiceStateChange { Service: ServiceSequence.TermService })
            && host.Services.Read(ServiceSequence.TermService).ValueOr(null)?.State != ServiceState.Stopped
            && UndoOrder.NeedsServices(open, host, _ => false);
        return stops ? UsedSessions.Lost(new HostFacts(host)) : null;
    }

    /// <summary>Takes a run back.</summary>
    /// <param name="record">The run.</param>
    /// <param name="identity">The SID of who takes it back.</param>
    /// <param name="force">Whether also what somebody changed later is set to what was there before the run.</param>
    /// <param name="token">Stops between two changes; undoing again goes on.</param>
    /// <returns>What came of each change that may be on the machine, in the order of their undoing; empty when none may.</returns>
    public IReadOnlyList<UndoResult> Undo(RepairRecord record, string identity, bool force = false, CancellationToken token = default)
    {
        List<JournalChange> open = Open(record);
        var results = new List<UndoResult>();
        if (open.Count == 0)
        {
            return results;
        }

        var journal = new JournalWriter(environment.Journal, record.Header.Id, environment.Clock, record.IsTorn);
        journal.UndoBegun(identity);
        using IEnumerator<UndoResult> undoing = new ChangeReversal(environment, journal).Undo(open, _ => force).GetEnumerator();
        while (Report(results.Count, open.Count) && !token.IsCancellationRequested && undoing.MoveNext())
        {
            results.Add(undoing.Current);
        }

        results.AddRange(UndoOrder.Of(open).Skip(results.Count).Select(change => new UndoResult(change, UndoOutcome.Skipped, RepairTexts.Cancelled)));
        return journal.Problem.Length == 0 ? results : [.. results.Select(result => result with { Why = $"{result.Why} {journal.Problem}.".TrimStart() })];
    }

    /// <summary>
    /// What may be on the machine, and the planned starts of services that the run stopped, or that another service started along: whoever
    /// runs them by now, they stop with the service that they depend on, and start after it where they ran before.
    /// </summary>
    private static List<JournalChange> Open(RepairRecord record)
    {
        List<JournalChange> open = [.. record.Changes.Where(change => change.MayBeApplied)];
        IEnumerable<JournalChange> starts = record.Changes.Where(change => !change.MayBeApplied && change.Change is ServiceStateChange { Start: true } && IsOpen(change));
        return [.. open, .. starts.ToList()];

        bool IsOpen(JournalChange start) => record.Changes.FirstOrDefault(one => IsStopBefore(one, start)) is JournalChange stop
            ? open.Contains(stop)
            : start.Step is null && open.Exists(one => one.Number < start.Number && one.Change is ServiceStateChange { Start: true });
    }

    private static bool IsStopBefore(JournalChange one, JournalChange start) =>
        one.Number < start.Number && one.Change is ServiceStateChange { Start: false } && one.Change.Target == start.Change.Target;

    private static UndoResult Preview(JournalChange change, IHost host) => change.Change.Compare(host) switch
    {
        ChangeState.Before => new UndoResult(change, UndoOutcome.AlreadyUndone, ""),
        ChangeState.Other => new UndoResult(change, UndoOutcome.ChangedLater, ChangeReversal.Words(change.Change, host)),
        _ => new UndoResult(change, UndoOutcome.Planned, ""),
    };

    private bool Report(int done, int total)
    {
        environment.Observer.Report(new RepairProgress("Undo", done, total));
        return true;
    }
}
