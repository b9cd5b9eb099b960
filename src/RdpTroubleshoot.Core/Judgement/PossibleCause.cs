namespace RdpTroubleshoot.Judgement;

/// <summary>What may be behind a finding that only tells where a connection breaks.</summary>
/// <param name="Cause">The cause in a sentence.</param>
/// <param name="Confirm">What would prove it or rule it out: a cmdlet, a log, a comparison.</param>
public sealed record PossibleCause(string Cause, string Confirm)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Cause} (confirm: {Confirm})";
}
