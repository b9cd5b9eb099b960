using System.Collections.Generic;

namespace RdpTroubleshoot.Repairs;

/// <summary>What a repair would do to one machine, as data: nothing is done yet.</summary>
public sealed class RepairPlan
{
    /// <summary>The repair.</summary>
    public required RepairInfo Repair { get; init; }

    /// <summary>The changes in their order.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>What is not done, and why.</summary>
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    /// <summary>
    /// Whether SessionEnv is to make a certificate after the changes: event 1056 tells that it did, 1057 and 1058 that it could not.
    /// </summary>
    public bool WaitsForCertificate { get; init; }

    /// <summary>Whether there is nothing to do and nothing that was refused.</summary>
    public bool AlreadyCorrect => Changes.Count == 0 && Refusals.Count == 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Repair.Id}: {Changes.Count} changes, {Refusals.Count} refused";
}
