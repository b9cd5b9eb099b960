namespace RdpTroubleshoot.Hosts;

/// <summary>Where a private key is kept (CRYPT_KEY_PROV_INFO, wincrypt.h). Nothing of the key itself.</summary>
public sealed record PrivateKeyEntry
{
    /// <summary>The provider, such as <c>Microsoft Enhanced Cryptographic Provider v1.0</c>.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The provider type: 1 is PROV_RSA_FULL; 0 means a CNG key storage provider.</summary>
    public long ProviderType { get; init; }

    /// <summary>The key container, such as <c>TSSecKeySet1</c>.</summary>
    public string Container { get; init; } = "";

    /// <summary>Whether the key is in the machine's key set (CRYPT_MACHINE_KEYSET) and not in a user's.</summary>
    public bool MachineKeySet { get; init; } = true;

    /// <summary>The key file's name as the provider gives it (unique container name); empty when it was not asked or did not say.</summary>
    public string FileName { get; init; } = "";

    /// <summary>
    /// The status of opening the key silently as <see cref="IMachinePort.Identity"/> (CryptAcquireCertificatePrivateKey): 0 opened,
    /// 0x80090016 keyset does not exist, 0x8009000B bad key state, 0x80090010 or 0x80070005 denied. The key is never exported.
    /// </summary>
    public Observed<uint> OpenStatus { get; init; } = Observed.NotCollected<uint>();
}
