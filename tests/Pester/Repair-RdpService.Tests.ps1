BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Repair-RdpService' {
    It 'plans what is wrong in a recording, and nothing of other areas' {
        $results = @(Repair-RdpService -Snapshot (Get-SamplePath 'rdp-wrapper-leftovers') -WhatIf)
        $results | ForEach-Object { $_.RepairId } | Should -BeIn 'FIX1014', 'FIX2001', 'FIX2003', 'FIX2005', 'FIX2006', 'FIX2008', 'FIX2010', 'FIX2013', 'FIX2014'
        $planned = $results | Where-Object RepairId -eq 'FIX2010'
        $planned.Outcome | Should -Be 'Planned'
        $planned.ComputerName | Should -Be 'VM01'
        $planned.Changes | Should -Not -BeNullOrEmpty
        $planned.Changes | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'Planned'
        $planned.JournalId | Should -BeNullOrEmpty
    }

    It 'finds nothing to do where nothing is wrong' {
        $results = @(Repair-RdpService -Snapshot (Get-SamplePath 'healthy') -WhatIf)
        $results | Should -Not -BeNullOrEmpty
        $results | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'AlreadyCorrect'
        $results | ForEach-Object { $_.Changes } | Should -BeNullOrEmpty
    }

    It 'plans for snapshots and for files of the pipeline' {
        @(Import-RdpSnapshot (Get-SamplePath 'rdp-wrapper-leftovers') | Repair-RdpService -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX2010'
        @(Get-Item (Get-SamplePath 'rdp-wrapper-leftovers') | Repair-RdpService -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX2010'
    }

    It 'refuses a recording without -WhatIf, and leaves its file as it is' {
        $before = (Get-FileHash -LiteralPath (Get-SamplePath 'rdp-wrapper-leftovers')).Hash
        Repair-RdpService -Snapshot (Get-SamplePath 'rdp-wrapper-leftovers') -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordingCannotBeRepaired,*'
        $null = Repair-RdpService -Snapshot (Get-SamplePath 'rdp-wrapper-leftovers') -WhatIf
        (Get-FileHash -LiteralPath (Get-SamplePath 'rdp-wrapper-leftovers')).Hash | Should -Be $before
    }

    It 'does not repair this machine because of a diagnosis of another' {
        Test-RdpHost (Get-SamplePath 'rdp-wrapper-leftovers') | Repair-RdpService -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'OtherMachine,*'
    }

    It 'gives TermService the library of Windows back before it starts it' {
        $result = Repair-RdpService -Snapshot (Get-SamplePath 'rdp-wrapper-leftovers') -WhatIf
        $texts = @($result.Changes | ForEach-Object { "$($_.Change)" })
        $texts[0] | Should -Match 'ServiceDll.*rdpwrap\.dll.*->.*termsrv\.dll'
        $texts[1] | Should -Be 'service TermService: stopped -> running'
    }

    It 'enables SessionEnv as it was installed' {
        $result = Repair-RdpService -Snapshot (Get-SamplePath 'expired-sessionenv-disabled') -WhatIf
        @($result.Changes | ForEach-Object { "$($_.Change)" })[0] | Should -Be 'service SessionEnv, start type: Disabled -> Manual'
    }
}

Describe 'Repair-RdpService of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Repair-RdpService -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Repair-RdpService of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'shows what it would do and begins no journal' {
        $journals = Join-Path $env:ProgramData 'RdpTroubleshoot\Repairs\*.jsonl'
        $before = @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count
        $results = @(Repair-RdpService -WhatIf -WarningAction SilentlyContinue)
        $results | ForEach-Object { $_.Outcome } | Should -BeIn 'Planned', 'AlreadyCorrect', 'Refused'
        @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count | Should -Be $before
    }
}
