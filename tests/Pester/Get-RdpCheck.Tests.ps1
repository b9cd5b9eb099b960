BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Get-RdpCheck' {
    It 'lists every check once, with why it matters' {
        $checks = Get-RdpCheck
        @($checks).Count | Should -BeGreaterThan 50
        @($checks | Select-Object -ExpandProperty Id -Unique).Count | Should -Be @($checks).Count
        $checks | Where-Object { -not $_.Why -or -not $_.Manual } | Should -BeNullOrEmpty
    }

    It 'has a page for every check in the source' {
        Get-RdpCheck | Where-Object { -not (Test-Path -LiteralPath (Join-Path $Root $_.Link)) } | Should -BeNullOrEmpty
    }

    It 'takes ids, wildcards and areas' {
        (Get-RdpCheck rdp4001).Id | Should -Be 'RDP4001'
        Get-RdpCheck RDP1??? | Where-Object Area -ne Listener | Should -BeNullOrEmpty
        Get-RdpCheck -Area Service, Certificate | Select-Object -ExpandProperty Area -Unique | Should -Be 'Service', 'Certificate'
    }

    It 'takes findings and root causes from the pipeline' {
        Test-MachineKeyAcl (Get-SamplePath 'network-service-lost-key') -Id RDP4001 | Get-RdpCheck | Select-Object -ExpandProperty Id | Should -Be 'RDP4001'
        (Test-RdpHost (Get-SamplePath 'orphan-certificate')).RootCauses | Get-RdpCheck | Select-Object -ExpandProperty Id | Should -Be 'RDP3007'
    }

    It 'goes on after an id that no check has' {
        $checks = Get-RdpCheck RDP9999, RDP4001 -ErrorVariable failures -ErrorAction SilentlyContinue
        $checks.Id | Should -Be 'RDP4001'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'CheckNotFound,*'
        $failures[0].TargetObject | Should -Be 'RDP9999'
    }

    It 'completes ids and areas' {
        foreach ($text in 'Get-RdpCheck RDP400', 'Get-RdpCheck -Area Ma') {
            (TabExpansion2 -inputScript $text -cursorColumn $text.Length).CompletionMatches | Should -Not -BeNullOrEmpty
        }
    }
}
