using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Facts;

/// <summary>The folders of the machine's private keys, and the key files that matter to Remote Desktop.</summary>
public sealed class MachineKeyFacts
{
    private readonly IHost host;
    private readonly MachineFacts machine;

    internal MachineKeyFacts(IHost host, MachineFacts machine)
    {
        this.host = host;
        this.machine = machine;
    }

    /// <summary>MachineKeys: where CSPs keep RSA keys of the machine.</summary>
    public Observed<string> FolderPath => machine.ProgramData.Select(path => path.TrimEnd('\\') + @"\Microsoft\Crypto\RSA\MachineKeys");

    /// <summary>Where CNG keeps keys of the machine.</summary>
    public Observed<string> CngFolderPath => machine.ProgramData.Select(path => path.TrimEnd('\\') + @"\Microsoft\Crypto\Keys");

    /// <summary>What MachineKeys is.</summary>
    public Observed<FileKind> FolderKind => FolderPath.Then(host.Files.ReadKind);

    /// <summary>Who may do what with MachineKeys.</summary>
    public Observed<SecurityDescriptor> FolderDescriptor => FolderPath.Then(path => DescriptorOf(path));

    /// <summary>The names of the key files in MachineKeys.</summary>
    public Observed<IReadOnlyList<string>> Entries => FolderPath.Then(host.Files.ReadEntries);

    /// <summary>The folders above a folder, from the drive's root down.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> Ancestors(string folder)
    {
        var ancestors = new List<string>();
        for (int at = folder.IndexOf('\\'); at >= 0; at = folder.IndexOf('\\', at + 1))
        {
            // The root keeps its backslash: "C:" alone is the current folder of the drive.
            ancestors.Add(ancestors.Count == 0 ? folder.Substring(0, at + 1) : folder.Substring(0, at));
        }

        return ancestors;
    }

    /// <summary>Who may do what with a folder or file.</summary>
    /// <param name="path">The full path.</param>
    public Observed<SecurityDescriptor> DescriptorOf(string path) => host.Files.ReadSddl(path).ToDescriptor();

    /// <summary>Who holds an account right.</summary>
    /// <param name="right">The right's constant.</param>
    public Observed<IReadOnlyList<string>> HoldersOf(string right) => host.AccountRights.ReadHolders(right);

    /// <summary>The key file of a certificate; absent when the certificate names no key.</summary>
    /// <param name="certificate">The certificate.</param>
    public Observed<KeyFile> KeyFileOf(StoredCertificate certificate) => certificate.PrivateKey.Then(key =>
        key.MachineKeySet
            ? FileNameOf(certificate, key).Then(name => Locate(certificate, key, name))
            : Observed.Failed<KeyFile>("the key is kept with a user and not with the machine", certificate.PrivateKey.Source));

    private Observed<KeyFile> Locate(StoredCertificate certificate, PrivateKeyEntry key, string name) =>
        (key.ProviderType == 0 ? CngFolderPath : FolderPath)
            .Select(folder => new KeyFile(host, certificate, key, folder + "\\" + name, folder));

    /// <summary>What the provider says; for a CSP that says nothing, the name is computed.</summary>
    private Observed<string> FileNameOf(StoredCertificate certificate, PrivateKeyEntry key)
    {
        string source = certificate.PrivateKey.Source;
        if (key.FileName.Length > 0)
        {
            return KeyFileName.IsPlausible(key.FileName)
                ? Observed.Present(key.FileName, source)
                : Observed.Failed<string>("the key file's name is not a file name", source);
        }

        if (key.ProviderType == 0)
        {
            return Observed.Failed<string>("the CNG provider does not say in which file the key is", source);
        }

        return machine.MachineGuid.Then(guid => KeyFileName.IsPlausible(guid)
            ? Observed.Present(KeyFileName.Of(key.Container, guid), source)
            : Observed.Failed<string>("MachineGuid is not an id", machine.MachineGuid.Source));
    }
}
