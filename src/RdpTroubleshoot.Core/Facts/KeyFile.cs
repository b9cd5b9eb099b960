using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Facts;

/// <summary>The file in which the private key of a certificate is kept.</summary>
public sealed class KeyFile
{
    private readonly IHost host;

    internal KeyFile(IHost host, StoredCertificate certificate, PrivateKeyEntry key, string path, string folder)
    {
        this.host = host;
        Certificate = certificate;
        Key = key;
        Path = path;
        Folder = folder;
    }

    /// <summary>The certificate.</summary>
    public StoredCertificate Certificate { get; }

    /// <summary>The key's provider and container.</summary>
    public PrivateKeyEntry Key { get; }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The folder that it lies in.</summary>
    public string Folder { get; }

    /// <summary>The name without the folder.</summary>
    public string Name => Path.Substring(Folder.Length + 1);

    /// <summary>Whether the key belongs to a cryptographic service provider (CSP) and not to a CNG provider.</summary>
    public bool IsCsp => Key.ProviderType != 0;

    /// <summary>Whether it is there.</summary>
    public Observed<FileKind> Kind => host.Files.ReadKind(Path);

    /// <summary>Who may do what with it.</summary>
    public Observed<SecurityDescriptor> Descriptor => host.Files.ReadSddl(Path).ToDescriptor();
}
