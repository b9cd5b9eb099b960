using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class LoopbackAppsType : Check<HostFacts>
{
    private const string Name = FirewallFacts.DebuggedLoopbackAppsName;

    public override CheckInfo Info { get; } = new("RDP7009", Area.Firewall, "A value keeps the firewall's service from starting")
    {
        Why = "mpssvc stops with error 13 (\"the data is invalid\") when DebugedLoopbackApps is not a String. Every port of the machine times out then, while an agent on it goes on to report that all is well.",
        Needs = "The type of DebugedLoopbackApps. It is no fault when the value is not there.",
        Explains = ["RDP7008", Consequences.ClientsCannotConnect],
        Repairs = ["Repair-RdpFirewall"],
        Manual = [$@"reg add ""{RegistryPaths.FirewallAppContainers}"" /v {Name} /t REG_SZ /f", "Start-Service mpssvc"],
        References = ["Azure/repair-script-library: win-fix-firewall-service.ps1"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<RegistryValue> value = NeedAnswer(facts.Firewall.DebuggedLoopbackApps);
        if (value.IsAbsent || value.Value.Type == RegistryValueType.String)
        {
            yield return Pass($"{Name} is {(value.IsAbsent ? "not there" : "a String")}.");
            yield break;
        }

        var proof = new Proof(Name, value.Value.Type.ToString(), "String, or not there", value.Source);
        Observed<ServiceEntry> service = NeedAnswer(facts.Services.Read(FirewallServices.Firewall));
        yield return service.IsPresent && service.Value.State == ServiceState.Running
            ? Warn($"{Name} is a {value.Value.Type}: mpssvc runs now and will not start again.", proof)
            : Fail($"{Name} is a {value.Value.Type}, and mpssvc does not run.", proof);
    }
}
