BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'Resolve-RdpErrorCode' {
    It 'explains 0x904 with 0x7 by the stage and not by a cause' {
        $pair = Resolve-RdpErrorCode 0x904 0x7
        $pair.Name | Should -Be 'disconnectReasonAtClientWinsockFDCLOSE'
        $pair.Extended.Hex | Should -Be '0x7'
        @($pair.Explanation.Stages).Count | Should -BeGreaterThan 5
        ($pair.Explanation.Means -join ' ') | Should -Match 'not a cause'
    }

    It 'finds the codes of a pasted dialog: <Text>' -TestCases @(
        @{ Text = "Error code: 0x904`r`nExtended error code: 0x7`r`nTimestamp (UTC): 11/24/26, 03:12:09 PM`r`nPress Ctrl+C to copy." }
        @{ Text = "Fehlercode: 0x904`nErweiterter Fehlercode: 0x7`nZeitstempel (UTC): 24.11.26, 15:12:09" }
        @{ Text = '0x904/0x7' }
        @{ Text = 'disconnect reason 2308, extended 7, server 10.0.0.4:3389' }
    ) {
        param($Text)

        $found = Resolve-RdpErrorCode $Text
        $found.Hex | Should -Be '0x904'
        $found.Extended.Hex | Should -Be '0x7'
    }

    It 'takes a dialog line by line' {
        $found = 'Error code: 0x904', 'Extended error code: 0x7', 'Timestamp (UTC): 11/24/26, 03:12:09 PM' | Resolve-RdpErrorCode
        @($found).Count | Should -Be 1
        $found.Extended.Hex | Should -Be '0x7'
    }

    It 'takes numbers as PowerShell reads them' {
        (0x904, 2055, -2146893044, 0xC000006D | Resolve-RdpErrorCode).Hex | Should -Be '0x904', '0x807', '0x8009030C', '0xC000006D'
    }

    It 'says of an unknown code that it is unknown' {
        $unknown = Resolve-RdpErrorCode 0x1104
        $unknown.IsKnown | Should -BeFalse
        $unknown.Certainty | Should -Be 'Inferred'
        $unknown.Commands | Should -Not -BeNullOrEmpty
    }

    It 'goes on after a text without a code' {
        $found = 'nonsense', 0x904 | Resolve-RdpErrorCode -ErrorVariable failures -ErrorAction SilentlyContinue
        $found.Hex | Should -Be '0x904'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'ErrorCodeNotFound,*'
    }

    It 'lists every code once in its family, with where it comes from' {
        $all = Resolve-RdpErrorCode -List
        @($all).Count | Should -BeGreaterThan 400
        @($all | Group-Object -Property Family, Hex | Where-Object Count -gt 1) | Should -BeNullOrEmpty
        $all | Where-Object { -not $_.Source -or -not $_.Meaning } | Should -BeNullOrEmpty
    }

    It 'completes codes and families' {
        foreach ($text in 'Resolve-RdpErrorCode 0x90', 'Resolve-RdpErrorCode 5 -Family Neg') {
            (TabExpansion2 -inputScript $text -cursorColumn $text.Length).CompletionMatches | Should -Not -BeNullOrEmpty
        }
    }

    It 'shows what fits 80 columns: <Command>' -TestCases @(
        @{ Command = 'Resolve-RdpErrorCode 0x904 0x7' }
        @{ Command = 'Resolve-RdpErrorCode 0x904 0x7 | Format-Table' }
        @{ Command = '(Resolve-RdpErrorCode 0x904 0x7).Explanation.Stages | Format-List' }
        @{ Command = 'Resolve-RdpErrorCode 0x3000008, STATUS_LOGON_FAILURE' }
        @{ Command = 'Resolve-RdpErrorCode -List' }
    ) {
        param($Command)

        $lines = & ([scriptblock]::Create($Command)) | Get-Shown
        ($lines -join '').Trim() | Should -Not -BeNullOrEmpty
        $lines | Where-Object { $_.TrimEnd().Length -gt 80 } | Should -BeNullOrEmpty
        $lines | Where-Object { $_ -match 'RdpTroubleshoot\.ErrorCodes\.' } | Should -BeNullOrEmpty
    }
}
