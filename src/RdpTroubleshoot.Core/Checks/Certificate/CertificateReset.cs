using System.Collections.Generic;
using RdpTroubleshoot.Facts;

namespace RdpTroubleshoot.Checks.Certificate;

/// <summary>How to have a new certificate by hand, by the role of the old one: what helps a self-signed one destroys a pinned one.</summary>
internal static class CertificateReset
{
    /// <summary>Keeps the self-signed certificate before it is deleted: its registry key holds it with the name of its key.</summary>
    public const string Backup = $@"Back up the store of the self-signed certificate: reg export ""{RegistryPaths.RemoteDesktopStore}"" C:\rdp-store.reg";

    private const string Delete = @"Delete the self-signed certificate: Get-ChildItem 'Cert:\LocalMachine\Remote Desktop' | Remove-Item";

    private const string Restart =
        "Restart-Service SessionEnv, wait for event 1056 in the System log, then: Restart-Service TermService -Force   (drops all Remote Desktop sessions)";

    /// <summary>For a self-signed certificate.</summary>
    public static IReadOnlyList<string> SelfSigned { get; } = [Backup, Delete, Restart];

    /// <summary>For a self-signed certificate whose key file is in the way.</summary>
    public static IReadOnlyList<string> WithKeyFile { get; } =
        [Backup, @"Move ""<key file>"" to another folder; leave every other file of MachineKeys where it is.", Delete, Restart];

    /// <summary>For a pinned certificate, or one from a template.</summary>
    public static IReadOnlyList<string> ImportAgain { get; } =
        ["Pinned or from a template: delete nothing; import the certificate again with its key (.pfx) for the local machine, or have it issued again, and bind it."];
}
