using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Nla;

internal sealed class ChallengeRefused : StageCheck
{
    // STATUS_NO_LOGON_SERVERS (MS-ERREF section 2.3.1).
    private const uint NoLogonServers = 0xC000005E;

    private static readonly PossibleCause Policy = new(
        "a policy restricts NTLM on the server or in its domain", "on the host: Restrict NTLM policies, log NTLM/Operational");

    private static readonly PossibleCause DomainController = new(
        "the server cannot reach a domain controller", "on the host: nltest /sc_verify:<domain>");

    public override CheckInfo Info { get; } = new("RDP6202", Area.Authentication, "The server refuses NTLM")
    {
        Why = "Clients that cannot use Kerberos (by address, from outside the domain, with a local account) cannot log on. With Kerberos it works, so it is a risk and not a fault.",
        Needs = "The status that the server gives in place of an NTLM challenge.",
        AppliesTo = "Connections to servers that agree to NLA",
        Explains = [Consequences.ClientsCannotLogOn],
        Causes = [Policy, DomainController],
        Manual = ["Connect by the full name of the server from a machine of its domain, so that Kerberos is used."],
        References = ["MS-CSSP section 2.2.1, errorCode", "MS Learn: Network security: Restrict NTLM"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Nla;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        if (facts.Seen.Nla is not { } nla)
        {
            yield return NotApplicable("The server did not agree to NLA.");
        }
        else
        {
            yield return nla.Outcome == AttemptOutcome.Refused
                ? Warn($"The server refuses NTLM with {LogonStatus.Describe(nla.ErrorCode ?? 0)}.", ProofOf("CredSSP challenge", nla, "a challenge")) with
                {
                    Causes = nla.ErrorCode == NoLogonServers ? [DomainController, Policy] : [Policy, DomainController],
                }
                : Pass("The server does not refuse NTLM.");
        }
    }
}
