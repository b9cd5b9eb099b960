using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>A registry value gets another content, appears or goes.</summary>
public sealed record RegistryValueChange : Change
{
    private const string NotThere = "(not there)";

    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>The value's name.</summary>
    public required string Name { get; init; }

    /// <summary>What is there now; null for nothing.</summary>
    public required RegistryValue? Old { get; init; }

    /// <summary>What is to be there; null for nothing.</summary>
    public required RegistryValue? New { get; init; }

    /// <inheritdoc/>
    public override string Target => $@"{Key}\{Name}";

    /// <inheritdoc/>
    public override string OldText => Text(Old);

    /// <inheritdoc/>
    public override string NewText => Text(New);

    /// <inheritdoc/>
    public override ChangeState Compare(IHost host)
    {
        Observed<RegistryValue> now = host.Registry.ReadValue(Key, Name);
        return !now.IsKnown ? ChangeState.Unknown
            : Same(now.ValueOr(null), New) ? ChangeState.After
            : Same(now.ValueOr(null), Old) ? ChangeState.Before
            : ChangeState.Other;
    }

    /// <inheritdoc/>
    public override EditResult Apply(IHostEditor editor) => editor.SetRegistryValue(Key, Name, New);

    /// <inheritdoc/>
    public override EditResult Undo(IHostEditor editor) => editor.SetRegistryValue(Key, Name, Old);

    private static string Text(RegistryValue? value) => value is null ? NotThere : $"{value} ({value.Type})";

    private static bool Same(RegistryValue? one, RegistryValue? other) =>
        one is null || other is null
            ? one is null && other is null
            : one.Type == other.Type && one.Number == other.Number && one.Text == other.Text && Same(one.Texts, other.Texts) && Same(one.Bytes, other.Bytes);

    private static bool Same<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other) => one is null || other is null ? one is null && other is null : one.SequenceEqual(other);
}
