using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Certificates;

/// <summary>Reads where a certificate's private key is said to be, and tries whether it opens.</summary>
internal static class PrivateKeyReader
{
    private const string Source = "private key";
    private const string OpenSource = "opening the key";

    /// <summary>HRESULT_FROM_WIN32 (winerror.h): statuses of keys are HRESULTs, whatever function they come from.</summary>
    private const uint Win32Facility = 0x80070000;

    /// <summary>The key of a certificate; absent when the store names none.</summary>
    /// <param name="certificate">The certificate.</param>
    public static Observed<PrivateKeyEntry> Read(CertificateContext certificate)
    {
        try
        {
            return KeyProviderInfo.Of(certificate) is KeyProviderInfo info
                ? Observed.Present(TryOpen(certificate, Entry(info)), Source)
                : Observed.Absent<PrivateKeyEntry>(Source);
        }
        catch (NativeException failure)
        {
            return NativeOutcome.Of<PrivateKeyEntry>(failure, Source);
        }
    }

    private static PrivateKeyEntry Entry(KeyProviderInfo info) => new()
    {
        Provider = info.Provider,
        ProviderType = info.ProviderType,
        Container = info.Container,
        MachineKeySet = info.MachineKeySet,
    };

    private static PrivateKeyEntry TryOpen(CertificateContext certificate, PrivateKeyEntry entry)
    {
        try
        {
            using PrivateKeyHandle key = PrivateKeyHandle.Open(certificate);
            return entry with { FileName = KeyFileName.Of(key), OpenStatus = Observed.Present(NativeCode.Success, OpenSource) };
        }
        catch (NativeException failure) when (failure.Code != NativeCode.Success)
        {
            return entry with { OpenStatus = Observed.Present(Status(failure.Code), OpenSource) };
        }
        catch (NativeException failure)
        {
            return entry with { OpenStatus = NativeOutcome.Of<uint>(failure, OpenSource) };
        }
    }

    private static uint Status(uint code) => code <= 0xFFFF ? code | Win32Facility : code;
}
