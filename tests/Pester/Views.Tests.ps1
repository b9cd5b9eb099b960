BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'What is shown' {
    It 'fits 80 columns and has nothing cut off: <Command>' -TestCases @(
        @{ Command = 'Test-RdpHost samples/network-service-lost-key.json' }
        @{ Command = 'Test-RdpHost samples/rdp-wrapper-leftovers.json' }
        @{ Command = 'Test-RdpHost samples/healthy.json' }
        @{ Command = 'Test-RdpHost samples/hardened-will-fail.json | Format-List' }
        @{ Command = 'Test-RdpHost samples/hardened-will-fail.json | Format-Table' }
        @{ Command = '(Test-RdpHost samples/hardened-will-fail.json).RootCauses' }
        @{ Command = '(Test-RdpHost samples/hardened-will-fail.json).RootCauses | Format-List' }
        @{ Command = '(Test-RdpHost samples/hardened-will-fail.json).RootCauses[0].Proof' }
        @{ Command = 'Test-RdpCertificate samples/orphan-certificate.json' }
        @{ Command = 'Test-RdpCertificate samples/orphan-certificate.json | Format-List' }
        @{ Command = 'Import-RdpSnapshot samples/*.json' }
        @{ Command = 'Repair-RdpHost -Snapshot samples/rdp-wrapper-leftovers.json -WhatIf' }
        @{ Command = 'Repair-RdpHost -Snapshot samples/pinned-certificate-gone.json -WhatIf' }
        @{ Command = 'Repair-RdpHost -Snapshot samples/pinned-certificate-gone.json -WhatIf | Format-List' }
        @{ Command = 'Repair-RdpListener -Snapshot samples/healthy.json -WhatIf | Format-Table' }
        @{ Command = 'Get-RdpCheck' }
        @{ Command = 'Get-RdpCheck RDP4001 | Format-List' }
    ) {
        param($Command)

        Push-Location -LiteralPath $Root
        try {
            $lines = & ([scriptblock]::Create($Command)) | Get-Shown
        }
        finally {
            Pop-Location
        }

        ($lines -join '').Trim() | Should -Not -BeNullOrEmpty
        $lines | Where-Object { $_.TrimEnd().Length -gt 80 } | Should -BeNullOrEmpty
        $lines | Where-Object { $_.TrimEnd() -match '(\.\.\.|\u2026)$' } | Should -BeNullOrEmpty
        $lines | Where-Object { $_ -match 'RdpTroubleshoot\.(Judgement|Checks|Snapshots)\.' } | Should -BeNullOrEmpty
    }

    It 'begins with the verdict and names the root cause, its proof and what to do' {
        $text = (Test-RdpHost (Get-SamplePath 'network-service-lost-key') | Get-Shown) -join "`n"
        $text | Should -Match 'VM01  Failing: 1 root cause'
        $text | Should -Match 'RDP4001  NETWORK SERVICE cannot read the private key'
        $text | Should -Match 'proof '
        $text | Should -Match 'leads to  RDP9104'
        $text | Should -Match 'fix       Repair-MachineKeyAcl'
    }

    It 'groups findings by machine' {
        $text = (Test-RdpListener (Get-SamplePath 'healthy') | Get-Shown) -join "`n"
        $text | Should -Match 'ComputerName: VM01'
        $text | Should -Match 'Outcome\s+CheckId\s+Summary'
    }
}
