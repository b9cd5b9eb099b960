BeforeDiscovery {
    $hasAnalyzer = [bool] (Get-Module -ListAvailable -Name PSScriptAnalyzer)
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
    $files = Get-ChildItem -Path $root -Recurse -File -Include *.ps1, *.psd1 |
        Where-Object { $_.FullName -notmatch '[\\/](bin|obj|out)[\\/]' } |
        ForEach-Object { @{ Name = $_.FullName.Substring($root.Length + 1); Path = $_.FullName } }
}

Describe '<Name>' -ForEach $files {
    It 'is ASCII, so that Windows PowerShell reads it whatever its code page' {
        [System.IO.File]::ReadAllText($Path) | Should -Not -Match '[^\x00-\x7F]'
    }

    It 'is written as the script analyzer wants it' -Skip:(-not $hasAnalyzer) {
        $settings = @{
            # Variables that Pester hands from BeforeAll to It look unused to it.
            ExcludeRules = @('PSUseDeclaredVarsMoreThanAssignments')
            Rules = @{ PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = @('5.1', '7.0') } }
        }
        Invoke-ScriptAnalyzer -Path $Path -Settings $settings | ForEach-Object { "$($_.Line): $($_.RuleName) $($_.Message)" } | Should -BeNullOrEmpty
    }
}
