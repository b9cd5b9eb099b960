BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Repair-MachineKeyAcl' {
    It 'plans what is wrong in a recording, and nothing of other areas' {
        $results = @(Repair-MachineKeyAcl -Snapshot (Get-SamplePath 'network-service-lost-key') -WhatIf)
        $results | ForEach-Object { $_.RepairId } | Should -BeIn 'FIX4001', 'FIX4004'
        $planned = $results | Where-Object RepairId -eq 'FIX4001'
        $planned.Outcome | Should -Be 'Planned'
        $planned.ComputerName | Should -Be 'VM01'
        $planned.Changes | Should -Not -BeNullOrEmpty
        $planned.Changes | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'Planned'
        $planned.JournalId | Should -BeNullOrEmpty
    }

    It 'finds nothing to do where nothing is wrong' {
        $results = @(Repair-MachineKeyAcl -Snapshot (Get-SamplePath 'healthy') -WhatIf)
        $results | Should -Not -BeNullOrEmpty
        $results | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'AlreadyCorrect'
        $results | ForEach-Object { $_.Changes } | Should -BeNullOrEmpty
    }

    It 'plans for snapshots and for files of the pipeline' {
        @(Import-RdpSnapshot (Get-SamplePath 'network-service-lost-key') | Repair-MachineKeyAcl -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX4001'
        @(Get-Item (Get-SamplePath 'network-service-lost-key') | Repair-MachineKeyAcl -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX4001'
    }

    It 'refuses a recording without -WhatIf, and leaves its file as it is' {
        $before = (Get-FileHash -LiteralPath (Get-SamplePath 'network-service-lost-key')).Hash
        Repair-MachineKeyAcl -Snapshot (Get-SamplePath 'network-service-lost-key') -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordingCannotBeRepaired,*'
        $null = Repair-MachineKeyAcl -Snapshot (Get-SamplePath 'network-service-lost-key') -WhatIf
        (Get-FileHash -LiteralPath (Get-SamplePath 'network-service-lost-key')).Hash | Should -Be $before
    }

    It 'does not repair this machine because of a diagnosis of another' {
        Test-RdpHost (Get-SamplePath 'network-service-lost-key') | Repair-MachineKeyAcl -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'OtherMachine,*'
    }

    It 'adds the one entry that is missing, and takes none away' {
        $change = (Repair-MachineKeyAcl -Snapshot (Get-SamplePath 'network-service-lost-key') -WhatIf).Changes[0].Change
        $change.Target | Should -BeLike '*\MachineKeys\f686aace6942fb7f7ceb231212eef4a4_* (rights)'
        $change.NewText | Should -Be ($change.OldText + '(A;;FR;;;NS)')
    }

    It 'tells each change with what is there and what would be there' {
        $told = (Get-Told -Code { Repair-MachineKeyAcl -Snapshot (Get-SamplePath 'network-service-lost-key') -WhatIf }) -join ' '
        $told | Should -Match 'What if: .*O:SYG:SYD:PAI.* -> .*\(A;;FR;;;NS\).*MachineKeys'
    }
}

Describe 'Repair-MachineKeyAcl of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Repair-MachineKeyAcl -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Repair-MachineKeyAcl of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'shows what it would do and begins no journal' {
        $journals = Join-Path $env:ProgramData 'RdpTroubleshoot\Repairs\*.jsonl'
        $before = @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count
        $results = @(Repair-MachineKeyAcl -WhatIf -WarningAction SilentlyContinue)
        $results | ForEach-Object { $_.Outcome } | Should -BeIn 'Planned', 'AlreadyCorrect', 'Refused'
        @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count | Should -Be $before
    }
}
