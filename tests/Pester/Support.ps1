# Imports the module that was built in this repository. Dot-source it in BeforeAll. Works in Windows PowerShell 5.1 and PowerShell 7.

$Root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
$Samples = Join-Path $Root 'samples'
Import-Module (Join-Path $Root 'RdpTroubleshoot.psd1') -ErrorAction Stop

function Get-SamplePath {
    param([string] $Name)

    Join-Path $Samples "$Name.json"
}

function Get-Shown {
    <# What a console of 80 columns shows of its input, without colours. #>
    param([Parameter(ValueFromPipeline = $true)] $InputObject)

    begin { $all = New-Object System.Collections.Generic.List[object] }
    process { $all.Add($InputObject) }
    end {
        $text = $all | Out-String -Width 80
        [regex]::Replace($text, '\x1b\[[0-9;]*m', '') -split '\r?\n'
    }
}

function Get-Told {
    <# What another PowerShell, without a person, writes to its console: texts of -WhatIf go to the host and to no stream. #>
    param([scriptblock] $Code)

    $support = Join-Path $PSScriptRoot 'Support.ps1'
    $executable = (Get-Process -Id $PID).Path
    & $executable -NoProfile -NonInteractive -Command ". '$support'; $Code" 2>&1 | ForEach-Object { "$_" }
}
