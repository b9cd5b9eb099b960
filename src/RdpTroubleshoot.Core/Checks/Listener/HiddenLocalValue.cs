using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class HiddenLocalValue : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP1011", Area.Listener, "Group Policy hides an illegal local value")
    {
        Why = "A value of Group Policy wins over the machine's own. When the policy goes, the local value comes back into force, and an illegal one then drops every connection.",
        Needs = "The settings that both Group Policy and the machine may set.",
        Explains = [Consequences.ListenerDrops],
        Repairs = ["Repair-RdpListener"],
        Manual = ["Set the local value to a legal one (RDP1005 to RDP1007 say which), so that it is right when the policy goes."],
        References = ["TerminalServer.admx"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        List<Setting> hidden = [.. facts.Listener.PolicySettings.Where(setting => NeedAnswer(setting.Policy).IsPresent && NeedAnswer(setting.Local).IsPresent)];
        Proof[] proof = [.. hidden.Select(setting => new Proof(setting.Name, $"{setting.Policy} (Group Policy)", $"local value {setting.Local}", setting.Policy.Source))];
        List<string> illegal = [.. hidden.Where(setting => !setting.IsLegal(setting.Local.Value)).Select(setting => setting.Name)];
        yield return hidden.Count == 0 ? NotApplicable("Group Policy overrides none of the listener's values.")
            : illegal.Count == 0 ? Pass("Group Policy decides; the local values behind it are legal.", proof)
            : Warn($"Group Policy hides an illegal local value of {string.Join(", ", illegal)}.", proof);
    }
}
