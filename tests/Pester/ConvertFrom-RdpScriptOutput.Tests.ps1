BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
    $script = Join-Path $TestDrive 'rdp.ps1'
    New-RdpScript $script
    $lines = & $script -Snapshot (Get-SamplePath 'network-service-lost-key') -Folder $TestDrive
}

Describe 'ConvertFrom-RdpScriptOutput' {
    It 'makes the diagnosis of lines, of one text, and of JSON as az writes it' {
        $azure = @{ value = @(@{ code = 'ComponentStatus/StdOut/succeeded'; message = $lines -join "`n" }, @{ code = 'ComponentStatus/StdErr/succeeded'; message = '' }) }
        $results = @(
            $lines | ConvertFrom-RdpScriptOutput -WarningAction SilentlyContinue
            $lines -join "`r`n" | ConvertFrom-RdpScriptOutput -WarningAction SilentlyContinue
            $azure | ConvertTo-Json -Depth 5 | ConvertFrom-RdpScriptOutput -WarningAction SilentlyContinue
        )
        $results | ForEach-Object { $_.ComputerName } | Should -Be 'VM01', 'VM01', 'VM01'
        $results | ForEach-Object { $_.Verdict } | Should -Be 'Failing', 'Failing', 'Failing'
        $results | ForEach-Object { $_.RootCauses[0].CheckId } | Should -Be 'RDP4001', 'RDP4001', 'RDP4001'
    }

    It 'takes the object of Invoke-AzVMRunCommand and of managed Run Command' {
        $action = [pscustomobject] @{ Value = @([pscustomobject] @{ Message = $lines -join "`n" }, [pscustomobject] @{ Message = '' }) }
        $managed = [pscustomobject] @{ InstanceView = [pscustomobject] @{ Output = $lines -join "`n"; ExitCode = 3 } }
        ($action | ConvertFrom-RdpScriptOutput -WarningAction SilentlyContinue).Verdict | Should -Be 'Failing'
        ($managed | ConvertFrom-RdpScriptOutput -WarningAction SilentlyContinue).Verdict | Should -Be 'Failing'
    }

    It 'gives what Export-RdpReport takes' {
        $report = Join-Path $TestDrive 'report.json'
        $null = $lines | ConvertFrom-RdpScriptOutput -WarningAction SilentlyContinue | Export-RdpReport $report
        (Get-Content -LiteralPath $report -Raw | ConvertFrom-Json).diagnoses[0].verdict | Should -Be 'Failing'
    }

    It 'makes nothing up: <Id>' -TestCases @(
        @{ Id = 'ScriptOutputNotFound'; Cut = { 'The VM agent is not ready.' } }
        @{ Id = 'ScriptOutputDamaged'; Cut = { $lines[-1].Substring(0, 200) } }
        @{ Id = 'ScriptOutputDamaged'; Cut = { $lines[-1].Remove(300, 1) } }
    ) {
        param($Id, $Cut)

        & $Cut | ConvertFrom-RdpScriptOutput -WarningAction SilentlyContinue -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }

    It 'puts the parts of a recording together, and says which are missing' {
        $first = & $script -Job Snapshot -Snapshot (Get-SamplePath 'healthy') -Folder $TestDrive
        $count = [int] [regex]::Match($first -join "`n", 'in (\d+) parts').Groups[1].Value
        $count | Should -BeGreaterThan 1
        $rest = 2..$count | ForEach-Object { & $script -Part $_ -Folder $TestDrive }
        $first | ConvertFrom-RdpScriptOutput -WarningAction SilentlyContinue -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'ScriptOutputIncomplete,*'
        $snapshot = @($rest) + @($first) | ConvertFrom-RdpScriptOutput -WarningAction SilentlyContinue
        (Test-RdpHost $snapshot).Verdict | Should -Be 'Healthy'
    }
}
