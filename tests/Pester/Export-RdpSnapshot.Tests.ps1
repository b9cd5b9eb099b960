BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Export-RdpSnapshot of a recording' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        $null = New-Item -ItemType Directory -Path $folder
        $path = Join-Path $folder 'vm01.json'
    }

    It 'writes a file that is judged like the recording' {
        $file = Import-RdpSnapshot (Get-SamplePath 'orphan-certificate') | Export-RdpSnapshot -Path $path
        $file.FullName | Should -Be $path
        (Test-RdpHost $path).RootCauses[0].CheckId | Should -Be 'RDP3007'
        @(Get-ChildItem -LiteralPath $folder -Force).Count | Should -Be 1
    }

    It 'starts a relative path at the current location' {
        Push-Location -LiteralPath $folder
        try {
            $null = Export-RdpSnapshot vm01.json -Snapshot (Get-SamplePath 'healthy')
        }
        finally {
            Pop-Location
        }

        $path | Should -Exist
    }

    It 'writes nothing with -WhatIf' {
        Export-RdpSnapshot $path -Snapshot (Get-SamplePath 'healthy') -WhatIf | Should -BeNullOrEmpty
        $path | Should -Not -Exist
    }

    It 'overwrites only with -Force' {
        $null = Export-RdpSnapshot $path -Snapshot (Get-SamplePath 'healthy')
        Export-RdpSnapshot $path -Snapshot (Get-SamplePath 'orphan-certificate') -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'SnapshotExists,*'
        Test-RdpHost $path -Quiet | Should -BeTrue
        $null = Export-RdpSnapshot $path -Snapshot (Get-SamplePath 'orphan-certificate') -Force
        Test-RdpHost $path -Quiet | Should -BeFalse
    }

    It 'says when the folder is not there' {
        Export-RdpSnapshot (Join-Path $folder 'no/vm01.json') -Snapshot (Get-SamplePath 'healthy') -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'SnapshotNotWritable,*'
    }

    It 'replaces the name with -Redact and is judged the same: <Name>' -TestCases @(
        @{ Name = 'healthy' }
        @{ Name = 'network-service-lost-key' }
        @{ Name = 'pinned-certificate-gone' }
    ) {
        param($Name)

        $null = Export-RdpSnapshot $path -Snapshot (Get-SamplePath $Name) -Redact
        Get-Content -LiteralPath $path -Raw | Should -Not -Match 'VM01'
        $before = Test-RdpHost (Get-SamplePath $Name)
        $after = Test-RdpHost $path
        $after.Verdict | Should -Be $before.Verdict
        @($after.RootCauses | ForEach-Object { $_.CheckId }) | Should -Be @($before.RootCauses | ForEach-Object { $_.CheckId })
    }
}

Describe 'Export-RdpSnapshot of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows and writes nothing' {
        $path = Join-Path $TestDrive 'here.json'
        Export-RdpSnapshot $path -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
        $path | Should -Not -Exist
    }
}

Describe 'Export-RdpSnapshot of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'writes a file that can be judged' {
        $path = Join-Path $TestDrive 'here.json'
        $null = Export-RdpSnapshot $path -WarningAction SilentlyContinue
        (Test-RdpHost $path).ComputerName | Should -Be $env:COMPUTERNAME
    }
}
