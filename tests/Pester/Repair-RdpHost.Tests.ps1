BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Repair-RdpHost' {
    It 'plans what is wrong in a recording, and nothing of other areas' {
        $results = @(Repair-RdpHost -Snapshot (Get-SamplePath 'network-service-lost-key') -WhatIf)
        $results | ForEach-Object { $_.RepairId } | Should -BeIn 'FIX4001'
        $planned = $results | Where-Object RepairId -eq 'FIX4001'
        $planned.Outcome | Should -Be 'Planned'
        $planned.ComputerName | Should -Be 'VM01'
        $planned.Changes | Should -Not -BeNullOrEmpty
        $planned.Changes | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'Planned'
        $planned.JournalId | Should -BeNullOrEmpty
    }

    It 'finds nothing to do where nothing is wrong' {
        $results = @(Repair-RdpHost -Snapshot (Get-SamplePath 'healthy') -WhatIf)
        $results | Should -Not -BeNullOrEmpty
        $results | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'AlreadyCorrect'
        $results | ForEach-Object { $_.Changes } | Should -BeNullOrEmpty
    }

    It 'plans for snapshots and for files of the pipeline' {
        @(Import-RdpSnapshot (Get-SamplePath 'network-service-lost-key') | Repair-RdpHost -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX4001'
        @(Get-Item (Get-SamplePath 'network-service-lost-key') | Repair-RdpHost -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX4001'
    }

    It 'refuses a recording without -WhatIf, and leaves its file as it is' {
        $before = (Get-FileHash -LiteralPath (Get-SamplePath 'network-service-lost-key')).Hash
        Repair-RdpHost -Snapshot (Get-SamplePath 'network-service-lost-key') -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordingCannotBeRepaired,*'
        $null = Repair-RdpHost -Snapshot (Get-SamplePath 'network-service-lost-key') -WhatIf
        (Get-FileHash -LiteralPath (Get-SamplePath 'network-service-lost-key')).Hash | Should -Be $before
    }

    It 'does not repair this machine because of a diagnosis of another' {
        Test-RdpHost (Get-SamplePath 'network-service-lost-key') | Repair-RdpHost -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'OtherMachine,*'
    }

    It 'makes only the chosen repairs, by their ids or those of checks' {
        $all = @(Repair-RdpHost -Snapshot (Get-SamplePath 'expired-key-undeletable') -WhatIf | ForEach-Object { $_.RepairId })
        $all | Should -Be 'FIX4001', 'FIX3002'
        @(Repair-RdpHost FIX4* -Snapshot (Get-SamplePath 'expired-key-undeletable') -WhatIf | ForEach-Object { $_.RepairId }) | Should -Be 'FIX4001'
        @(Repair-RdpHost RDP4003 -Snapshot (Get-SamplePath 'expired-key-undeletable') -WhatIf | ForEach-Object { $_.RepairId }) | Should -Be 'FIX4001'
    }

    It 'says when an id names no repair' {
        $null = Repair-RdpHost FIX9999 -Snapshot (Get-SamplePath 'healthy') -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RepairNotFound,*'
    }

    It 'does not guess which certificate to bind, and says what to do' {
        $result = Repair-RdpHost FIX3009 -Snapshot (Get-SamplePath 'pinned-certificate-gone') -WhatIf
        $result.Outcome | Should -Be 'Refused'
        $result.Refusals[0].Reason | Should -Not -BeNullOrEmpty
        $result.Refusals[0].Instead | Should -Match 'Set-RdpCertificate'
    }

    It 'says when the pipeline holds something else, and takes an empty one for nothing to do' {
        'text' | Repair-RdpHost -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'NotADiagnosis,*'
        @() | Repair-RdpHost -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures | Should -BeNullOrEmpty
    }

    It 'completes ids of repairs and checks' {
        $text = 'Repair-RdpHost FIX4'
        $words = (TabExpansion2 -inputScript $text -cursorColumn $text.Length).CompletionMatches | ForEach-Object { $_.CompletionText }
        $words | Should -Be 'FIX4001', 'FIX4004'
    }

    It 'shows a result in 80 columns' {
        $lines = Repair-RdpHost -Snapshot (Get-SamplePath 'pinned-certificate-gone') -WhatIf | Get-Shown
        ($lines -join "`n") | Should -Match 'VM01  FIX3009  Refused: Bind a certificate'
        $lines | Where-Object { $_.TrimEnd().Length -gt 80 } | Should -BeNullOrEmpty
    }

    It 'is taken for what it is after Export-Clixml' {
        $path = Join-Path $TestDrive 'results.xml'
        Repair-RdpHost -Snapshot (Get-SamplePath 'network-service-lost-key') -WhatIf | Export-Clixml -LiteralPath $path -Depth 5
        (Import-Clixml -LiteralPath $path | Get-Shown) -join "`n" | Should -Match 'VM01  FIX4001  Planned'
    }
}

Describe 'Repair-RdpHost of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Repair-RdpHost -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Repair-RdpHost of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'shows what it would do and begins no journal' {
        $journals = Join-Path $env:ProgramData 'RdpTroubleshoot\Repairs\*.jsonl'
        $before = @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count
        $results = @(Repair-RdpHost -WhatIf -WarningAction SilentlyContinue)
        $results | ForEach-Object { $_.Outcome } | Should -BeIn 'Planned', 'AlreadyCorrect', 'Refused'
        @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count | Should -Be $before
    }
}
