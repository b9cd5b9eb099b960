using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Run;

/// <summary>The Pester tests, where PowerShell and Pester 5 are installed.</summary>
internal sealed class PesterTier(string name) : Tier(name)
{
    private const string Mark = "pester-result";

    private const string Script = $$"""
        $ErrorActionPreference = 'Stop'
        if (-not (Get-Module -ListAvailable Pester | Where-Object Version -ge '5.0')) { '{{Mark}} none'; exit 0 }
        Import-Module Pester -MinimumVersion 5.0
        $configuration = New-PesterConfiguration
        $configuration.Run.Path = $env:RDPTROUBLESHOOT_PESTER
        $configuration.Run.PassThru = $true
        $result = Invoke-Pester -Configuration $configuration
        "{{Mark}} $($result.PassedCount) $($result.FailedCount) $($result.SkippedCount)"
        """;

    protected override async Task<TierResult> Run(string root, string folder, CancellationToken limit)
    {
        string tests = Path.Combine(root, "tests", "Pester");
        string? shell = Command.Find("pwsh") ?? Command.Find("powershell");
        if (shell is null || !Directory.Exists(tests))
        {
            // Its absence is never a failure: no feed of this project has Pester.
            return TierResult.NotNeeded(shell is null ? "PowerShell is not on the PATH (install PowerShell and Pester 5)" : "there is no folder tests/Pester");
        }

        ProcessResult process = await Command.Of(shell, "-NoProfile", "-NonInteractive", "-Command", Script)
            .With(new System.Collections.Generic.Dictionary<string, string> { ["RDPTROUBLESHOOT_PESTER"] = tests }).In(root).Run(limit);
        string[] words = (process.Output.Split('\n').LastOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal)) ?? "").Trim().Split(' ');
        return words switch
        {
            [_, "none"] => TierResult.NotNeeded("Pester 5 is not installed (Install-Module Pester)"),
            [_, var passed, var failed, var skipped] => new TierResult
            {
                Passed = int.Parse(passed, System.Globalization.CultureInfo.InvariantCulture),
                Failed = int.Parse(failed, System.Globalization.CultureInfo.InvariantCulture),
                Skipped = int.Parse(skipped, System.Globalization.CultureInfo.InvariantCulture),
                Failures = failed == "0" ? [] : [("tests/Pester", process.Output)],
            },
            _ => TierResult.Broken("tests/Pester", $"Pester ended with exit code {process.ExitCode} and without results\n{process.Output}"),
        };
    }
}
