using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>
/// Changes a recorded host as Windows would change: what is put back stands where it stood, so that a machine that was restored is the
/// same text. Keep one editor a machine: it remembers the process ids of services and the places of files while they are away.
/// </summary>
public sealed class RecordedEditor : IHostEditor
{
    private readonly RecordedHost host;
    private readonly WriteFaults faults;
    private readonly RecordedFiles files;
    private readonly RecordedServices services;

    /// <summary>An editor of a recorded host.</summary>
    /// <param name="host">The host; it is changed.</param>
    /// <param name="faults">What happens to the process that writes; left out, nothing does.</param>
    public RecordedEditor(RecordedHost host, WriteFaults? faults = null)
    {
        this.host = host;
        this.faults = faults ?? new WriteFaults();
        files = new RecordedFiles(host);
        services = new RecordedServices(host);
    }

    /// <inheritdoc/>
    public EditResult SetRegistryValue(string key, string name, RegistryValue? value) => faults.Write($@"registry {key}\{name}", () =>
    {
        host.Registry.Record(key, name, value is null ? Observed.Absent<RegistryValue>() : Observed.Present(value));
        return EditResult.Done;
    });

    /// <inheritdoc/>
    public EditResult SetRegistrySddl(string key, string sddl) => faults.Write("registry rights " + key, () =>
    {
        host.Registry.RecordSddl(key, Observed.Present(sddl));
        return EditResult.Done;
    });

    /// <inheritdoc/>
    public EditResult SetFileSddl(string path, string sddl) => faults.Write("file rights " + path, () =>
    {
        if (!host.Files.ReadKind(path).IsPresent)
        {
            return EditResult.Failed("the file is not there", RecordedErrors.FileNotFound);
        }

        host.Files.RecordSddl(path, Observed.Present(sddl));
        return EditResult.Done;
    });

    /// <inheritdoc/>
    public EditResult MoveFile(string from, string to) => faults.Write($"move {from} to {to}", () => files.Move(from, to));

    /// <inheritdoc/>
    public EditResult SetServiceStart(string service, ServiceStart start) =>
        faults.Write($"service start {service} {start}", () => services.Change(service, entry => entry with { StartType = start }));

    /// <inheritdoc/>
    public EditResult SetServiceAccount(string service, string account) =>
        faults.Write($"service account {service} {account}", () => services.Change(service, entry => entry with { Account = account }));

    /// <inheritdoc/>
    public EditResult StartService(string service) => faults.Write("start " + service, () => services.Start(service));

    /// <inheritdoc/>
    public EditResult StopService(string service) => faults.Write("stop " + service, () => services.Stop(service));

    /// <inheritdoc/>
    public EditResult SetFirewallRule(string rule, string? expected, string? text) => faults.Write("firewall rule " + rule, () =>
    {
        ChangeState state = new FirewallRuleChange { Rule = rule, Old = expected, New = text, Why = "" }.Compare(host);
        if (state == ChangeState.Other)
        {
            return EditResult.Failed("the rule is another one by now");
        }

        if (text is null)
        {
            host.RemoveRule(rule);
        }
        else
        {
            host.SetRule(rule, text);
        }

        return EditResult.Done;
    });

    /// <inheritdoc/>
    public Observed<IReadOnlyList<byte>> SerializeCertificate(string store, string thumbprint)
    {
        int place = Place(store, thumbprint);
        return place < 0
            ? Observed.Absent<IReadOnlyList<byte>>(store)
            : Observed.Present<IReadOnlyList<byte>>(Encoding.UTF8.GetBytes(JsonWriter.WriteLine(new JsonArray { JsonNumber.Of((long)place), Store(store)![place] })), store);
    }

    /// <inheritdoc/>
    public EditResult DeleteCertificate(string store, string thumbprint) => faults.Write($@"delete {store}\{thumbprint}", () =>
    {
        int place = Place(store, thumbprint);
        if (place < 0)
        {
            return EditResult.Failed("the certificate is not there", RecordedErrors.NotFound);
        }

        Store(store)!.RemoveAt(place);
        return EditResult.Done;
    });

    /// <inheritdoc/>
    public EditResult AddCertificate(string store, IReadOnlyList<byte> serialized) => faults.Write("add certificate to " + store, () =>
    {
        if (Store(store) is not JsonArray entries)
        {
            return EditResult.Failed("there is no such store", RecordedErrors.FileNotFound);
        }

        var element = (JsonArray)JsonReader.Read(Encoding.UTF8.GetString([.. serialized]))!;
        int place = (int)((JsonNumber)element[0]!).AsSigned()!.Value;
        entries.Insert(Math.Min(place, entries.Count), element[1]);
        return EditResult.Done;
    });

    private JsonArray? Store(string store) => host.Root.Child("certificates")?[store] as JsonArray;

    private int Place(string store, string thumbprint)
    {
        Observed<IReadOnlyList<CertificateEntry>> entries = host.Certificates.ReadStore(store);
        return entries.IsPresent ? entries.Value.Select(TestCertificate.ThumbprintOf).ToList().IndexOf(thumbprint) : -1;
    }
}
