namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>
/// The names in a journal's lines. Each line is a JSON object whose member <c>line</c> says what it is; see <c>RepairRecord</c>.
/// </summary>
internal static class JournalNames
{
    public const string Line = "line";
    public const string Header = "header";
    public const string Format = "format";
    public const string Time = "time";
    public const string Identity = "identity";

    /// <summary>One change of the plan, with everything that it takes to undo it.</summary>
    public const string Planned = "planned";

    /// <summary>A step of a change or of the run; the names are those of <see cref="JournalStep"/>.</summary>
    public const string Number = "n";
    public const string Repair = "repair";
    public const string Change = "change";
    public const string Why = "why";
}
