BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Repair-RdpTls' {
    It 'finds nothing to do where TLS works: <Name>' -TestCases @(
        @{ Name = 'healthy' }
        @{ Name = 'hardened-will-fail' }
    ) {
        param($Name)

        $result = @(Repair-RdpTls -Snapshot (Get-SamplePath $Name) -WhatIf)
        $result.Count | Should -Be 1
        $result[0].RepairId | Should -Be 'FIX5002'
        $result[0].Outcome | Should -Be 'AlreadyCorrect'
        $result[0].Changes | Should -BeNullOrEmpty
    }

    It 'plans for snapshots and for files of the pipeline' {
        @(Import-RdpSnapshot (Get-SamplePath 'healthy') | Repair-RdpTls -WhatIf).RepairId | Should -Be 'FIX5002'
        @(Get-Item (Get-SamplePath 'healthy') | Repair-RdpTls -WhatIf).RepairId | Should -Be 'FIX5002'
    }

    It 'refuses a recording without -WhatIf' {
        Repair-RdpTls -Snapshot (Get-SamplePath 'healthy') -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordingCannotBeRepaired,*'
    }

    It 'does not repair this machine because of a diagnosis of another' {
        Test-RdpHost (Get-SamplePath 'orphan-certificate') | Repair-RdpTls -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'OtherMachine,*'
    }
}

Describe 'Repair-RdpTls of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Repair-RdpTls -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Repair-RdpTls of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'shows what it would do, and switches nothing older than TLS 1.2 on' {
        $results = @(Repair-RdpTls -WhatIf -WarningAction SilentlyContinue)
        $results | ForEach-Object { $_.Outcome } | Should -BeIn 'Planned', 'AlreadyCorrect', 'Refused'
        $results | ForEach-Object { $_.Changes } | ForEach-Object { "$($_.Change)" } | Should -Not -Match 'TLS 1\.[01]|SSL'
    }
}
