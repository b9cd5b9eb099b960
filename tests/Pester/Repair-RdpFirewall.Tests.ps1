BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Repair-RdpFirewall' {
    It 'plans what is wrong in a recording, and nothing of other areas' {
        $results = @(Repair-RdpFirewall -Snapshot (Get-SamplePath 'firewall-rule-off') -WhatIf)
        $results | ForEach-Object { $_.RepairId } | Should -BeIn 'FIX7001', 'FIX7002', 'FIX7008', 'FIX7009', 'FIX7010'
        $planned = $results | Where-Object RepairId -eq 'FIX7001'
        $planned.Outcome | Should -Be 'Planned'
        $planned.ComputerName | Should -Be 'VM01'
        $planned.Changes | Should -Not -BeNullOrEmpty
        $planned.Changes | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'Planned'
        $planned.JournalId | Should -BeNullOrEmpty
    }

    It 'finds nothing to do where nothing is wrong' {
        $results = @(Repair-RdpFirewall -Snapshot (Get-SamplePath 'healthy') -WhatIf)
        $results | Should -Not -BeNullOrEmpty
        $results | ForEach-Object { $_.Outcome } | Select-Object -Unique | Should -Be 'AlreadyCorrect'
        $results | ForEach-Object { $_.Changes } | Should -BeNullOrEmpty
    }

    It 'plans for snapshots and for files of the pipeline' {
        @(Import-RdpSnapshot (Get-SamplePath 'firewall-rule-off') | Repair-RdpFirewall -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX7001'
        @(Get-Item (Get-SamplePath 'firewall-rule-off') | Repair-RdpFirewall -WhatIf | ForEach-Object { $_.RepairId }) | Should -Contain 'FIX7001'
    }

    It 'refuses a recording without -WhatIf, and leaves its file as it is' {
        $before = (Get-FileHash -LiteralPath (Get-SamplePath 'firewall-rule-off')).Hash
        Repair-RdpFirewall -Snapshot (Get-SamplePath 'firewall-rule-off') -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordingCannotBeRepaired,*'
        $null = Repair-RdpFirewall -Snapshot (Get-SamplePath 'firewall-rule-off') -WhatIf
        (Get-FileHash -LiteralPath (Get-SamplePath 'firewall-rule-off')).Hash | Should -Be $before
    }

    It 'does not repair this machine because of a diagnosis of another' {
        Test-RdpHost (Get-SamplePath 'firewall-rule-off') | Repair-RdpFirewall -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'OtherMachine,*'
    }

    It 'switches the built-in rules on, and changes nothing else of them' {
        $changes = @((Repair-RdpFirewall -Snapshot (Get-SamplePath 'firewall-rule-off') -WhatIf).Changes | ForEach-Object { $_.Change })
        $changes | ForEach-Object { $_.Target } | Should -Be 'firewall rule RemoteDesktop-UserMode-In-TCP', 'firewall rule RemoteDesktop-UserMode-In-UDP'
        $changes | ForEach-Object { $_.NewText } | Should -Be ($changes | ForEach-Object { $_.OldText.Replace('|Active=FALSE|', '|Active=TRUE|') })
    }
}

Describe 'Repair-RdpFirewall of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Repair-RdpFirewall -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Repair-RdpFirewall of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'shows what it would do and begins no journal' {
        $journals = Join-Path $env:ProgramData 'RdpTroubleshoot\Repairs\*.jsonl'
        $before = @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count
        $results = @(Repair-RdpFirewall -WhatIf -WarningAction SilentlyContinue)
        $results | ForEach-Object { $_.Outcome } | Should -BeIn 'Planned', 'AlreadyCorrect', 'Refused'
        @(Get-ChildItem -Path $journals -ErrorAction SilentlyContinue).Count | Should -Be $before
    }
}
