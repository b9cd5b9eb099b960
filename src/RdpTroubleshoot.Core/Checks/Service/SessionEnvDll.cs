using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class SessionEnvDll : ServiceDllCheck
{
    public override CheckInfo Info { get; } = new("RDP2011", Area.Service, "SessionEnv runs a library that is not Windows' own")
    {
        Why = "Only sessenv.dll knows how to renew the RDP certificate.",
        Needs = "ServiceDll of SessionEnv and its state.",
        Explains = ["RDP2004", "RDP2015", Consequences.NoRenewal],
        Repairs = ["Repair-RdpService"],
        Manual =
        [
            @"reg add ""HKLM\SYSTEM\CurrentControlSet\Services\SessionEnv\Parameters"" /v ServiceDll /t REG_EXPAND_SZ /d ""%SystemRoot%\System32\sessenv.dll"" /f   (double the percent signs in a batch file; PowerShell takes it as it is)",
            "Restart-Service SessionEnv",
        ],
        References = ["Service database of Windows as installed"],
    };

    protected override string Service => "SessionEnv";

    protected override string Library => "sessenv.dll";

    protected override Outcome WhenStopped => Outcome.Warn;
}
