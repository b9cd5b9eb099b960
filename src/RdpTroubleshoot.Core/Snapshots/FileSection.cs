using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Section <c>files</c> of a snapshot: paths, each with <c>kind</c>, <c>sddl</c> and <c>entries</c>.</summary>
public sealed class FileSection : IFilePort
{
    private const string Section = "files";
    private readonly JsonObject root;

    internal FileSection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<FileKind> ReadKind(string path) => InPath(path, node => OutcomeNode.Read(
        node, "kind", path, "File, Directory or Link", kind => NodeParsers.Name<FileKind>(kind) is FileKind known ? Observed.Present(known) : null));

    /// <inheritdoc/>
    public Observed<string> ReadSddl(string path) =>
        InPath(path, node => OutcomeNode.Read(node, "sddl", path, "a security descriptor", NodeParsers.Text));

    /// <inheritdoc/>
    public Observed<IReadOnlyList<string>> ReadEntries(string path) =>
        InPath(path, node => OutcomeNode.Read(node, "entries", path, "a list of names", NodeParsers.Texts));

    /// <summary>Records what a path leads to.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="observed">What came of it.</param>
    public void RecordKind(string path, Observed<FileKind> observed) =>
        OutcomeNode.Write(Path(path), "kind", observed, kind => kind.ToString());

    /// <summary>Records the read of a security descriptor.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="observed">What came of it.</param>
    public void RecordSddl(string path, Observed<string> observed) => OutcomeNode.Write(Path(path), "sddl", observed, sddl => sddl);

    /// <summary>Records the read of a folder's names.</summary>
    /// <param name="path">The full path of the folder.</param>
    /// <param name="observed">What came of it.</param>
    public void RecordEntries(string path, Observed<IReadOnlyList<string>> observed) =>
        OutcomeNode.Write(Path(path), "entries", observed, NodeParsers.ArrayOf);

    private JsonObject Path(string path) => OutcomeNode.ForRecording(OutcomeNode.ForRecording(root, Section), path);

    private Observed<T> InPath<T>(string path, Func<JsonObject, Observed<T>> read) =>
        OutcomeNode.Outcome<T>(root[Section], path)
        ?? OutcomeNode.Read(root.Child(Section), path, path, "a file or folder", node => node is JsonObject members ? read(members) : null);
}
