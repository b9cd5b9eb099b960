BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'A snapshot' {
    It 'goes whole through a job and is judged here' {
        $job = Start-Job -ScriptBlock {
            Import-Module (Join-Path $using:Root 'RdpTroubleshoot.psd1')
            Import-RdpSnapshot (Join-Path $using:Root 'samples/orphan-certificate.json')
        }
        $snapshot = $job | Receive-Job -Wait -AutoRemoveJob
        (Test-RdpHost $snapshot).RootCauses[0].CheckId | Should -Be 'RDP3007'
        ($snapshot | Export-RdpSnapshot -Path (Join-Path $TestDrive 'passed-on.json')).FullName | Should -Exist
    }
}

Describe 'Get-RdpSnapshot elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Get-RdpSnapshot -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
        $failures[0].ErrorDetails.Message | Should -BeLike '*Test-RdpHost -Snapshot*'
    }
}

Describe 'Get-RdpSnapshot' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'records this machine' {
        $snapshot = Get-RdpSnapshot -WarningAction SilentlyContinue
        $snapshot.ComputerName | Should -Be $env:COMPUTERNAME
        $snapshot.TakenAt.Kind | Should -Be 'Utc'
        @($snapshot | Test-RdpHost).Count | Should -Be 1
    }
}
