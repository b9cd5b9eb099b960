using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class TermServiceDll : ServiceDllCheck
{
    public override CheckInfo Info { get; } = new("RDP2010", Area.Service, "TermService runs a library that is not Windows' own")
    {
        Why = "RDP Wrapper and similar patches replace termsrv.dll. After a Windows update, or once their files are gone, TermService does not start or crashes.",
        Needs = "ServiceDll of TermService and its state.",
        Explains = ["RDP2002", "RDP2008", "RDP2012", Consequences.NothingListens],
        Repairs = ["Repair-RdpService"],
        Manual =
        [
            "Uninstall RDP Wrapper (or the product that the path names), then check that the value is back:",
            @"reg add ""HKLM\SYSTEM\CurrentControlSet\Services\TermService\Parameters"" /v ServiceDll /t REG_EXPAND_SZ /d ""%SystemRoot%\System32\termsrv.dll"" /f   (double the percent signs in a batch file; PowerShell takes it as it is)",
            "Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
        ],
        References = ["stascorp/rdpwrap issues 391 and 999", "Service database of Windows as installed"],
    };

    protected override string Service => "TermService";

    protected override string Library => "termsrv.dll";

    protected override Outcome WhenStopped => Outcome.Fail;
}
