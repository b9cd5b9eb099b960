BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Import-RdpSnapshot' {
    It 'reads a recording' {
        $snapshot = Import-RdpSnapshot (Get-SamplePath 'healthy')
        $snapshot.ComputerName | Should -Be 'VM01'
        $snapshot.TakenAt.Kind | Should -Be 'Utc'
        ($snapshot.Json | ConvertFrom-Json).schemaVersion | Should -Be 1
    }

    It 'takes wildcards, files from the pipeline and a relative path' {
        $count = @(Get-ChildItem -Path $Samples -Filter *.json).Count
        @(Import-RdpSnapshot (Join-Path $Samples '*.json')).Count | Should -Be $count
        @(Get-ChildItem -Path $Samples -Filter *.json | Import-RdpSnapshot).Count | Should -Be $count
        Push-Location -LiteralPath $Samples
        try {
            @(Import-RdpSnapshot healthy.json).Count | Should -Be 1
        }
        finally {
            Pop-Location
        }
    }

    It 'takes a literal path as it is' {
        $path = Join-Path $TestDrive '[vm01].json'
        Copy-Item -LiteralPath (Get-SamplePath 'healthy') -Destination (Join-Path $TestDrive 'vm.json')
        Rename-Item -LiteralPath (Join-Path $TestDrive 'vm.json') -NewName '[vm01].json'
        @(Import-RdpSnapshot -LiteralPath $path).Count | Should -Be 1
    }

    It 'reads what Windows PowerShell redirects to a file' {
        $path = Join-Path $TestDrive 'utf16.json'
        Get-Content -LiteralPath (Get-SamplePath 'healthy') -Raw | Set-Content -LiteralPath $path -Encoding Unicode
        @(Import-RdpSnapshot $path).Count | Should -Be 1
    }

    It 'says what is wrong with <What>' -TestCases @(
        @{ What = 'a file that is not there'; Text = $null; Id = 'SnapshotNotFound' }
        @{ What = 'an empty file'; Text = ''; Id = 'SnapshotNotReadable' }
        @{ What = 'a damaged file'; Text = '{"schemaVersion":1,'; Id = 'SnapshotNotReadable' }
        @{ What = 'a file of another version'; Text = '{"schemaVersion":99}'; Id = 'SnapshotNotReadable' }
    ) {
        param($What, $Text, $Id)

        $path = Join-Path $TestDrive ($What + '.json')
        if ($null -ne $Text) {
            [System.IO.File]::WriteAllText($path, $Text)
        }

        Import-RdpSnapshot $path -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }

    It 'refuses a folder' {
        Import-RdpSnapshot $Samples -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'SnapshotNotReadable,*'
    }
}
