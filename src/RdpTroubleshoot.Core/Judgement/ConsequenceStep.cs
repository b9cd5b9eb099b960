namespace RdpTroubleshoot.Judgement;

/// <summary>One step of the chain from a root cause to what people see.</summary>
/// <param name="Id">The id of the check or consequence.</param>
/// <param name="Title">It in words.</param>
/// <param name="Observed">Whether a finding shows it; else it is what follows.</param>
public sealed record ConsequenceStep(string Id, string Title, bool Observed)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}
