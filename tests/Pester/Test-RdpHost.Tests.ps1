BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Test-RdpHost of a recording' {
    It 'names the root cause of <Name>' -TestCases @(
        @{ Name = 'network-service-lost-key'; Verdict = 'Failing'; Cause = 'RDP4001' }
        @{ Name = 'expired-sessionenv-disabled'; Verdict = 'Failing'; Cause = 'RDP2003' }
        @{ Name = 'expired-key-undeletable'; Verdict = 'Failing'; Cause = 'RDP4003' }
        @{ Name = 'orphan-certificate'; Verdict = 'Failing'; Cause = 'RDP3007' }
        @{ Name = 'pinned-certificate-gone'; Verdict = 'Failing'; Cause = 'RDP3008' }
        @{ Name = 'rdp-wrapper-leftovers'; Verdict = 'Failing'; Cause = 'RDP2010' }
        @{ Name = 'hardened-will-fail'; Verdict = 'AtRisk'; Cause = 'RDP4003' }
    ) {
        param($Name, $Verdict, $Cause)

        $diagnosis = Test-RdpHost -Snapshot (Get-SamplePath $Name)
        $diagnosis.Verdict | Should -Be $Verdict
        $diagnosis.RootCauses[0].CheckId | Should -Be $Cause
        $diagnosis.RootCauses[0].Proof.Count | Should -BeGreaterThan 0
        $diagnosis.RootCauses[0].Manual | Should -Not -BeNullOrEmpty
        $diagnosis.NotJudged | Should -BeNullOrEmpty
    }

    It 'finds nothing wrong with a healthy host' {
        $diagnosis = Test-RdpHost (Get-SamplePath 'healthy')
        $diagnosis.Verdict | Should -Be 'Healthy'
        $diagnosis.RootCauses | Should -BeNullOrEmpty
        $diagnosis.Findings.Count | Should -BeGreaterThan 50
    }

    It 'says Incomplete of a recording that holds next to nothing' {
        $path = Join-Path $TestDrive 'bare.json'
        '{"schemaVersion":1,"machine":{"name":"VM09"}}' | Set-Content -LiteralPath $path
        $diagnosis = Test-RdpHost $path
        $diagnosis.Verdict | Should -Be 'Incomplete'
        $diagnosis.NotJudged.Count | Should -BeGreaterThan 40
        Test-RdpHost $path -Quiet | Should -BeFalse
    }

    It 'answers True or False with -Quiet' {
        Test-RdpHost (Get-SamplePath 'healthy') -Quiet | Should -BeTrue
        Test-RdpHost (Get-SamplePath 'hardened-will-fail') -Quiet | Should -BeFalse
    }

    It 'takes files from the pipeline' {
        $verdicts = Get-ChildItem -Path $Samples -Filter *.json | Test-RdpHost | Group-Object -Property Verdict
        ($verdicts | Measure-Object -Property Count -Sum).Sum | Should -Be @(Get-ChildItem -Path $Samples -Filter *.json).Count
        ($verdicts | Where-Object { $_.Name -eq 'Healthy' }).Count | Should -Be 1
    }

    It 'takes snapshots, names and objects with a path' {
        Import-RdpSnapshot (Get-SamplePath 'healthy') | Test-RdpHost -Quiet | Should -BeTrue
        Get-SamplePath 'healthy' | Test-RdpHost -Quiet | Should -BeTrue
        New-Object psobject -Property @{ Path = Get-SamplePath 'healthy' } | Test-RdpHost -Quiet | Should -BeTrue
    }

    It 'starts a relative path at the current location' {
        Push-Location -LiteralPath $Samples
        try {
            (Test-RdpHost ./healthy.json).Verdict | Should -Be 'Healthy'
            @(Test-RdpHost expired-*.json).Count | Should -Be 2
        }
        finally {
            Pop-Location
        }
    }

    It 'says nothing when nothing is piped' {
        @() | Test-RdpHost | Should -BeNullOrEmpty
    }
}

Describe 'Test-RdpHost of something else' {
    It 'goes on after a file that is not there' {
        $diagnoses = Test-RdpHost 'nowhere.json', (Get-SamplePath 'healthy') -ErrorVariable failures -ErrorAction SilentlyContinue
        @($diagnoses).Count | Should -Be 1
        @($failures).Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'SnapshotNotFound,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'ends at it with -ErrorAction Stop' {
        { Test-RdpHost 'nowhere.json' -ErrorAction Stop } | Should -Throw
    }

    It 'refuses a file that is no snapshot' {
        Test-RdpHost (Join-Path $Root 'README.md') -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'SnapshotNotReadable,*'
        $failures[0].ErrorDetails.Message | Should -BeLike '*Export-RdpSnapshot*'
    }

    It 'refuses an empty text' {
        { Test-RdpHost -Snapshot '' } | Should -Throw '*not a snapshot*'
    }
}

Describe 'A diagnosis' {
    BeforeAll {
        $diagnosis = Test-RdpHost (Get-SamplePath 'network-service-lost-key')
    }

    It 'becomes JSON with the proof in it' {
        $json = $diagnosis | ConvertTo-Json -Depth 6 | ConvertFrom-Json
        $json.RootCauses[0].CheckId | Should -Be 'RDP4001'
        $json.RootCauses[0].Proof[0].Expected | Should -Be 'read'
    }

    It 'becomes CSV where its root causes are selected' {
        $diagnosis.RootCauses | Select-Object -Property CheckId, Outcome, Summary | Export-Csv -LiteralPath (Join-Path $TestDrive 'causes.csv') -NoTypeInformation
        (Import-Csv -LiteralPath (Join-Path $TestDrive 'causes.csv')).Outcome | Should -Be 'Fail'
    }

    It 'keeps its names, proof and view in a job' {
        $job = Start-Job -ScriptBlock {
            Import-Module (Join-Path $using:Root 'RdpTroubleshoot.psd1')
            Test-RdpHost (Join-Path $using:Root 'samples/network-service-lost-key.json')
        }
        $received = $job | Receive-Job -Wait -AutoRemoveJob
        $received.PSObject.TypeNames[0] | Should -Be 'Deserialized.RdpTroubleshoot.Judgement.Diagnosis'
        @($received | Where-Object Verdict -eq Failing).Count | Should -Be 1
        $received.RootCauses[0].Proof[0].Expected | Should -Be 'read'
        ($received | Get-Shown) | Should -Be ($diagnosis | Get-Shown)
    }

    It 'keeps its names in a file of Export-Clixml' {
        $path = Join-Path $TestDrive 'diagnosis.xml'
        $diagnosis | Export-Clixml -LiteralPath $path
        @(Import-Clixml -LiteralPath $path | Where-Object Verdict -eq Failing).Count | Should -Be 1
    }
}

Describe 'Test-RdpHost of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Test-RdpHost -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Test-RdpHost of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'gives one diagnosis of it' {
        $diagnosis = Test-RdpHost -WarningAction SilentlyContinue
        @($diagnosis).Count | Should -Be 1
        $diagnosis.ComputerName | Should -Be $env:COMPUTERNAME
        $diagnosis.Findings | Where-Object Outcome -eq Error | Should -BeNullOrEmpty
    }
}
