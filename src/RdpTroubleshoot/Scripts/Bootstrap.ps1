# Finds why Remote Desktop to this machine fails. RdpTroubleshoot {version}: one file, nothing to install, nothing to download.
#
#   Job       Test: judge the machine. Repair: make the repairs in RepairId; without one, show the plan.
#             Snapshot: record the machine. Undo: take the repairs of RunId back; without one, list the runs.
#   Area      With Test: only these areas, such as Listener,Certificate.
#   Force     true: also repairs that drop sessions.        WhatIf    true: only show what would be done.
#   Part      Show this part of what did not fit the last time.
#   Folder    Where that is kept: %ProgramData%\RdpTroubleshoot\Reports when empty.
#   Snapshot  The path of a recorded host to judge in place of this machine.
#
# Ends with 0 nothing wrong, 1 an error, 2 wrong usage, 3 failing, 4 at risk, 5 incomplete; where it cannot run with
# 10 Constrained Language, 11 32-bit process, 12 .NET Framework older than 4.6.2, 13 not elevated, 14 the file was altered.
[CmdletBinding()]
param(
    [string] $Job = '{Job}',
    [string] $Area = '{Area}',
    [string] $RepairId = '{RepairId}',
    [string] $RunId = '{RunId}',
    [string] $Force = 'false',
    [string] $WhatIf = 'false',
    [string] $Part = '',
    [string] $Folder = '',
    [string] $Snapshot = ''
)

$ErrorActionPreference = 'Stop'
$isDesktop = $PSVersionTable.PSVersion.Major -lt 6

# In Constrained Language nothing below would run, and each line would say so in its own way.
if ("$($ExecutionContext.SessionState.LanguageMode)" -ne 'FullLanguage') {
    'RdpTroubleshoot cannot run: PowerShell is in Constrained Language here (AppLocker or App Control). Allow this script by its hash or signer.'
    exit 10
}

if ([IntPtr]::Size -ne 8) {
    'RdpTroubleshoot cannot run in a 32-bit process: it would see another registry. Start the 64-bit PowerShell (from 32-bit: %windir%\Sysnative).'
    exit 11
}

# Release 394802 is .NET Framework 4.6.2.
$release = if ($isDesktop) { [Microsoft.Win32.Registry]::GetValue('HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full', 'Release', 0) } else { 394802 }
if ($release -lt 394802) {
    "RdpTroubleshoot cannot run: it needs .NET Framework 4.6.2 or later, and release $release is installed. Install 4.8, or use PowerShell 7."
    exit 12
}

if (-not $Snapshot -and [Environment]::OSVersion.Platform -eq 'Win32NT') {
    $me = [Security.Principal.WindowsPrincipal]::new([Security.Principal.WindowsIdentity]::GetCurrent())
    if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
        'RdpTroubleshoot cannot run: it is not elevated, and could read little. Start PowerShell with Run as administrator.'
        exit 13
    }
}

# The program: a .NET assembly ({source}), packed with deflate.
$packed = @'
{payload}
'@
$expected = '{hash}'
try {
    $bytes = [IO.MemoryStream]::new()
    $unpack = [IO.Compression.DeflateStream]::new([IO.MemoryStream]::new([Convert]::FromBase64String($packed)), [IO.Compression.CompressionMode]::Decompress)
    $unpack.CopyTo($bytes)
    $actual = [BitConverter]::ToString([Security.Cryptography.SHA256CryptoServiceProvider]::new().ComputeHash($bytes.ToArray())).Replace('-', '')
}
catch {
    $actual = 'unreadable'
}

if ($actual -ne $expected) {
    'RdpTroubleshoot cannot run: this file was altered or damaged on its way. Make it again with New-RdpScript.'
    exit 14
}

# A relative path starts where the session is, which .NET does not know.
$paths = $ExecutionContext.SessionState.Path
if ($Folder) { $Folder = $paths.GetUnresolvedProviderPathFromPSPath($Folder) }
if ($Snapshot) { $Snapshot = $paths.GetUnresolvedProviderPathFromPSPath($Snapshot) }

$output = [IO.StringWriter]::new()
$code = 1
try {
    $entry = [Reflection.Assembly]::Load($bytes.ToArray()).GetType('RdpTroubleshoot.Script.ScriptEntry').GetMethod('Run')
    $parameters = @{
        Job = $Job; Area = $Area; RepairId = $RepairId; RunId = $RunId; Force = $Force
        WhatIf = $WhatIf; Part = $Part; Folder = $Folder; Snapshot = $Snapshot
    }
    $code = $entry.Invoke($null, [object[]] @($output, $parameters))
}
catch {
    'RdpTroubleshoot failed, which is a defect: {0}' -f $_.Exception.GetBaseException()
}

# One string a line, and none wider than a console but the last.
$output.ToString().TrimEnd().Split("`n")

# Where a session is not this script's own, exit would end it.
if ($Host.Name -ne 'ServerRemoteHost') {
    exit $code
}
