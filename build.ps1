<#
.SYNOPSIS
    Builds, tests or cleans RdpTroubleshoot. Runs in Windows PowerShell 5.1 and PowerShell 7; needs the .NET 10 SDK.
.PARAMETER Task
    Build: the module into bin/, so that RdpTroubleshoot.psd1 imports in place.
    Test: every tier of tests that this machine can run.
    Clean: removes what building left.
.PARAMETER Configuration
    Release (the default) or Debug.
.EXAMPLE
    ./build.ps1
.EXAMPLE
    ./build.ps1 -Task Test
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'

function Invoke-DotNet {
    param([string[]] $Argument)

    & dotnet @Argument
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $Argument failed with exit code $LASTEXITCODE."
    }
}

function Remove-Output {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param()

    Get-ChildItem -Path $PSScriptRoot -Recurse -Directory -Force |
        Where-Object { $_.Name -in 'bin', 'obj' } |
        Sort-Object -Property { $_.FullName.Length } -Descending |
        ForEach-Object { Remove-Item -LiteralPath $_.FullName -Recurse -Force }
}

if (-not (Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue)) {
    throw 'The .NET 10 SDK is needed and dotnet was not found: https://dotnet.microsoft.com/download'
}

switch ($Task) {
    'Build' {
        $project = Join-Path $PSScriptRoot 'src/RdpTroubleshoot/RdpTroubleshoot.csproj'
        Invoke-DotNet -Argument 'build', $project, '--configuration', $Configuration
    }
    'Test' { Invoke-DotNet -Argument 'run', '--project', (Join-Path $PSScriptRoot 'tests/Run') }
    'Clean' { Remove-Output }
}
