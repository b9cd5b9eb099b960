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
        Explains = ["RDP3007", Consequences.NoUsableCertificate, Consequences.NoRenewal],
        Manual = [@"reg add ""HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList"" /v ProgramData /t REG_EXPAND_SZ /d ^%SystemDrive^%\ProgramData /f   (at a command prompt), then restart the computer.", "A junction: move the files back, or make sure that the drive is there before services start."],
        References = ["MS Learn: relocation of the ProgramData directory"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<string> setting = NeedAnswer(facts.Machine.ProgramDataSetting);
        var configured = new Proof("ProgramData", setting.ToString(), Expected, setting.Source);
        string expected = Need(facts.Machine.Expand(Expected));
        if (setting.IsAbsent || !string.Equals(Need(facts.Machine.Expand(setting.Value)).TrimEnd('\\'), expected, StringComparison.OrdinalIgnoreCase))
        {
            yield return Warn("ProgramData is not where Windows puts it.", configured);
            yield break;
        }

        Observed<FileKind> kind = NeedAnswer(facts.MachineKeys.FolderKind);
        var folder = new Proof("MachineKeys", kind.ToString(), "Directory", kind.Source);
        yield return kind.IsPresent && kind.Value != FileKind.Directory
            ? Warn("MachineKeys is not a folder but leads elsewhere.", configured, folder) with { Confidence = Confidence.High }
            : Pass("The key store is where Windows puts it.", configured, folder);
    }
}
