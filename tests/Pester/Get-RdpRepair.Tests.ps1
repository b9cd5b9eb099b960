BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Get-RdpRepair elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Get-RdpRepair -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }

    It 'completes nothing, and without an error' {
        $text = 'Get-RdpRepair 2026'
        $words = (TabExpansion2 -inputScript $text -cursorColumn $text.Length).CompletionMatches | Where-Object ResultType -eq ParameterValue
        $words | Should -BeNullOrEmpty
    }
}

Describe 'Get-RdpRepair' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'says when a run does not exist' {
        Get-RdpRepair 20200101T000000Z-00000000 -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -Match '^(RepairRunNotFound|JournalNotReadable),'
    }

    It 'lists what a wildcard matches, and nothing is no error' {
        Get-RdpRepair 2020* -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures | Where-Object FullyQualifiedErrorId -like 'RepairRunNotFound,*' | Should -BeNullOrEmpty
    }
}
