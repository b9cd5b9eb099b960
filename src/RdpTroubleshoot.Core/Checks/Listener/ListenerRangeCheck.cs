using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

/// <summary>A listener value that Windows neither clamps nor replaces when it is out of range: it drops the connection (measured, see the references).</summary>
internal abstract class ListenerRangeCheck : Check<HostFacts>
{
    /// <summary>The setting.</summary>
    protected abstract Setting SettingOf(ListenerFacts listener);

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Setting setting = SettingOf(facts.Listener);
        string legal = $"{setting.Minimum} to {setting.Maximum}";
        if (NeedAnswer(setting.Effective).IsAbsent)
        {
            yield return Pass($"{setting.Name} is not set: Windows uses its default.", setting.Prove(legal));
        }
        else if (!setting.IsLegal(setting.Effective.Value))
        {
            yield return Fail($"{setting.Name} is {setting.Effective.Value}; only {legal} are legal.", setting.Prove(legal)).UnderPolicy(setting);
        }
        else
        {
            yield return Pass($"{setting.Name} is legal.", setting.Prove(legal));
        }
    }

    /// <summary>The steps by hand for a value under RDP-Tcp.</summary>
    protected static IReadOnlyList<string> SetByHand(string name, int value) =>
    [
        $@"reg add ""{RegistryPaths.RdpTcp}"" /v {name} /t REG_DWORD /d {value} /f",
        "Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
    ];
}
