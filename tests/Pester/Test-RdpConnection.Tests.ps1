BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')

    # One port of this machine that accepts and never answers, and one that refuses: no server is needed.
    $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $listener.Start()
    $silent = $listener.LocalEndpoint.Port
    $free = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $free.Start()
    $closed = $free.LocalEndpoint.Port
    $free.Stop()
}

AfterAll {
    $listener.Stop()
}

Describe 'Test-RdpConnection' {
    It 'says of a closed port that nothing listens there, and what to run on the host' {
        $diagnosis = Test-RdpConnection 127.0.0.1 -Port $closed
        $diagnosis.Verdict | Should -Be 'Failing'
        $diagnosis.Stage | Should -Be 'Tcp'
        $diagnosis.Port | Should -Be $closed
        $diagnosis.RootCauses[0].CheckId | Should -Be 'RDP10002'
        $diagnosis.RootCauses[0].Manual -join ' ' | Should -Match 'Test-RdpHost'
    }

    It 'says of a port that accepts and stays silent that the request gets no answer' {
        $diagnosis = Test-RdpConnection "127.0.0.1:$silent" -TimeoutSeconds 1
        $diagnosis.Stage | Should -Be 'Negotiation'
        $diagnosis.RootCauses[0].CheckId | Should -Be 'RDP10008'
    }

    It 'takes rows of a table, with and without a port' {
        $rows = "ComputerName,Port`n127.0.0.1,$closed`n127.0.0.1:$closed," | ConvertFrom-Csv
        ($rows | Test-RdpConnection).Port | Should -Be $closed, $closed
    }

    It 'takes objects that name their computer as others do' {
        $objects = @(
            [pscustomobject]@{ DNSHostName = '127.0.0.1'; Name = 'not.invalid'; Port = $closed }
            [pscustomobject]@{ IPAddress = [ipaddress] '127.0.0.1'; Port = $closed }
        )
        ($objects | Test-RdpConnection).Stage | Should -Be 'Tcp', 'Tcp'
    }

    It 'answers False with Quiet, one for each target' {
        Test-RdpConnection "127.0.0.1:$closed", "127.0.0.1:$closed" -Quiet | Should -Be $false, $false
    }

    It 'goes on after what is no target' {
        $found = Test-RdpConnection 'a b', '', "127.0.0.1:$closed" -ErrorVariable failures -ErrorAction SilentlyContinue
        @($found).Count | Should -Be 1
        $failures.Count | Should -Be 2
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'TargetNotUnderstood,*'
    }

    It 'ends the rest once the first result is there' {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        Test-RdpConnection "127.0.0.1:$silent", "127.0.0.1:$closed" -TimeoutSeconds 60 | Select-Object -First 1 | ForEach-Object Port | Should -Be $closed
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 10
    }

    It 'looks the same after Export-Clixml' {
        $file = Join-Path $TestDrive 'connection.xml'
        $diagnosis = Test-RdpConnection "127.0.0.1:$closed"
        $diagnosis | Export-Clixml -LiteralPath $file
        $copy = Import-Clixml -LiteralPath $file
        ($copy | Get-Shown) | Should -Be ($diagnosis | Get-Shown)
        ($copy | Format-List | Get-Shown) | Should -Be ($diagnosis | Format-List | Get-Shown)
        ($copy | Format-Table | Get-Shown) | Should -Be ($diagnosis | Format-Table | Get-Shown)
        $copy.Stage | Should -Be 'Tcp'
    }

    It 'shows what fits 80 columns: <Command>' -TestCases @(
        @{ Command = '$d' }
        @{ Command = '$d | Format-Table' }
        @{ Command = '$d | Format-List' }
        @{ Command = '$d.RootCauses.Causes' }
        @{ Command = '$d.Observation' }
        @{ Command = '$d.Observation.Addresses' }
        @{ Command = '$d.Observation.Negotiations' }
    ) {
        param($Command)

        $d = Test-RdpConnection "127.0.0.1:$silent" -TimeoutSeconds 1
        $d | Should -Not -BeNullOrEmpty
        $lines = & ([scriptblock]::Create($Command)) | Get-Shown
        ($lines -join '').Trim() | Should -Not -BeNullOrEmpty
        $lines | Where-Object { $_.TrimEnd().Length -gt 80 } | Should -BeNullOrEmpty
        $lines | Where-Object { $_ -match 'RdpTroubleshoot\.' } | Should -BeNullOrEmpty
    }
}
