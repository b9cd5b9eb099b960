using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Repairs;

/// <summary>Owner and DACL of a file, folder or registry key change.</summary>
public sealed record SecurityChange : Change
{
    /// <summary>Whether it is a registry key; else a file or folder.</summary>
    public required bool IsRegistry { get; init; }

    /// <summary>The key, or the path.</summary>
    public required string Path { get; init; }

    /// <summary>Owner and DACL now, as they were read.</summary>
    public required string Old { get; init; }

    /// <summary>Owner and DACL to be.</summary>
    public required string New { get; init; }

    /// <inheritdoc/>
    public override string Target => Path + " (rights)";

    /// <inheritdoc/>
    public override string OldText => Old;

    /// <inheritdoc/>
    public override string NewText => New;

    /// <inheritdoc/>
    public override ChangeState Compare(IHost host)
    {
        Observed<string> now = IsRegistry ? host.Registry.ReadSddl(Path) : host.Files.ReadSddl(Path);
        return !now.IsPresent ? ChangeState.Unknown : Same(now.Value, New) ? ChangeState.After : Same(now.Value, Old) ? ChangeState.Before : ChangeState.Other;
    }

    /// <inheritdoc/>
    public override EditResult Apply(IHostEditor editor) => Set(editor, New);

    /// <inheritdoc/>
    public override EditResult Undo(IHostEditor editor) => Set(editor, Old);

    /// <summary>Windows reads back what was written in words of its own: the same owner and entries in the same order are the same.</summary>
    private static bool Same(string one, string other) =>
        one == other
        || (SecurityDescriptor.TryParse(one, out SecurityDescriptor? first, out _)
            && SecurityDescriptor.TryParse(other, out SecurityDescriptor? second, out _)
            && first.Owner == second.Owner
            && first.Entries is null == second.Entries is null
            && (first.Entries ?? []).SequenceEqual(second.Entries ?? []));

    private EditResult Set(IHostEditor editor, string sddl) => IsRegistry ? editor.SetRegistrySddl(Path, sddl) : editor.SetFileSddl(Path, sddl);
}
