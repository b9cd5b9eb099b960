using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots.Redaction;

namespace RdpTroubleshoot.Snapshots;

/// <summary>
/// Makes a copy of a snapshot that may leave the house: names, addresses, SIDs, ids and thumbprints are replaced, each always by the same
/// placeholder, so that the copy is judged like the original. What is replaced and what is not: docs/snapshot-format.md, "Redaction".
/// </summary>
public static class SnapshotRedactor
{
    /// <summary>The redacted copy. Redacting it again changes nothing.</summary>
    /// <param name="snapshot">The snapshot; it is not changed.</param>
    public static HostSnapshot Redact(HostSnapshot snapshot)
    {
        var root = (JsonObject)JsonReader.Read(snapshot.ToJson())!;
        List<byte[]> ders = [.. Certificates(root).Select(one => NodeParsers.Bytes(one["der"])).OfType<byte[]>(), .. RedactedProbe.Certificates(root)];
        RedactedNames names = NameFinder.Find(root, ders);
        var thumbprints = new RedactedThumbprints();
        var certificates = new RedactedCertificates(names, thumbprints);
        foreach (byte[] der in ders)
        {
            certificates.Redact(der);
        }

        var texts = new RedactedTexts(names, thumbprints, (root.Child("registry")?.Child(RegistryPaths.Cryptography)?.Child("values")?.Child("MachineGuid")?["value"]) as string);
        foreach (string container in Certificates(root).Select(one => one.Child("privateKey")?["container"]).OfType<string>())
        {
            texts.AddContainer(container);
        }

        return HostSnapshot.Parse(JsonWriter.Write(new RedactedTree(texts, certificates, thumbprints).Redact(root)));
    }

    private static IEnumerable<JsonObject> Certificates(JsonObject root) =>
        (root.Child("certificates") ?? []).Select(store => store.Value).OfType<JsonArray>().SelectMany(store => store.OfType<JsonObject>());
}
