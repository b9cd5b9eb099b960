BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
    $manifestPath = Join-Path $Root 'RdpTroubleshoot.psd1'
    $manifest = Test-ModuleManifest -Path $manifestPath -ErrorAction Stop -WarningVariable warnings -WarningAction SilentlyContinue
    $cmdlets = 'ConvertFrom-RdpScriptOutput', 'Export-RdpReport', 'Export-RdpSnapshot', 'Get-RdpCheck', 'Get-RdpRepair',
        'Get-RdpSnapshot', 'Import-RdpSnapshot', 'New-RdpScript', 'Repair-MachineKeyAcl', 'Repair-RdpFirewall',
        'Repair-RdpHost', 'Repair-RdpListener', 'Repair-RdpService', 'Repair-RdpTls', 'Reset-RdpSelfSignedCert',
        'Resolve-RdpErrorCode', 'Set-RdpCertificate', 'Test-MachineKeyAcl', 'Test-RdpCertificate', 'Test-RdpConnection',
        'Test-RdpFirewall', 'Test-RdpHost', 'Test-RdpListener', 'Test-RdpService', 'Undo-RdpRepair'
}

Describe 'The manifest' {
    It 'is in order' {
        $warnings | Should -BeNullOrEmpty
        $manifest.Name | Should -Be 'RdpTroubleshoot'
    }

    It 'exports the cmdlets and nothing else' {
        @($manifest.ExportedCmdlets.Keys | Sort-Object) | Should -Be $cmdlets
        $manifest.ExportedFunctions.Count | Should -Be 0
        $manifest.ExportedAliases.Count | Should -Be 0
        $manifest.ExportedVariables.Count | Should -Be 0
    }

    It 'says what it exports without wildcards' {
        Get-Content -LiteralPath $manifestPath -Raw | Should -Not -Match 'ToExport\s*=\s*[^\r\n]*\*'
    }

    It 'runs in both editions' {
        @($manifest.CompatiblePSEditions) | Should -Be 'Desktop', 'Core'
        $manifest.PowerShellVersion | Should -Be ([version] '5.1')
    }

    It 'names files that are there' {
        $text = Get-Content -LiteralPath $manifestPath -Raw
        $files = [regex]::Matches($text, "'(?<file>bin/[^']+)'") | ForEach-Object { $_.Groups['file'].Value }
        @($files).Count | Should -BeGreaterThan 4
        $missing = $files | Where-Object { -not (Test-Path -LiteralPath (Join-Path $Root $_)) }
        $missing | Should -BeNullOrEmpty
    }

    It 'has its help beside it' {
        Join-Path $Root 'en-US/RdpTroubleshoot.dll-Help.xml' | Should -Exist
        Join-Path $Root 'en-US/about_RdpTroubleshoot.help.txt' | Should -Exist
        Join-Path $Root 'en-US/about_RdpTroubleshoot_Repairs.help.txt' | Should -Exist
    }
}

Describe 'The module' {
    It 'gives the cmdlets when it is imported' {
        @(Get-Command -Module RdpTroubleshoot | Sort-Object -Property Name | ForEach-Object { $_.Name }) | Should -Be $cmdlets
    }

    It 'can be imported again without an error' {
        { Import-Module $manifestPath -Force -ErrorAction Stop } | Should -Not -Throw
    }

    It 'clashes with no other command' {
        foreach ($cmdlet in $cmdlets) {
            @(Get-Command -Name $cmdlet -All).Count | Should -Be 1
        }
    }
}
