using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>Short ways to change a recording, one fact at a time.</summary>
public static class Recording
{
    /// <summary>Sets a DWord.</summary>
    public static void SetDWord(this RecordedHost host, string key, string name, uint value) =>
        host.Registry.Record(key, name, Observed.Present(RegistryValue.DWord(value)));

    /// <summary>Sets a value of any type.</summary>
    public static void Set(this RecordedHost host, string key, string name, RegistryValue value) =>
        host.Registry.Record(key, name, Observed.Present(value));

    /// <summary>Takes a value away.</summary>
    public static void Remove(this RecordedHost host, string key, string name) =>
        host.Registry.Record(key, name, Observed.Absent<RegistryValue>());

    /// <summary>Changes a service.</summary>
    public static void Change(this RecordedHost host, string service, Func<ServiceEntry, ServiceEntry> change) =>
        host.Services.Record(service, Observed.Present(change(host.Services.Read(service).Value)));

    /// <summary>Stops a service, as if it had ended with an error. UmRdpService does not run without TermService.</summary>
    public static void Stop(this RecordedHost host, string service, long error = 0)
    {
        host.Change(service, entry => entry with { State = ServiceState.Stopped, ProcessId = 0, ExitCode = error });
        if (service == "TermService" && host.Services.Read("UmRdpService").IsPresent)
        {
            host.Stop("UmRdpService");
        }
    }

    /// <summary>Nothing listens on the RDP port any more.</summary>
    public static void StopListening(this RecordedHost host) => host.Sockets.Record(
        host.Sockets.ReadTcpListeners().Select<IReadOnlyList<TcpListenerEntry>>(sockets => [.. sockets.Where(socket => socket.Port != 3389)]));

    /// <summary>Disables a service and stops it.</summary>
    public static void Disable(this RecordedHost host, string service)
    {
        host.Stop(service, 1077);
        host.Change(service, entry => entry with { StartType = ServiceStart.Disabled });
    }

    /// <summary>Replaces the self-signed certificate; the registry names the new one.</summary>
    public static void SetSelfSigned(this RecordedHost host, TestCertificate certificate, PrivateKeyEntry? key = null)
    {
        host.Certificates.Record(CertificateFacts.SelfSignedStorePath, HealthyHost.Present(certificate.With(key ?? HealthyHost.SelfSignedKey)));
        host.Set(RegistryPaths.WinStations, "SelfSignedCertificate", RegistryValue.Binary(certificate.Hash));
        host.Serve(certificate);
    }

    /// <summary>Takes the self-signed certificate and its key away, as on hosts that never needed one.</summary>
    public static void RemoveSelfSigned(this RecordedHost host)
    {
        host.Certificates.Record(CertificateFacts.SelfSignedStorePath, HealthyHost.Present<CertificateEntry>());
        host.Remove(RegistryPaths.WinStations, "SelfSignedCertificate");
        host.RemoveFile(HealthyHost.KeyFile);
        host.ServeNothing();
    }

    /// <summary>Pins a certificate; it lies in the personal store unless told otherwise.</summary>
    public static void Pin(this RecordedHost host, TestCertificate certificate, string keySddl, bool inStore = true)
    {
        host.Set(RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash", RegistryValue.Binary(certificate.Hash));
        host.Serve(inStore ? certificate : TestCertificate.SelfSigned);
        const string name = "7b1c2f7f0d1e4f5a8c3b2a1908f7e6d5_" + HealthyHost.MachineGuid;
        var key = new PrivateKeyEntry { Provider = "Microsoft RSA SChannel Cryptographic Provider", ProviderType = 12, Container = "le-1f2e3d", FileName = name, OpenStatus = Observed.Present(0u) };
        host.Certificates.Record(CertificateFacts.PersonalStorePath, inStore ? HealthyHost.Present(certificate.With(key)) : HealthyHost.Present<CertificateEntry>());
        host.Files.RecordKind(HealthyHost.MachineKeys + "\\" + name, Observed.Present(FileKind.File));
        host.Files.RecordSddl(HealthyHost.MachineKeys + "\\" + name, Observed.Present(keySddl));
    }

    /// <summary>Pins a certificate whose key is with the CNG provider of Windows.</summary>
    public static void PinWithCngKey(this RecordedHost host, TestCertificate certificate, uint openStatus, bool hasFile = true)
    {
        const string folder = @"C:\ProgramData\Microsoft\Crypto\Keys";
        const string name = "4f1d2c3b5a69788796a5b4c3d2e1f001_" + HealthyHost.MachineGuid;
        var key = new PrivateKeyEntry { Provider = "Microsoft Software Key Storage Provider", Container = "te-RdpServer", FileName = name, OpenStatus = Observed.Present(openStatus) };
        host.Set(RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash", RegistryValue.Binary(certificate.Hash));
        host.Certificates.Record(CertificateFacts.PersonalStorePath, HealthyHost.Present(certificate.With(key)));
        host.Serve(certificate);
        host.Files.RecordKind(folder + "\\" + name, hasFile ? Observed.Present(FileKind.File) : Observed.Absent<FileKind>());
        host.Files.RecordSddl(folder + "\\" + name, hasFile ? Observed.Present(HealthyHost.KeySddl) : Observed.Absent<string>());
    }

    /// <summary>Sets the rights of a file or folder.</summary>
    public static void SetSddl(this RecordedHost host, string path, string sddl) => host.Files.RecordSddl(path, Observed.Present(sddl));

    /// <summary>Takes a file away.</summary>
    public static void RemoveFile(this RecordedHost host, string path)
    {
        host.Files.RecordKind(path, Observed.Absent<FileKind>());
        host.Files.RecordSddl(path, Observed.Absent<string>());
        int slash = path.LastIndexOf('\\');
        string folder = path.Substring(0, slash);
        host.Files.RecordEntries(folder, host.Files.ReadEntries(folder).Select<IReadOnlyList<string>>(
            names => [.. names.Where(name => name != path.Substring(slash + 1))]));
    }

    /// <summary>Adds events to the answer of the query that asks for them.</summary>
    public static void Log(this RecordedHost host, string provider, int id, string time, params string[] data)
    {
        EventQuery query = EventFacts.Queries.First(one => one.Provider == provider && one.Ids.Contains(id));
        var fields = new Dictionary<string, string>();
        for (int i = 0; i + 1 < data.Length; i += 2)
        {
            fields[data[i]] = data[i + 1];
        }

        var entry = new EventEntry(id, DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal), fields);
        host.Events.Record(query, host.Events.Read(query).Select<IReadOnlyList<EventEntry>>(entries => [.. entries, entry]));
    }
}
