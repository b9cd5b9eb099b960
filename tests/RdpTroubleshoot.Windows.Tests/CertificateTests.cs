using System;
using System.Linq;
using RdpTroubleshoot.Hosts;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

public class CertificateTests
{
    private const string Store = @"LocalMachine\Remote Desktop";

    /// <summary>NTE_BAD_KEYSET (winerror.h).</summary>
    private const uint KeysetDoesNotExist = 0x80090016;

    /// <summary>CRYPT_E_NO_KEY_PROPERTY (winerror.h): what wine answers whenever a key does not open.</summary>
    private const uint AnyFailureUnderWine = 0x8009200B;

    private readonly LiveHost host = new();

    [OnWindowsFact]
    public void A_store_that_does_not_exist_is_absent_and_is_not_made()
    {
        string store = @"LocalMachine\RdpTroubleshootTests" + Guid.NewGuid().ToString("N");
        Assert.Equal(ObservedState.Absent, host.Certificates.ReadStore(store).State);
        Assert.Equal(ObservedState.Absent, host.Certificates.ReadStore(store).State);
    }

    [OnWindowsFact]
    public void A_store_without_certificates_is_an_empty_list()
    {
        using var planted = new PlantedStore();
        Assert.Empty(host.Certificates.ReadStore(planted.FullName).Value);
    }

    [OnWindowsFact]
    public void A_user_store_is_not_read() => Assert.Equal(ObservedState.Failed, host.Certificates.ReadStore(@"CurrentUser\My").State);

    [OnWindowsFact]
    public void A_certificate_is_read_whole_and_without_a_key_that_nobody_named()
    {
        using var planted = PlantedCertificate.WithoutKey("Remote Desktop");
        CertificateEntry entry = Find(planted);
        Assert.Equal(planted.Der, entry.Der);
        Assert.Equal(ObservedState.Absent, entry.PrivateKey.State);
    }

    [OnWindowsFact]
    public void A_certificate_whose_key_container_is_missing_still_says_where_the_key_should_be()
    {
        string container = "RdpTroubleshootTests" + Guid.NewGuid().ToString("N");
        using var planted = PlantedCertificate.WithKey("Remote Desktop", container, machine: true);
        PrivateKeyEntry key = Find(planted).PrivateKey.Value;
        Assert.Equal(PlantedCertificate.Provider, key.Provider);
        Assert.Equal(1, key.ProviderType);
        Assert.Equal(container, key.Container);
        Assert.True(key.MachineKeySet);
        Assert.Equal("", key.FileName);
        Assert.Equal(Platform.IsWine ? AnyFailureUnderWine : KeysetDoesNotExist, key.OpenStatus.Value);
    }

    [OnWindowsFact]
    public void Looking_at_a_missing_key_does_not_make_one()
    {
        string container = "RdpTroubleshootTests" + Guid.NewGuid().ToString("N");
        using var planted = PlantedCertificate.WithKey("Remote Desktop", container, machine: true);
        _ = Find(planted);
        Assert.False(PlantedKey.Exists(container));
    }

    [OnWindowsFact]
    public void A_key_of_a_user_is_not_taken_for_the_machines()
    {
        using var planted = PlantedCertificate.WithKey("Remote Desktop", "RdpTroubleshootTestsUser", machine: false);
        Assert.False(Find(planted).PrivateKey.Value.MachineKeySet);
    }

    [OnWindowsFact]
    public void A_key_that_opens_says_so_and_names_its_file()
    {
        using var key = new PlantedKey();
        using var planted = PlantedCertificate.Of(key, "Remote Desktop");
        PrivateKeyEntry read = Find(planted).PrivateKey.Value;
        Assert.Equal(key.Container, read.Container);
        Assert.Equal(0u, read.OpenStatus.Value);
        Assert.Equal(key.FileName, read.FileName);
    }

    private CertificateEntry Find(PlantedCertificate planted) =>
        Assert.Single(host.Certificates.ReadStore(Store).Value, entry => entry.Der.SequenceEqual(planted.Der));
}
