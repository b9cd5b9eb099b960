@{
    RootModule = if ($PSEdition -eq 'Core') { 'bin/net8.0/RdpTroubleshoot.dll' } else { 'bin/net462/RdpTroubleshoot.dll' }
    ModuleVersion = '0.1.0'
    CompatiblePSEditions = @('Desktop', 'Core')
    GUID = '0ee5e666-2a9f-4b2a-9c20-53d90ec35415'
    Author = 'RdpTroubleshoot contributors'
    CompanyName = 'RdpTroubleshoot contributors'
    Copyright = '(c) RdpTroubleshoot contributors. MIT licence.'
    Description = 'Finds out why Remote Desktop to a Windows host fails, and proves it: judges the listener, its services, its certificate and the private key behind it on the running machine or in a recording, and connections from outside stage by stage, and names root causes with the facts that show them. Repairs them with every change shown first, journalled and taken back with one command, and writes one script that does this through Azure Run Command.'
    PowerShellVersion = '5.1'
    DotNetFrameworkVersion = '4.6.2'
    RequiredAssemblies = if ($PSEdition -eq 'Core') { 'bin/net8.0/RdpTroubleshoot.Core.dll' } else { 'bin/net462/RdpTroubleshoot.Core.dll' }
    TypesToProcess = @('bin/RdpTroubleshoot.Types.ps1xml')
    FormatsToProcess = @('bin/RdpTroubleshoot.Format.ps1xml')
    CmdletsToExport = @(
        'ConvertFrom-RdpScriptOutput'
        'Export-RdpReport'
        'Export-RdpSnapshot'
        'Get-RdpCheck'
        'Get-RdpRepair'
        'Get-RdpSnapshot'
        'Import-RdpSnapshot'
        'New-RdpScript'
        'Repair-MachineKeyAcl'
        'Repair-RdpFirewall'
        'Repair-RdpHost'
        'Repair-RdpListener'
        'Repair-RdpService'
        'Repair-RdpTls'
        'Reset-RdpSelfSignedCert'
        'Resolve-RdpErrorCode'
        'Set-RdpCertificate'
        'Test-MachineKeyAcl'
        'Test-RdpCertificate'
        'Test-RdpConnection'
        'Test-RdpFirewall'
        'Test-RdpHost'
        'Test-RdpListener'
        'Test-RdpService'
        'Undo-RdpRepair'
    )
    FunctionsToExport = @()
    AliasesToExport = @()
    VariablesToExport = @()
    PrivateData = @{
        PSData = @{
            Tags = @('RDP', 'RemoteDesktop', 'RDS', 'TermService', 'Troubleshooting', 'Diagnostics', 'Certificate', 'MachineKeys', 'Windows', 'PSEdition_Desktop', 'PSEdition_Core')
            ReleaseNotes = 'First release: diagnosis of the listener, its services, its certificate and its private key, on the running host and from snapshots, and of connections from outside; repairs with a journal and their undo; one script for where the module is not installed.'
        }
    }
}
