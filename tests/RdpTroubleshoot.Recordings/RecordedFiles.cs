using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>Moves the files of a recorded host; a file takes what is recorded of it along.</summary>
internal sealed class RecordedFiles(RecordedHost host)
{
    private const string Section = "files";
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    public EditResult Move(string from, string to)
    {
        if (!host.Files.ReadKind(from).IsPresent)
        {
            return EditResult.Failed("the file is not there", RecordedErrors.FileNotFound);
        }

        if (host.Files.ReadKind(to).IsPresent)
        {
            return EditResult.Failed("the target is there already", RecordedErrors.AlreadyExists);
        }

        JsonObject files = host.Root.Child(Section)!;
        object? nothing = files[to] ?? new JsonObject { { "kind", new JsonObject { { "absent", true } } }, { "sddl", new JsonObject { { "absent", true } } } };
        files[to] = files[from];
        files[from] = nothing;
        Unlist(from);
        List(to);
        return EditResult.Done;
    }

    /// <summary>Takes a name out of its folder's list, where that is recorded, and remembers its place.</summary>
    private void Unlist(string path) => ChangeList(path, (names, name) =>
    {
        places[path] = names.IndexOf(name);
        names.Remove(name);
    });

    private void List(string path) => ChangeList(path, (names, name) =>
        names.Insert(places.TryGetValue(path, out int place) && place >= 0 ? Math.Min(place, names.Count) : names.Count, name));

    private void ChangeList(string path, Action<List<string>, string> change)
    {
        int slash = path.LastIndexOf('\\');
        string folder = path.Substring(0, Math.Max(slash, 0));
        Observed<IReadOnlyList<string>> entries = host.Files.ReadEntries(folder);
        if (entries.IsPresent)
        {
            List<string> names = [.. entries.Value];
            change(names, path.Substring(slash + 1));
            host.Files.RecordEntries(folder, Observed.Present<IReadOnlyList<string>>(names.ToList()));
        }
    }
}
