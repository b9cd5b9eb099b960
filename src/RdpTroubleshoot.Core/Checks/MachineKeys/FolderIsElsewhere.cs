using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class FolderIsElsewhere : Check<HostFacts>
{
    private const string Expected = @"%SystemDrive%\ProgramData";

    public override CheckInfo Info { get; } = new("RDP4005", Area.MachineKeys, "The key store is not where Windows puts it")
    {
        Why = "ProfileList\\ProgramData decides where ProgramData, and with it every key of the machine, is. A changed value leaves all existing keys behind; a junction can lead to a drive that is not there.",
        Needs = "ProgramData of ProfileList, and what MachineKeys is.",
        Explains = ["RDP3007"],
        Manual =
        [
            "If it is on purpose and the keys went along, leave it as it is.",
            "Else, in this order: copy the folder back to where it was, set ProgramData (REG_EXPAND_SZ) of ProfileList to %SystemDrive%\\ProgramData in regedit, restart the computer. Changing the value alone leaves every key of the machine behind.",
        ],
        References = ["MS Learn: relocation of the ProgramData directory"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<string> setting = NeedAnswer(facts.Machine.ProgramDataSetting);
        var configured = new Proof("ProgramData", setting.ToString(), Expected, setting.Source);
        string expected = Need(facts.Machine.Expand(Expected));
        if (setting.IsAbsent || !string.Equals(Need(facts.Machine.Expand(setting.Value)).TrimEnd('\\'), expected, StringComparison.OrdinalIgnoreCase))
        {
            yield return KeyWentAlong(facts)
                ? Pass("ProgramData is not where Windows puts it, and the RDP key went along.", configured)
                : Warn("ProgramData is not where Windows puts it.", configured) with { Confidence = Confidence.Medium };
            yield break;
        }

        Observed<FileKind> kind = NeedAnswer(facts.MachineKeys.FolderKind);
        var folder = new Proof("MachineKeys", kind.ToString(), "Directory", kind.Source);
        yield return kind.IsPresent && kind.Value != FileKind.Directory
            ? Warn("MachineKeys is not a folder but leads elsewhere.", configured, folder) with { Confidence = Confidence.High }
            : Pass("The key store is where Windows puts it.", configured, folder);
    }

    private static bool KeyWentAlong(HostFacts facts) =>
        facts.Certificates.InUse.Then(inUse => facts.MachineKeys.KeyFileOf(inUse.Certificate)).Then(file => file.Kind).IsPresent;
}
