BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Undo-RdpRepair' {
    It 'takes nothing back for results that changed nothing' {
        $results = Repair-MachineKeyAcl -Snapshot (Get-SamplePath 'network-service-lost-key') -WhatIf
        $results | Should -Not -BeNullOrEmpty
        $results | Undo-RdpRepair -Confirm:$false -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures | Should -BeNullOrEmpty
    }

    It 'says when an object names no run' {
        { Undo-RdpRepair (Get-Item -LiteralPath $Samples) -WhatIf -ErrorAction Stop } | Should -Throw '*names no repair run*'
    }
}

Describe 'Undo-RdpRepair elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Undo-RdpRepair 20261124T070000Z-1A2B3C4D -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Undo-RdpRepair of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'says when a run does not exist' {
        Undo-RdpRepair 20200101T000000Z-00000000 -Confirm:$false -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -Match '^(RepairRunNotFound|JournalNotReadable),'
    }
}
