BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Test-MachineKeyAcl' {
    It 'judges its own area only' {
        $findings = Test-MachineKeyAcl (Get-SamplePath 'healthy')
        @($findings | ForEach-Object { $_.Area } | Select-Object -Unique) | Should -Be 'MachineKeys'
        $findings | ForEach-Object { $_.ComputerName } | Select-Object -Unique | Should -Be 'VM01'
        $findings | Where-Object { $_.IsProblem -or $_.IsNotJudged } | Should -BeNullOrEmpty
    }

    It 'finds what is wrong' {
        $finding = Test-MachineKeyAcl (Get-SamplePath 'network-service-lost-key') | Where-Object CheckId -eq 'RDP4001'
        $finding.Outcome | Should -BeIn 'Warn', 'Fail'
        $finding.Proof | Should -Not -BeNullOrEmpty
        $finding.Manual | Should -Not -BeNullOrEmpty
    }

    It 'answers True or False with -Quiet' {
        Test-MachineKeyAcl (Get-SamplePath 'healthy') -Quiet | Should -BeTrue
        Test-MachineKeyAcl (Get-SamplePath 'network-service-lost-key') -Quiet | Should -BeFalse
    }

    It 'runs the chosen checks of every file in the pipeline' {
        $findings = Get-ChildItem -Path $Samples -Filter *.json | Test-MachineKeyAcl -Id RDP4001
        @($findings | ForEach-Object { $_.CheckId } | Select-Object -Unique) | Should -Be 'RDP4001'
        @($findings).Count | Should -BeGreaterOrEqual @(Get-ChildItem -Path $Samples -Filter *.json).Count
    }

    It 'takes wildcards and a relative path' {
        Push-Location -LiteralPath $Samples
        try {
            @(Test-MachineKeyAcl ./healthy.json -Id RDP4*).Count | Should -BeGreaterThan 5
        }
        finally {
            Pop-Location
        }
    }

    It 'knows no checks of other areas' {
        Test-MachineKeyAcl (Get-SamplePath 'healthy') -Id RDP9999 -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'CheckNotFound,*'
    }

    It 'completes ids of its area' {
        $text = 'Test-MachineKeyAcl -Id RDP'
        $words = (TabExpansion2 -inputScript $text -cursorColumn $text.Length).CompletionMatches | ForEach-Object { $_.CompletionText }
        $words | Should -Contain 'RDP4001'
        $words | Where-Object { $_ -notlike 'RDP4*' } | Should -BeNullOrEmpty
    }
}

Describe 'Test-MachineKeyAcl of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Test-MachineKeyAcl -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Test-MachineKeyAcl of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'judges it' {
        $findings = Test-MachineKeyAcl -WarningAction SilentlyContinue
        $findings | Should -Not -BeNullOrEmpty
        $findings | Where-Object Outcome -eq Error | Should -BeNullOrEmpty
    }
}
