using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>A file is moved out of the way; its content stays as it is, so that a key file stays encrypted.</summary>
public sealed record FileMoveChange : Change
{
    /// <summary>The path now.</summary>
    public required string From { get; init; }

    /// <summary>The path to be, on the same volume.</summary>
    public required string To { get; init; }

    /// <inheritdoc/>
    public override string Target => From;

    /// <inheritdoc/>
    public override string OldText => "in its place";

    /// <inheritdoc/>
    public override string NewText => "moved to " + To;

    /// <summary>Where both are there, somebody made a new file in the old one's place, as SessionEnv makes a new key: it stays.</summary>
    public override ChangeState Compare(IHost host)
    {
        Observed<FileKind> from = host.Files.ReadKind(From);
        Observed<FileKind> to = host.Files.ReadKind(To);
        return !from.IsKnown || !to.IsKnown ? ChangeState.Unknown
            : from.IsPresent && to.IsAbsent ? ChangeState.Before
            : from.IsAbsent && to.IsPresent ? ChangeState.After
            : ChangeState.Other;
    }

    /// <inheritdoc/>
    public override EditResult Apply(IHostEditor editor) => editor.MoveFile(From, To);

    /// <inheritdoc/>
    public override EditResult Undo(IHostEditor editor) => editor.MoveFile(To, From);
}
