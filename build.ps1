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
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args -join ' ') failed with exit code $LASTEXITCODE."
    }
}

function Invoke-Build {
    Invoke-DotNet build (Join-Path $PSScriptRoot 'src/RdpTroubleshoot/RdpTroubleshoot.csproj') --configuration $Configuration
}

function Invoke-Test {
    Invoke-DotNet run --project (Join-Path $PSScriptRoot 'tests/Run')
}

function Invoke-Clean {
    Get-ChildItem -Path $PSScriptRoot -Recurse -Directory -Force |
        Where-Object { $_.Name -in 'bin', 'obj' } |
        Sort-Object -Property { $_.FullName.Length } -Descending |
        ForEach-Object { Remove-Item -LiteralPath $_.FullName -Recurse -Force }
}

if (-not (Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue)) {
    throw 'The .NET 10 SDK is needed and dotnet was not found: https://dotnet.microsoft.com/download'
}

foreach ($one in $Task) {
    & "Invoke-$one"
}
