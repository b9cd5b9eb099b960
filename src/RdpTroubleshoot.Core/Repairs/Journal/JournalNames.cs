namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>The names in a journal's lines. Each line is a JSON object whose member <c>line</c> says what it is; see <see cref="RepairRecord"/>.</summary>
internal static class JournalNames
{
    /// <summary>What the line is: <see cref="Header"/>, <see cref="Planned"/> or a name of <see cref="JournalStep"/>.</summary>
    public const string Line = "line";
    public const string Header = "Header";
    public const string Planned = "Planned";
    public const string Format = "format";
    public const string Time = "time";
    public const string Identity = "identity";
    public const string Number = "n";
    public const string Repair = "repair";
    public const string Change = "change";
    public const string State = "state";
    public const string Outcome = "outcome";
    public const string Why = "why";
}
