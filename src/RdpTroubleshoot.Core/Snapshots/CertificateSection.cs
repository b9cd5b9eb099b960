using System;
using System.Collections.Generic;
using System.Globalization;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Section <c>certificates</c> of a snapshot: stores by full name, each a list of certificates.</summary>
public sealed class CertificateSection : ICertificatePort
{
    private const string Section = "certificates";
    private readonly JsonObject root;

    internal CertificateSection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<IReadOnlyList<CertificateEntry>> ReadStore(string store) =>
        OutcomeNode.Outcome<IReadOnlyList<CertificateEntry>>(root[Section], store)
        ?? OutcomeNode.Read(root.Child(Section), store, store, "a list of certificates", ParseStore);

    /// <summary>Records the read of a store.</summary>
    /// <param name="store">The store's full name.</param>
    /// <param name="observed">What came of it.</param>
    public void Record(string store, Observed<IReadOnlyList<CertificateEntry>> observed) =>
        OutcomeNode.Write(OutcomeNode.ForRecording(root, Section), store, observed, FormatStore);

    private static Observed<IReadOnlyList<CertificateEntry>>? ParseStore(object node)
    {
        if (node is not JsonArray array)
        {
            return null;
        }

        var entries = new List<CertificateEntry>();
        foreach (object? element in array)
        {
            if (element is not JsonObject members || NodeParsers.Bytes(members["der"]) is not byte[] der)
            {
                return null;
            }

            entries.Add(new CertificateEntry(
                der, OutcomeNode.Read(members, "privateKey", "private key", "a key's provider and container", ParseKey)));
        }

        return Observed.Present<IReadOnlyList<CertificateEntry>>(entries);
    }

    private static Observed<PrivateKeyEntry>? ParseKey(object node)
    {
        if (node is not JsonObject members)
        {
            return null;
        }

        var reader = new MemberReader(members);
        var key = new PrivateKeyEntry
        {
            Provider = reader.TextOr("provider", ""),
            ProviderType = reader.Number("providerType"),
            Container = reader.Text("container"),
            MachineKeySet = reader.FlagOr("machineKeySet", true),
            FileName = reader.TextOr("fileName", ""),
            OpenStatus = OutcomeNode.Read(members, "openStatus", "opening the key", "a status such as 0x80090016", ParseStatus),
        };
        return reader.IsSound ? Observed.Present(key) : null;
    }

    private static Observed<uint>? ParseStatus(object node) =>
        node is string text
        && text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        && Hex.IsDigits(text, 2, text.Length - 2)
        && uint.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint status)
            ? Observed.Present(status)
            : null;

    private static JsonArray FormatStore(IReadOnlyList<CertificateEntry> entries)
    {
        var array = new JsonArray();
        foreach (CertificateEntry entry in entries)
        {
            var members = new JsonObject { { "der", Convert.ToBase64String([.. entry.Der]) } };
            OutcomeNode.Write(members, "privateKey", entry.PrivateKey, FormatKey);
            array.Add(members);
        }

        return array;
    }

    private static object FormatKey(PrivateKeyEntry key)
    {
        var members = new JsonObject
        {
            { "provider", key.Provider },
            { "providerType", JsonNumber.Of(key.ProviderType) },
            { "container", key.Container },
            { "machineKeySet", key.MachineKeySet },
            { "fileName", key.FileName },
        };
        OutcomeNode.Write(members, "openStatus", key.OpenStatus, status => "0x" + status.ToString("X8", CultureInfo.InvariantCulture));
        return members;
    }
}
