#Requires -Modules @{ ModuleName = 'Microsoft.PowerShell.PlatyPS'; ModuleVersion = '1.0' }
<#
.SYNOPSIS
    Makes en-US/RdpTroubleshoot.dll-Help.xml, which Get-Help reads, from the pages in docs/cmdlets.
.DESCRIPTION
    Export-MamlCommandHelp leaves the fences of code in the text of examples, gives links to pages that Get-Help cannot open, and adds an
    empty link to an online version. That is put right here.
.EXAMPLE
    ./docs/Update-Help.ps1
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param()

$ErrorActionPreference = 'Stop'

$pages = Join-Path $PSScriptRoot 'cmdlets'
$help = Join-Path (Join-Path (Split-Path $PSScriptRoot) 'en-US') 'RdpTroubleshoot.dll-Help.xml'
$maml = 'http://schemas.microsoft.com/maml/2004/10'

function ConvertTo-Example {
    <# Splits the text that stands in the introduction of an example into its code and what follows. #>
    param([System.Xml.XmlElement] $Example)

    $text = @($Example.introduction.para) -join "`n`n"
    if ($text -notmatch '(?s)^```powershell\n(?<code>.*?)\n```\s*(?<remarks>.*)$') {
        throw "An example does not begin with a block of PowerShell: $($Example.title)"
    }

    # PlatyPS puts U+0080 where a paragraph ends.
    $remarks = $Matches.remarks.Replace([string] [char] 0x80, '').Trim()
    $Example.SelectSingleNode('*[local-name() = "code"]').InnerText = $Matches.code
    # The empty paragraph parts it from the next example.
    Set-Paragraph -Parent $Example.SelectSingleNode('*[local-name() = "remarks"]') -Text "$remarks`n`n"
    Set-Paragraph -Parent $Example.introduction -Text ''
}

function Set-Paragraph {
    <# Puts the paragraphs of a text, each on one line, in place of what an element holds. #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes an element in memory.')]
    param([System.Xml.XmlElement] $Parent, [string] $Text)

    $Parent.InnerXml = ''
    foreach ($paragraph in $Text -split '\n\s*\n') {
        $element = $Parent.OwnerDocument.CreateElement('maml', 'para', $maml)
        $element.InnerText = $paragraph.Trim()
        $null = $Parent.AppendChild($element)
    }
}

function Repair-Help {
    <# Puts right what PlatyPS made of the pages. #>
    param([xml] $Document)

    foreach ($example in $Document.SelectNodes('//*[local-name() = "example"]')) {
        ConvertTo-Example -Example $example
    }

    foreach ($alert in $Document.SelectNodes('//*[local-name() = "alert"]')) {
        Set-Paragraph -Parent $alert -Text $alert.para
    }

    foreach ($paragraph in $Document.SelectNodes('//*[local-name() = "para"]')) {
        $paragraph.InnerText = $paragraph.InnerText -replace '\s*\n\s*', ' '
    }

    foreach ($link in $Document.SelectNodes('//*[local-name() = "navigationLink"]')) {
        if ($link.linkText -eq 'Online Version') {
            $null = $link.ParentNode.RemoveChild($link)
        }
        else {
            $link.SelectSingleNode('*[local-name() = "uri"]').InnerText = ''
        }
    }
}

function Write-HelpFile {
    <# Writes the help, the same on every system. #>
    param([xml] $Document)

    $settings = [System.Xml.XmlWriterSettings]::new()
    $settings.Indent = $true
    $settings.NewLineChars = "`n"
    $settings.Encoding = [System.Text.UTF8Encoding]::new($false)
    $writer = [System.Xml.XmlWriter]::Create($help, $settings)
    try {
        $Document.Save($writer)
        $writer.WriteRaw("`n")
    }
    finally {
        $writer.Dispose()
    }
}

$temporary = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())
try {
    $made = Get-ChildItem -Path $pages -Filter '*-*.md' |
        Sort-Object -Property Name |
        Import-MarkdownCommandHelp |
        Export-MamlCommandHelp -OutputFolder $temporary -WhatIf:$false -Confirm:$false
    $document = [xml] (Get-Content -LiteralPath $made -Raw -Encoding UTF8)
    Repair-Help -Document $document
    if ($PSCmdlet.ShouldProcess($help, 'Write help')) {
        $null = New-Item -ItemType Directory -Path (Split-Path $help) -Force
        Write-HelpFile -Document $document
        Get-Item -LiteralPath $help
    }
}
finally {
    Remove-Item -LiteralPath $temporary -Recurse -Force -ErrorAction SilentlyContinue -WhatIf:$false -Confirm:$false
}
