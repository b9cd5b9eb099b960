BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Test-RdpFirewall' {
    It 'judges its own area only' {
        $findings = Test-RdpFirewall (Get-SamplePath 'healthy')
        @($findings | ForEach-Object { $_.Area } | Select-Object -Unique) | Should -Be 'Firewall'
        $findings | ForEach-Object { $_.ComputerName } | Select-Object -Unique | Should -Be 'VM01'
        $findings | Where-Object { $_.IsProblem -or $_.IsNotJudged } | Should -BeNullOrEmpty
    }

    It 'finds what is wrong' {
        $finding = Test-RdpFirewall (Get-SamplePath 'firewall-rule-off') | Where-Object CheckId -eq 'RDP7001'
        $finding.Outcome | Should -BeIn 'Warn', 'Fail'
        $finding.Proof | Should -Not -BeNullOrEmpty
        $finding.Manual | Should -Not -BeNullOrEmpty
    }

    It 'answers True or False with -Quiet' {
        Test-RdpFirewall (Get-SamplePath 'healthy') -Quiet | Should -BeTrue
        Test-RdpFirewall (Get-SamplePath 'firewall-rule-off') -Quiet | Should -BeFalse
    }

    It 'runs the chosen checks of every file in the pipeline' {
        $findings = Get-ChildItem -Path $Samples -Filter *.json | Test-RdpFirewall -Id RDP7001
        @($findings | ForEach-Object { $_.CheckId } | Select-Object -Unique) | Should -Be 'RDP7001'
        @($findings).Count | Should -BeGreaterOrEqual @(Get-ChildItem -Path $Samples -Filter *.json).Count
    }

    It 'takes wildcards and a relative path' {
        Push-Location -LiteralPath $Samples
        try {
            @(Test-RdpFirewall ./healthy.json -Id RDP7*).Count | Should -BeGreaterThan 5
        }
        finally {
            Pop-Location
        }
    }

    It 'knows no checks of other areas' {
        Test-RdpFirewall (Get-SamplePath 'healthy') -Id RDP9999 -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'CheckNotFound,*'
    }

    It 'completes ids of its area' {
        $text = 'Test-RdpFirewall -Id RDP'
        $words = (TabExpansion2 -inputScript $text -cursorColumn $text.Length).CompletionMatches | ForEach-Object { $_.CompletionText }
        $words | Should -Contain 'RDP7001'
        $words | Where-Object { $_ -notlike 'RDP7*' } | Should -BeNullOrEmpty
    }
}

Describe 'Test-RdpFirewall of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Test-RdpFirewall -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Test-RdpFirewall of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'judges it' {
        $findings = Test-RdpFirewall -WarningAction SilentlyContinue
        $findings | Should -Not -BeNullOrEmpty
        $findings | Where-Object Outcome -eq Error | Should -BeNullOrEmpty
    }
}
