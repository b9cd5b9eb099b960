BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Test-RdpListener' {
    It 'judges its own area only' {
        $findings = Test-RdpListener (Get-SamplePath 'healthy')
        @($findings | ForEach-Object { $_.Area } | Select-Object -Unique) | Should -Be 'Listener'
        $findings | ForEach-Object { $_.ComputerName } | Select-Object -Unique | Should -Be 'VM01'
        $findings | Where-Object { $_.IsProblem -or $_.IsNotJudged } | Should -BeNullOrEmpty
    }

    It 'finds what is wrong' {
        $finding = Test-RdpListener (Get-SamplePath 'rdp-wrapper-leftovers') | Where-Object CheckId -eq 'RDP1014'
        $finding.Outcome | Should -BeIn 'Warn', 'Fail'
        $finding.Proof | Should -Not -BeNullOrEmpty
        $finding.Manual | Should -Not -BeNullOrEmpty
    }

    It 'answers True or False with -Quiet' {
        Test-RdpListener (Get-SamplePath 'healthy') -Quiet | Should -BeTrue
        Test-RdpListener (Get-SamplePath 'rdp-wrapper-leftovers') -Quiet | Should -BeFalse
    }

    It 'runs the chosen checks of every file in the pipeline' {
        $findings = Get-ChildItem -Path $Samples -Filter *.json | Test-RdpListener -Id RDP1014
        @($findings | ForEach-Object { $_.CheckId } | Select-Object -Unique) | Should -Be 'RDP1014'
        @($findings).Count | Should -BeGreaterOrEqual @(Get-ChildItem -Path $Samples -Filter *.json).Count
    }

    It 'takes wildcards and a relative path' {
        Push-Location -LiteralPath $Samples
        try {
            @(Test-RdpListener ./healthy.json -Id RDP1*).Count | Should -BeGreaterThan 5
        }
        finally {
            Pop-Location
        }
    }

    It 'knows no checks of other areas' {
        Test-RdpListener (Get-SamplePath 'healthy') -Id RDP9999 -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'CheckNotFound,*'
    }

    It 'completes ids of its area' {
        $text = 'Test-RdpListener -Id RDP'
        $words = (TabExpansion2 -inputScript $text -cursorColumn $text.Length).CompletionMatches | ForEach-Object { $_.CompletionText }
        $words | Should -Contain 'RDP1014'
        $words | Where-Object { $_ -notlike 'RDP1*' } | Should -BeNullOrEmpty
    }
}

Describe 'Test-RdpListener of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Test-RdpListener -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Test-RdpListener of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'judges it' {
        $findings = Test-RdpListener -WarningAction SilentlyContinue
        $findings | Should -Not -BeNullOrEmpty
        $findings | Where-Object Outcome -eq Error | Should -BeNullOrEmpty
    }
}
