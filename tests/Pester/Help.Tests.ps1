BeforeDiscovery {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
    Import-Module (Join-Path $root 'RdpTroubleshoot.psd1') -ErrorAction Stop
    $cmdlets = Get-Command -Module RdpTroubleshoot | ForEach-Object { @{ Name = $_.Name } }

    # An example that names a recording runs everywhere; the others need Windows or another machine.
    $examples = foreach ($cmdlet in $cmdlets) {
        foreach ($example in (Get-Help -Name $cmdlet.Name -Full).examples.example) {
            if ($example.code -like '*samples/*') {
                @{ Name = $cmdlet.Name; Code = $example.code }
            }
        }
    }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'The help of <Name>' -ForEach $cmdlets {
    BeforeAll {
        $help = Get-Help -Name $Name -Full
    }

    It 'has a synopsis of its own' {
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -BeLike "*$Name*"
    }

    It 'describes every parameter' {
        $common = [System.Management.Automation.Cmdlet]::CommonParameters
        foreach ($parameter in (Get-Command -Name $Name).Parameters.Keys | Where-Object { $_ -notin $common }) {
            ((Get-Help -Name $Name -Parameter $parameter).description | Out-String).Trim() | Should -Not -BeNullOrEmpty -Because $parameter
        }
    }

    It 'has three examples or more' {
        @($help.examples.example).Count | Should -BeGreaterOrEqual 3
    }

    It 'shows no placeholder and no markup' {
        $shown = $help | Out-String -Width 80
        foreach ($debris in '{{', '}}', '```', '&lt;', '](', '**', [string] [char] 0x80) {
            $shown.Contains($debris) | Should -BeFalse -Because $debris
        }
    }
}

Describe 'An example of <Name> on a recording' -ForEach $examples {
    It 'runs without an error: <Code>' {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        $null = New-Item -ItemType Directory -Path $folder
        Copy-Item -LiteralPath $Samples -Destination $folder -Recurse
        Push-Location -LiteralPath $folder
        try {
            $shown = & ([scriptblock]::Create("`$ErrorActionPreference = 'Stop'`n" + $Code)) | Out-String
            if ($Code -notlike '*-WhatIf*') {
                $shown.Trim() | Should -Not -BeNullOrEmpty
            }
        }
        finally {
            Pop-Location
        }
    }
}

Describe 'about_RdpTroubleshoot' {
    It 'is found and names every cmdlet' {
        $text = Get-Help -Name about_RdpTroubleshoot | Out-String
        foreach ($cmdlet in Get-Command -Module RdpTroubleshoot) {
            $text | Should -Match $cmdlet.Name
        }
    }
}

Describe 'about_RdpTroubleshoot_Repairs' {
    It 'is found and names every cmdlet that repairs' {
        $text = Get-Help -Name about_RdpTroubleshoot_Repairs | Out-String
        foreach ($cmdlet in Get-Command -Module RdpTroubleshoot | Where-Object Name -match 'Repair|^Reset|^Set') {
            $text | Should -Match $cmdlet.Name
        }
    }
}
