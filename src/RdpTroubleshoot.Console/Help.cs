namespace RdpTroubleshoot.Console;

/// <summary>What <c>-Help</c> shows.</summary>
internal static class Help
{
    public const string Text = """
        RdpTroubleshoot in an embedded PowerShell engine, for a machine without PowerShell.

        Usage (put "dotnet run --project src/RdpTroubleshoot.Console --" before it, or the built program):

          Test-RdpHost -Snapshot samples/x.json    a command with its arguments
          -Command <text>                          any PowerShell text
          -File <script.ps1> [arguments]           a script
          -                                        PowerShell text from standard input
          -Help, -Version

        -Module <manifest or dll> before all of these takes another module than the one built beside this program.

        Start with:
          Get-RdpCheck                             what is judged
          Test-RdpHost -Snapshot <file>            what is wrong with a recorded host
          Get-Command -Module RdpTroubleshoot      every cmdlet of the module

        An argument with blanks or signs such as | ; $ is taken as a text; use -Command for pipelines:
          -Command "Test-RdpCertificate -Snapshot x.json | Where-Object Outcome -eq Fail"

        There are the module's cmdlets and the core of the engine: Where-Object, ForEach-Object, Get-Command, Get-Help,
        Get-Module, Import-Module, Out-Default, Out-Null, Invoke-Command, Set-StrictMode, and the whole language.
        There are no Select-Object, Sort-Object, Format-Table, Format-List, ConvertTo-Json, Get-ChildItem, Get-Content,
        Set-Location or Write-Output: these are in assemblies of PowerShell itself (or build with -p:PowerShellSdk=true where your
        package feed has Microsoft.PowerShell.SDK). In place of "| Select-Object Name": "| ForEach-Object Name".

        Exit codes: 0 nothing wrong, 1 an error occurred, 2 wrong usage, 3 failing, 4 at risk, 5 incomplete; the worst
        of all diagnoses and findings that are put out counts (3, then 5, then 4), the False of -Quiet as 3; an error
        in the run always gives 1.
        A script's own "exit n" gives n; 130 after Ctrl+C.

        Results go to standard output; errors, warnings and progress to standard error. Lines are as wide as the
        terminal (or COLUMNS), 80 characters when redirected. No colour when redirected or NO_COLOR is set.
        Nothing is ever asked: a command that wants an answer fails; give its parameters, or -Confirm:$false.
        """;
}
