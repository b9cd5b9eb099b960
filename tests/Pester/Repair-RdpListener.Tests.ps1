BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')

    # None of the samples has a fault of the listener: Remote Desktop is switched off in this one.
    $broken = Join-Path $TestDrive 'denied.json'
    $text = Get-Content -LiteralPath (Get-SamplePath 'healthy') -Raw
    $switched = [regex]::Replace($text, '("fDenyTSConnections"\s*:\s*\{\s*"type"\s*:\s*"DWord",\s*"value"\s*:\s*)0', '${1}1')
    $switched | Should -Not -Be $text
    Set-Content -LiteralPath $broken -Value $switched -Encoding Ascii
}

Describe 'Repair-RdpListener' {
    It 'plans what is wrong in a recording, and nothing of other areas' {
        $results = @(Repair-RdpListener -Snapshot $broken -WhatIf)
        $results | ForEach-Object { $_.RepairId } | Should -BeIn 'FIX1001', 'FIX1002', 'FIX1003', 'FIX1004', 'FIX1005', 'FIX1008', 'FIX1009', 'FIX1010', 'FIX1015', 'FIX1017', 'FIX3011', 'FIX3013'
        $planned = $results | Where-Object RepairId -eq 'FIX1001'
        $planned.Outcome | Should -Be 'Planned'
        $planned.ComputerName | Should -Be 'VM01'
        $planned.Changes | Should -Not -BeNullOrEmpty
        $planned.Changes | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'Planned'
        $planned.JournalId | Should -BeNullOrEmpty
    }

    It 'finds nothing to do where nothing is wrong' {
        $results = @(Repair-RdpListener -Snapshot (Get-SamplePath 'healthy') -WhatIf)
        $results | Should -Not -BeNullOrEmpty
        $results | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'AlreadyCorrect'
        $results | ForEach-Object { $_.Changes } | Should -BeNullOrEmpty
    }

    It 'plans for snapshots and for files of the pipeline' {
        @(Import-RdpSnapshot $broken | Repair-RdpListener -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX1001'
        @(Get-Item $broken | Repair-RdpListener -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX1001'
    }

    It 'refuses a recording without -WhatIf, and leaves its file as it is' {
        $before = (Get-FileHash -LiteralPath $broken).Hash
        Repair-RdpListener -Snapshot $broken -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordingCannotBeRepaired,*'
        $null = Repair-RdpListener -Snapshot $broken -WhatIf
        (Get-FileHash -LiteralPath $broken).Hash | Should -Be $before
    }

    It 'does not repair this machine because of a diagnosis of another' {
        Test-RdpHost $broken | Repair-RdpListener -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'OtherMachine,*'
    }

    It 'switches Remote Desktop on' {
        $result = Repair-RdpListener -Snapshot $broken -WhatIf | Where-Object RepairId -eq 'FIX1001'
        "$($result.Changes[0].Change)" | Should -Match 'fDenyTSConnections: 1 .*-> 0'
    }
}

Describe 'Repair-RdpListener of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Repair-RdpListener -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Repair-RdpListener of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'shows what it would do and begins no journal' {
        $journals = Join-Path $env:ProgramData 'RdpTroubleshoot\Repairs\*.jsonl'
        $before = @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count
        $results = @(Repair-RdpListener -WhatIf -WarningAction SilentlyContinue)
        $results | ForEach-Object { $_.Outcome } | Should -BeIn 'Planned', 'AlreadyCorrect', 'Refused'
        @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count | Should -Be $before
    }
}
