BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Reset-RdpSelfSignedCert' {
    It 'plans what is wrong in a recording, and nothing of other areas' {
        $results = @(Reset-RdpSelfSignedCert -Snapshot (Get-SamplePath 'orphan-certificate') -WhatIf)
        $results | ForEach-Object { $_.RepairId } | Should -BeIn 'FIX3002', 'FIX3014'
        $planned = $results | Where-Object RepairId -eq 'FIX3002'
        $planned.Outcome | Should -Be 'Planned'
        $planned.ComputerName | Should -Be 'VM01'
        $planned.Changes | Should -Not -BeNullOrEmpty
        $planned.Changes | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'Planned'
        $planned.JournalId | Should -BeNullOrEmpty
    }

    It 'finds nothing to do where nothing is wrong' {
        $results = @(Reset-RdpSelfSignedCert -Snapshot (Get-SamplePath 'healthy') -WhatIf)
        $results | Should -Not -BeNullOrEmpty
        $results | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'AlreadyCorrect'
        $results | ForEach-Object { $_.Changes } | Should -BeNullOrEmpty
    }

    It 'plans for snapshots and for files of the pipeline' {
        @(Import-RdpSnapshot (Get-SamplePath 'orphan-certificate') | Reset-RdpSelfSignedCert -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX3002'
        @(Get-Item (Get-SamplePath 'orphan-certificate') | Reset-RdpSelfSignedCert -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX3002'
    }

    It 'refuses a recording without -WhatIf, and leaves its file as it is' {
        $before = (Get-FileHash -LiteralPath (Get-SamplePath 'orphan-certificate')).Hash
        Reset-RdpSelfSignedCert -Snapshot (Get-SamplePath 'orphan-certificate') -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordingCannotBeRepaired,*'
        $null = Reset-RdpSelfSignedCert -Snapshot (Get-SamplePath 'orphan-certificate') -WhatIf
        (Get-FileHash -LiteralPath (Get-SamplePath 'orphan-certificate')).Hash | Should -Be $before
    }

    It 'does not repair this machine because of a diagnosis of another' {
        Test-RdpHost (Get-SamplePath 'orphan-certificate') | Reset-RdpSelfSignedCert -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'OtherMachine,*'
    }

    It 'leaves the restart that drops a session out, and says so' {
        $result = Reset-RdpSelfSignedCert -Snapshot (Get-SamplePath 'orphan-certificate') -WhatIf
        $result.Changes | ForEach-Object { "$($_.Change)" } | Should -Not -Match 'TermService'
        "$($result.Refusals)" | Should -Match 'TermService drops 1 session.*-Force'
    }

    It 'restarts TermService with -Force' {
        $result = Reset-RdpSelfSignedCert -Snapshot (Get-SamplePath 'orphan-certificate') -WhatIf -Force
        @($result.Changes | ForEach-Object { "$($_.Change)" }) | Should -Contain 'service TermService: running -> stopped'
        $result.Refusals | Should -BeNullOrEmpty
    }

    It 'never deletes a pinned certificate' {
        $result = Reset-RdpSelfSignedCert -Snapshot (Get-SamplePath 'pinned-certificate-gone') -WhatIf
        $result.Changes | ForEach-Object { "$($_.Change)" } | Should -Not -Match 'deleted'
    }
}

Describe 'Reset-RdpSelfSignedCert of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Reset-RdpSelfSignedCert -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Reset-RdpSelfSignedCert of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'shows what it would do and begins no journal' {
        $journals = Join-Path $env:ProgramData 'RdpTroubleshoot\Repairs\*.jsonl'
        $before = @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count
        $results = @(Reset-RdpSelfSignedCert -WhatIf -WarningAction SilentlyContinue)
        $results | ForEach-Object { $_.Outcome } | Should -BeIn 'Planned', 'AlreadyCorrect', 'Refused'
        @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count | Should -Be $before
    }
}
