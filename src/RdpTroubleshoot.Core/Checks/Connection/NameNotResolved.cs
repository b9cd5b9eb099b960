using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class NameNotResolved : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP10001", Area.Connection, "The name has no address")
    {
        Why = "Without an address there is nothing to connect to. Clients show 0x104 or 0x208, never 0x904.",
        Needs = "The addresses that this machine's resolver gives for the name.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsCannotResolve],
        Causes =
        [
            new("the name is misspelt, or its DNS suffix is missing", "Resolve-DnsName <name>, and the full name"),
            new("the name is in a zone that only the company's DNS knows, and the VPN is not up", "nslookup <name> <company DNS server>"),
            new("the record is gone: the host was renamed, rebuilt or its lease was scavenged", "ask the host itself: hostname, ipconfig /all"),
        ],
        Manual = ["Try the address: Test-RdpConnection <address>. When that works, the fault is in name resolution alone."],
        References = ["MS Learn: IMsTscAxEvents::OnDisconnected (260, 520)"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Name;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        NameResolution resolution = facts.Seen.Resolution;
        yield return resolution.Outcome switch
        {
            AttemptOutcome.Succeeded => Pass($"The name has {resolution.Addresses.Count} address(es).", new Proof("addresses", resolution.ToString())),
            AttemptOutcome.LocalFailure => NotEvaluated($"The name could not be looked up: {resolution.Detail}.", ProofOf("name lookup", resolution)),
            _ => Fail($"'{facts.Seen.Target}' has no address: {resolution.Describe()}.", ProofOf("name lookup", resolution, "an address")),
        };
    }
}
