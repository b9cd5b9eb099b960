using System.Collections.Generic;
using System.Globalization;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Nla;

internal sealed class OldCredSsp : StageCheck
{
    private const int FirstPatched = 5; // MS-CSSP section 2.2.1: versions 5 and 6 bind the public key with a nonce

    public override CheckInfo Info { get; } = new("RDP6205", Area.Authentication, "The server speaks CredSSP as it was before the update of 2018")
    {
        Why = "Clients whose policy is 'Force updated clients' or 'Mitigated' refuse such a server with 'This could be due to CredSSP encryption oracle remediation'.",
        Needs = "The version in the server's first CredSSP message.",
        AppliesTo = "Connections to servers that agree to NLA",
        Explains = [Consequences.ClientsCannotLogOn],
        Manual = ["Update the server (KB4093492 and later). Do not set AllowEncryptionOracle to 2 on clients."],
        References = ["MS-CSSP section 2.2.1, version", "MS Learn: KB4093492, CredSSP updates for CVE-2018-0886"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Nla;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        if (facts.Seen.Nla is not { PeerVersion: > 0 } nla)
        {
            yield return NotApplicable("The server told no version of CredSSP.");
            yield break;
        }

        var proof = new Proof("CredSSP version", nla.PeerVersion.ToString(CultureInfo.InvariantCulture), $"{FirstPatched} or later");
        yield return nla.PeerVersion < FirstPatched ? Warn($"The server speaks CredSSP version {nla.PeerVersion}.", proof) : Pass($"The server speaks CredSSP version {nla.PeerVersion}.", proof);
    }
}
