using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Authentication;

internal sealed class OwnNlaFails : OwnConnectionCheck
{
    public override CheckInfo Info { get; } = new("RDP6001", Area.Authentication, "Network level authentication fails for a client on the machine itself before a logon")
    {
        Why = "TLS stands and the listener ends the connection at the first message of CredSSP, or at the start of a session: no credentials and no network can be the reason.",
        Needs = "The answer of the machine's own listener to a first CredSSP message, without credentials.",
        Explains = [Consequences.ClientsSeeHangUp],
        Manual =
        [
            "Look for events of LSA, NTLM and CredSSP (System, Security, NTLM/Operational) at the time of the test.",
            "Is a third-party security package loaded? HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa, Security Packages",
        ],
        References = ["MS-CSSP section 3.1.5"],
    };

    protected override IReadOnlyList<ConnectionStage> Stages { get; } = [ConnectionStage.Nla, ConnectionStage.Session];

    protected override string Fault(Attempt end) => $"The listener ends the connection of a client on this machine after TLS: {end.Describe()}.";
}
