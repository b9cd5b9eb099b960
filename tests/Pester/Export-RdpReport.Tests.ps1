BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Export-RdpReport' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        $null = New-Item -ItemType Directory -Path $folder
    }

    It 'writes what the extension says: <Name>' -TestCases @(
        @{ Name = 'report.html'; Beginning = '<!DOCTYPE html>' }
        @{ Name = 'report.md'; Beginning = '# Remote Desktop report' }
        @{ Name = 'report.json'; Beginning = '{' }
        @{ Name = 'report.txt'; Beginning = 'Remote Desktop report' }
    ) {
        param($Name, $Beginning)

        $path = Join-Path $folder $Name
        $file = Test-RdpHost (Get-SamplePath 'orphan-certificate') | Export-RdpReport $path
        $file.FullName | Should -Be $path
        @(Get-Content -LiteralPath $path)[0] | Should -Be $Beginning
        Get-Content -LiteralPath $path -Raw | Should -Match 'RDP3007'
        @(Get-ChildItem -LiteralPath $folder -Force).Count | Should -Be 1
    }

    It 'writes JSON that ConvertFrom-Json reads, the worst first' {
        $path = Join-Path $folder 'report.json'
        $null = (Get-SamplePath 'healthy'), (Get-SamplePath 'orphan-certificate') | Test-RdpHost | Export-RdpReport $path
        $report = Get-Content -LiteralPath $path -Raw | ConvertFrom-Json
        $report.formatVersion | Should -Be 1
        @($report.diagnoses | ForEach-Object { $_.verdict }) | Should -Be @('Failing', 'Healthy')
        $report.diagnoses[0].rootCauses[0].checkId | Should -Be 'RDP3007'
    }

    It 'reports what came from Export-Clixml as the original' {
        $diagnosis = Test-RdpHost (Get-SamplePath 'network-service-lost-key')
        $clixml = Join-Path $folder 'diagnosis.xml'
        $diagnosis | Export-Clixml -LiteralPath $clixml
        $null = $diagnosis | Export-RdpReport (Join-Path $folder 'live.json')
        $null = Import-Clixml -LiteralPath $clixml | Export-RdpReport (Join-Path $folder 'far.json')
        $live, $far = 'live.json', 'far.json' | ForEach-Object {
            (Get-Content -LiteralPath (Join-Path $folder $_) -Raw) -replace '"createdAt": "[^"]*"'
        }
        $far | Should -Be $live
    }

    It 'writes nothing with -WhatIf, and overwrites only with -Force' {
        $path = Join-Path $folder 'report.html'
        Test-RdpHost (Get-SamplePath 'healthy') | Export-RdpReport $path -WhatIf | Should -BeNullOrEmpty
        $path | Should -Not -Exist
        $null = Test-RdpHost (Get-SamplePath 'healthy') | Export-RdpReport $path
        { Test-RdpHost (Get-SamplePath 'healthy') | Export-RdpReport $path } | Should -Throw -ErrorId 'ReportExists,*'
        $null = Test-RdpHost (Get-SamplePath 'healthy') | Export-RdpReport $path -Force
    }

    It 'says when there was nothing to report, or no diagnosis' {
        $path = Join-Path $folder 'report.html'
        @() | Export-RdpReport $path -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'NoDiagnosis,*'
        'text' | Export-RdpReport $path -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'NotADiagnosis,*'
        $path | Should -Not -Exist
    }

    It 'hands on the diagnoses with -PassThru' {
        $path = Join-Path $folder 'report.md'
        $diagnosis = Test-RdpHost (Get-SamplePath 'healthy') | Export-RdpReport $path -PassThru
        $diagnosis.Verdict | Should -Be 'Healthy'
        $path | Should -Exist
    }
}
