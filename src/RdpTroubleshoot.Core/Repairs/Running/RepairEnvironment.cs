using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>What a run needs of the world: the machine, where its journal is kept, a clock, and who watches.</summary>
public sealed record RepairEnvironment
{
    /// <summary>The machine as it is now: each call gives a host that reads anew.</summary>
    public required Func<IHost> Read { get; init; }

    /// <summary>What changes the machine.</summary>
    public required IHostEditor Editor { get; init; }

    /// <summary>Where journals are kept.</summary>
    public required IRepairJournal Journal { get; init; }

    /// <summary>Judges the machine anew with every check.</summary>
    public required Func<IReadOnlyList<Finding>> Judge { get; init; }

    /// <summary>Who watches.</summary>
    public required IRepairObserver Observer { get; init; }

    /// <summary>The time in UTC.</summary>
    public required Func<DateTime> Clock { get; init; }

    /// <summary>Lets time go by; it may come back early when the run is cancelled.</summary>
    public required Action<TimeSpan> Wait { get; init; }
}
