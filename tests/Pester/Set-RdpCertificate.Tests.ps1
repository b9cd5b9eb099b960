BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
    $thumbprint = '7A3F0C5D2B1E4A69887766554433221100FFEEDD'
    $sample = Get-SamplePath 'pinned-certificate-gone'
}

Describe 'Set-RdpCertificate' {
    It 'refuses a certificate that the machine does not have, and names it' {
        $result = Set-RdpCertificate $thumbprint -Snapshot $sample -WhatIf
        $result.RepairId | Should -Be 'FIX3009'
        $result.Outcome | Should -Be 'Refused'
        $result.Changes | Should -BeNullOrEmpty
        $result.Refusals[0].Reason | Should -Match $thumbprint
    }

    It 'takes a thumbprint as people copy it: <Text>' -TestCases @(
        @{ Text = '7a3f0c5d2b1e4a69887766554433221100ffeedd' }
        @{ Text = '7a 3f 0c 5d 2b 1e 4a 69 88 77 66 55 44 33 22 11 00 ff ee dd' }
        @{ Text = '7A:3F:0C:5D:2B:1E:4A:69:88:77:66:55:44:33:22:11:00:FF:EE:DD' }
        @{ Text = [char] 0x200E + '7a3f0c5d2b1e4a69887766554433221100ffeedd' }
    ) {
        param($Text)

        (Set-RdpCertificate $Text -Snapshot $sample -WhatIf).Refusals[0].Reason | Should -Match $thumbprint
    }

    It 'takes the thumbprint of an object in the pipeline' {
        $result = [pscustomobject] @{ Thumbprint = $thumbprint } | Set-RdpCertificate -Snapshot $sample -WhatIf
        $result.Refusals[0].Reason | Should -Match $thumbprint
    }

    It 'says when a text is no thumbprint' {
        Set-RdpCertificate 'CN=vm01' -Snapshot $sample -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'ThumbprintNotUnderstood,*'
    }

    It 'refuses a recording without -WhatIf' {
        Set-RdpCertificate $thumbprint -Snapshot $sample -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordingCannotBeRepaired,*'
    }
}

Describe 'Set-RdpCertificate of this machine elsewhere than on Windows' -Skip:($env:OS -eq 'Windows_NT') {
    It 'says that it needs Windows' {
        Set-RdpCertificate $thumbprint -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'LiveHostNeedsWindows,*'
    }
}

Describe 'Set-RdpCertificate of this machine' -Tag Windows -Skip:($env:OS -ne 'Windows_NT') {
    It 'refuses a certificate that is not there' {
        (Set-RdpCertificate $thumbprint -WhatIf -WarningAction SilentlyContinue).Outcome | Should -Be 'Refused'
    }
}
