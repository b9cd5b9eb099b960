BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
}

Describe 'New-RdpScript' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        $null = New-Item -ItemType Directory -Path $folder
        $path = Join-Path $folder 'rdp.ps1'
    }

    It 'writes one file that every Windows PowerShell reads, and puts it out with -PassThru only' {
        New-RdpScript $path | Should -BeNullOrEmpty
        (New-RdpScript $path -Force -PassThru).FullName | Should -Be $path
        [System.IO.File]::ReadAllText($path) | Should -Not -Match '[^\x00-\x7F]'
        (Get-Item -LiteralPath $path).Length | Should -BeLessThan 600KB
        $errors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseFile($path, [ref] $null, [ref] $errors)
        $errors | Should -BeNullOrEmpty
    }

    It 'overwrites only with -Force, and writes nothing with -WhatIf' {
        New-RdpScript $path -WhatIf
        $path | Should -Not -Exist
        Set-Content -LiteralPath $path -Value 'mine'
        { New-RdpScript $path -ErrorAction Stop } | Should -Throw -ErrorId 'ScriptExists,*'
        Get-Content -LiteralPath $path | Should -Be 'mine'
    }

    It 'writes no script that would fail where it is run: <Id>' -TestCases @(
        @{ Id = 'RepairNotFound'; Arguments = @{ RepairId = 'FIX9999' } }
        @{ Id = 'ScriptAreaNotOfHost'; Arguments = @{ Area = 'Link' } }
        @{ Id = 'ScriptRunInvalid'; Arguments = @{ RunId = '../evil' } }
    ) {
        param($Id, $Arguments)

        New-RdpScript $path @Arguments -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $path | Should -Not -Exist
    }

    It 'judges where it is run, in 4,096 bytes, and ends with the code of the verdict' {
        New-RdpScript $path
        $lines = & $path -Snapshot (Get-SamplePath 'network-service-lost-key') -Folder $folder
        $LASTEXITCODE | Should -Be 3
        [System.Text.Encoding]::UTF8.GetByteCount($lines -join "`r`n") | Should -BeLessOrEqual 4096
        $lines -join "`n" | Should -Match 'RDP4001  NETWORK SERVICE cannot read'
        $lines[-1] | Should -Match '^RDPT1:.*:$'
        $null = & $path -Snapshot (Get-SamplePath 'healthy') -Folder $folder
        $LASTEXITCODE | Should -Be 0
    }

    It 'does what was set when it was made, and what it is told' {
        New-RdpScript $path Repair
        $plan = (& $path -Snapshot (Get-SamplePath 'network-service-lost-key') -Folder $folder) -join "`n"
        $plan | Should -Match 'Nothing was changed\. To do it: Job=Repair RepairId=FIX4001'
        (& $path -Job Test -Snapshot (Get-SamplePath 'network-service-lost-key') -Folder $folder) -join "`n" | Should -Not -Match 'Nothing was changed'
    }

    It 'takes relative paths from where the session is, and not the process' {
        New-RdpScript $path
        Copy-Item -LiteralPath (Get-SamplePath 'network-service-lost-key') -Destination (Join-Path $folder 'here.json')
        Push-Location -LiteralPath $folder
        try {
            $null = & $path -Snapshot here.json -Folder reports
            $LASTEXITCODE | Should -Be 3
        }
        finally {
            Pop-Location
        }

        @(Get-ChildItem -LiteralPath (Join-Path $folder 'reports')).Count | Should -Be 1
    }

    It 'does not run when it was altered on its way' {
        New-RdpScript $path
        $text = [System.IO.File]::ReadAllText($path)
        $middle = [int] ($text.Length / 2)
        $letter = if ($text[$middle] -ceq 'A') { 'B' } else { 'A' }
        [System.IO.File]::WriteAllText($path, $text.Remove($middle, 1).Insert($middle, $letter))
        & $path -Snapshot (Get-SamplePath 'healthy') | Should -BeLike '*altered or damaged*'
        $LASTEXITCODE | Should -Be 14
    }
}
