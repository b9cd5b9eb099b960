using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Certificates;

/// <summary>The machine's certificate stores, opened only when they exist and only to be read.</summary>
internal sealed class LiveCertificates : ICertificatePort
{
    private const string Location = @"LocalMachine\";
    private readonly TimedRead timed;

    public LiveCertificates(TimedRead timed) => this.timed = timed;

    /// <inheritdoc/>
    public Observed<IReadOnlyList<CertificateEntry>> ReadStore(string store) => timed.Value<IReadOnlyList<CertificateEntry>>(store, () =>
    {
        if (!store.StartsWith(Location, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableException("only stores of LocalMachine are read");
        }

        using CertificateStoreHandle opened = CertificateStoreHandle.Open(store.Substring(Location.Length));
        var entries = new List<CertificateEntry>();
        foreach (CertificateContext certificate in CertificateContext.In(opened))
        {
            Bounds.Add(entries, new CertificateEntry(certificate.Der(), PrivateKeyReader.Read(certificate)));
        }

        return entries;
    });
}
