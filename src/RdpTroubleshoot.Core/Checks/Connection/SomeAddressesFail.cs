using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class SomeAddressesFail : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP10005", Area.Connection, "Some addresses of the name do not answer")
    {
        Why = "A client tries the addresses in an order of its own. One that does not answer makes connecting slow, or fail at random: an old record, an IPv6 address without a way, a dead member of a farm.",
        Needs = "A TCP connection to each address of the name.",
        AppliesTo = "Connections to a name with several addresses",
        Explains = [Consequences.ClientsTimeOut],
        Manual = ["Take the address that does not answer out of DNS, or bring it back."],
        References = ["RFC 8305 section 4"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Tcp;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        IReadOnlyList<AddressAttempt> all = facts.Seen.Addresses;
        AddressAttempt[] failed = [.. all.Where(attempt => !attempt.IsSuccess)];
        if (all.Count < 2 || failed.Length == all.Count)
        {
            yield return NotApplicable(all.Count < 2 ? "The name has one address." : "No address accepts connections.");
            yield break;
        }

        AddressAttempt[] seen = [.. failed.Where(attempt => attempt.Outcome is not AttemptOutcome.LocalFailure)];
        yield return seen.Length == 0
            ? Pass($"Every address that can be tried from here answers ({all.Count - failed.Length} of {all.Count}).")
            : Warn($"{seen.Length} of {all.Count} addresses do not answer.", [.. seen.Select(attempt => ProofOf("TCP " + attempt.Address, attempt, "connected"))]);
    }
}
