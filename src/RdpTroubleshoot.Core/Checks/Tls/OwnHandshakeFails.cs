using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Tls;

internal sealed class OwnHandshakeFails : OwnConnectionCheck
{
    public override CheckInfo Info { get; } = new("RDP5003", Area.Tls, "TLS with the listener fails for a client on the machine itself")
    {
        Why = "No network is between: the listener cannot start TLS. It hangs up when it cannot use its key, and sends an alert when versions or suites do not meet.",
        Needs = "A TLS handshake from the machine with its own listener.",
        Explains = [Consequences.ClientsSeeHangUp],
        IsEvidence = true,
        Manual =
        [
            "Look at Schannel 36870 (key), 36871 (credential) and 36874 (suites) in the System log at the time of the test.",
            "Test-RdpConnection localhost -EnumerateTls   (shows which versions and suites the listener takes)",
        ],
        References = ["MS Learn: Schannel events", "RFC 8446 section 6"],
    };

    protected override IReadOnlyList<ConnectionStage> Stages { get; } = [ConnectionStage.Tls];

    protected override string Fault(Attempt end) => $"TLS with the listener fails for a client on this machine: {end.Describe()}.";
}
