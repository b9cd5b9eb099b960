using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Editing;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests.Editing;

public class CertificateEditingTests
{
    private const string Store = @"LocalMachine\Remote Desktop";
    private readonly LiveHost host = new();
    private readonly LiveEditor editor = new();

    [OnWindowsFact]
    public void A_certificate_is_taken_away_and_put_back_byte_for_byte_with_what_names_its_key()
    {
        string container = "RdpTroubleshootTests" + Guid.NewGuid().ToString("N");
        using var planted = PlantedCertificate.WithKey("Remote Desktop", container, machine: true);
        IReadOnlyList<byte> before = editor.SerializeCertificate(Store, Thumbprint(planted)).Value;

        Done(editor.DeleteCertificate(Store, Thumbprint(planted)));
        Assert.DoesNotContain(host.Certificates.ReadStore(Store).Value, entry => entry.Der.SequenceEqual(planted.Der));
        Assert.Equal(ObservedState.Failed, editor.SerializeCertificate(Store, Thumbprint(planted)).State);

        Done(editor.AddCertificate(Store, before));
        CertificateEntry back = Assert.Single(host.Certificates.ReadStore(Store).Value, entry => entry.Der.SequenceEqual(planted.Der));
        Assert.Equal(container, back.PrivateKey.Value.Container);
        Assert.True(back.PrivateKey.Value.MachineKeySet);
        Assert.Equal(before, editor.SerializeCertificate(Store, Thumbprint(planted)).Value);
    }

    [OnWindowsFact]
    public void Only_the_one_certificate_goes()
    {
        using var one = PlantedCertificate.WithoutKey("Remote Desktop");
        using var other = PlantedCertificate.WithoutKey("Remote Desktop");
        Done(editor.DeleteCertificate(Store, Thumbprint(one)));
        Assert.DoesNotContain(host.Certificates.ReadStore(Store).Value, entry => entry.Der.SequenceEqual(one.Der));
        Assert.Contains(host.Certificates.ReadStore(Store).Value, entry => entry.Der.SequenceEqual(other.Der));
    }

    [OnWindowsFact]
    public void A_certificate_that_is_not_there_is_not_deleted_in_silence()
    {
        EditResult result = editor.DeleteCertificate(Store, new string('A', 40));
        Assert.Equal(0x80092004u, result.Code);
        Assert.Contains("not there", result.Why, StringComparison.Ordinal);
    }

    [OnWindowsFact]
    public void A_certificate_that_is_there_already_is_not_replaced()
    {
        using var planted = PlantedCertificate.WithoutKey("Remote Desktop");
        EditResult result = editor.AddCertificate(Store, editor.SerializeCertificate(Store, Thumbprint(planted)).Value);
        Assert.Equal(0x80092005u, result.Code);
        Assert.Contains("already", result.Why, StringComparison.Ordinal);
    }

    [OnWindowsFact]
    public void Bytes_that_are_no_certificate_are_a_failure_and_add_nothing()
    {
        using var planted = new PlantedStore();
        Assert.False(editor.AddCertificate(planted.FullName, [1, 2, 3]).IsDone);
        Assert.False(editor.AddCertificate(planted.FullName, []).IsDone);
        Assert.False(editor.AddCertificate(planted.FullName, new byte[1000]).IsDone);
        Assert.Empty(host.Certificates.ReadStore(planted.FullName).Value);
    }

    [OnWindowsFact]
    public void A_store_that_does_not_exist_is_not_made()
    {
        string store = @"LocalMachine\RdpTroubleshootTests" + Guid.NewGuid().ToString("N");
        Assert.False(editor.DeleteCertificate(store, new string('A', 40)).IsDone);
        Assert.False(editor.AddCertificate(store, [1]).IsDone);
        Assert.Equal(ObservedState.Absent, host.Certificates.ReadStore(store).State);
    }

#pragma warning disable CA5350 // SHA-1 is what Windows names certificates by.
    private static string Thumbprint(PlantedCertificate planted) => Convert.ToHexString(SHA1.HashData(planted.Der));

    private static void Done(EditResult result) => Assert.True(result.IsDone, result.Why);
}
