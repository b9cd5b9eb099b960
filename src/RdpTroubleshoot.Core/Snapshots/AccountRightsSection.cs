using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Section <c>accountRights</c> of a snapshot: rights, each with the SIDs that hold it.</summary>
public sealed class AccountRightsSection : IAccountRightsPort
{
    private const string Section = "accountRights";
    private readonly JsonObject root;

    internal AccountRightsSection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<IReadOnlyList<string>> ReadHolders(string right)
    {
        string source = "account right " + right;
        return OutcomeNode.Outcome<IReadOnlyList<string>>(root[Section], source)
            ?? OutcomeNode.Read(root.Child(Section), right, source, "a list of SIDs", NodeParsers.Texts);
    }

    /// <summary>Records who holds a right.</summary>
    /// <param name="right">The right's constant.</param>
    /// <param name="observed">What came of reading it.</param>
    public void Record(string right, Observed<IReadOnlyList<string>> observed) =>
        OutcomeNode.Write(OutcomeNode.ForRecording(root, Section), right, observed, NodeParsers.ArrayOf);
}
