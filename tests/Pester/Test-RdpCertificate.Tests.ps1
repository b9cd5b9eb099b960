BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Test-RdpCertificate' {
    It 'judges its own area only' {
        $findings = Test-RdpCertificate (Get-SamplePath 'healthy')
        @($findings | ForEach-Object { $_.Area } | Select-Object -Unique) | Should -Be 'Certificate'
        $findings | ForEach-Object { $_.ComputerName } | Select-Object -Unique | Should -Be 'VM01'
        $findings | Where-Object { $_.IsProblem -or $_.IsNotJudged } | Should -BeNullOrEmpty
    }

    It 'finds what is wrong' {
        $finding = Test-RdpCertificate (Get-SamplePath 'orphan-certificate') | Where-Object CheckId -eq 'RDP3007'
        $finding.Outcome | Should -BeIn 'Warn', 'Fail'
        $finding.Proof | Should -Not -BeNullOrEmpty
        $finding.Manual | Should -Not -BeNullOrEmpty
    }

    It 'answers True or False with -Quiet' {
        Test-RdpCertificate (Get-SamplePath 'healthy') -Quiet | Should -BeTrue
        Test-RdpCertificate (Get-SamplePath 'orphan-certificate') -Quiet | Should -BeFalse
    }

    It 'runs the chosen checks of every file in the pipeline' {
        $findings = Get-ChildItem -Path $Samples -Filter *.json | Test-RdpCertificate -Id RDP3007
        @($findings | ForEach-Object { $_.CheckId } | Select-Object -Unique) | Should -Be 'RDP3007'
        @($findings).Count | Should -BeGreaterOrEqual @(Get-ChildItem -Path $Samples -Filter *.json).Count
    }

    It 'takes wildcards and a relative path' {
        Push-Location -LiteralPath $Samples
        try {
            @(Test-RdpCertificate ./healthy.json -Id RDP3*).Count | Should -BeGreaterThan 5
        }
        finally {
            Pop-Location
        }
    }

    It 'knows no checks of other areas' {
        Test-RdpCertificate (Get-SamplePath 'healthy') -Id RDP9999 -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'CheckNotFound,*'
    }

    It 'completes ids of its area' {
        $text = 'Test-RdpCertificate -Id RDP'
        $words = (TabExpansion2 -inputScript $text -cursorColumn $text.Length).CompletionMatches | ForEach-Object { $_.CompletionText }
        $words | Should -Contain 'RDP3007'
        $words | Where-Object { $_ -notlike 'RDP3*' } | Should -BeNullOrEmpty
    }
}

Describe 'Test-RdpCertificate of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Test-RdpCertificate -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Test-RdpCertificate of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'judges it' {
        $findings = Test-RdpCertificate -WarningAction SilentlyContinue
        $findings | Should -Not -BeNullOrEmpty
        $findings | Where-Object Outcome -eq Error | Should -BeNullOrEmpty
    }
}
